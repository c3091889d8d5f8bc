package id.payung.server.coverage;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A figure that the agency's branch enters.
///
/// @param scheme insurance programme whose members are counted
/// @param corrects id of the figure it corrects; null for a new one
public record NewFigure(
        String regionCode,
        Segment segment,
        FigureScheme scheme,
        LocalDate asOf,
        @Nullable Long members,
        @Nullable Long potential,
        @Nullable BigDecimal percent,
        String source,
        @Nullable LocalDate published,
        String note,
        @Nullable String corrects) {

    /// A figure of members of any programme.
    public NewFigure(
            String regionCode,
            Segment segment,
            LocalDate asOf,
            @Nullable Long members,
            @Nullable Long potential,
            @Nullable BigDecimal percent,
            String source,
            @Nullable LocalDate published,
            String note,
            @Nullable String corrects) {
        this(
                regionCode,
                segment,
                FigureScheme.ALL,
                asOf,
                members,
                potential,
                percent,
                source,
                published,
                note,
                corrects);
    }

    /// The same as a correction of an earlier figure.
    NewFigure correcting(String figureId) {
        return new NewFigure(
                regionCode, segment, scheme, asOf, members, potential, percent, source, published, note, figureId);
    }

    /// The percentage with two decimals: as given, else the quotient; null when neither can be had.
    @Nullable
    BigDecimal share() {
        if (percent != null) {
            return percent;
        }
        return members == null || potential == null ? null : ReportedFigure.percentOf(members, potential);
    }
}
