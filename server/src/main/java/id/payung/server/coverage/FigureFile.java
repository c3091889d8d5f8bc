package id.payung.server.coverage;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A file of figures that holds no fault.
///
/// @param territory of the one who sent it
/// @param figures how many it holds
/// @param confirmedBy who confirmed it; null while it only waits
/// @param added how many were new when it was confirmed; null before
public record FigureFile(
        long id,
        String name,
        String territory,
        int figures,
        String sentBy,
        Instant sentAt,
        @Nullable String confirmedBy,
        @Nullable Instant confirmedAt,
        @Nullable Integer added) {

    /// Figures that confirming it recorded; 0 before.
    public int newFigures() {
        return added == null ? 0 : added;
    }

    /// A file together with what its rows would say, or said.
    ///
    /// @param lines in the order of the file
    public record Preview(FigureFile file, List<Line> lines) {}

    /// One row.
    ///
    /// @param standing what is recorded for the same question already; null when nothing is
    /// @param before the latest figure from an earlier day; null when there is none
    public record Line(
            int row,
            NewFigure figure,
            @Nullable ReportedFigure standing,
            @Nullable ReportedFigure before) {

        /// Whether exactly this is recorded already, so that confirming adds nothing.
        public boolean known() {
            return standing != null && SheetChecks.same(figure, standing);
        }
    }

    /// What became of a file that was sent.
    ///
    /// @param file null when it has faults: nothing is kept then
    /// @param faults one per cell at most
    /// @param rows rows below the heading
    public record Receipt(@Nullable FigureFile file, List<CellFault> faults, int rows) {}
}
