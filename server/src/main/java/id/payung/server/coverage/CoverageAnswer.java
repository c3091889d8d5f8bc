package id.payung.server.coverage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything known about one place on one day, kinds of figures kept apart.
///
/// @param reported latest reported figure not later than the day; null when there is none
/// @param estimate our estimate, where the reported figure does not give the number of potential workers; else null
/// @param own counted from our own ledger; null when the place lies outside the reader's territory
/// @param targets those that are not due yet on that day, soonest first, then the latest one past
public record CoverageAnswer(
        CoverageQuestion question,
        @Nullable ReportedFigure reported,
        @Nullable ReportedFigure estimate,
        @Nullable OwnCount own,
        List<Target> targets) {}
