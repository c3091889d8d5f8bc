package id.payung.server.coverage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where a place is heading.
///
/// @param paths to each target of the next due day; several sets side by side
/// @param forecast of our own ledger; null outside the reader's territory
/// @param pointCost price of one more percentage point; null where the number of potential workers is not known
public record Outlook(
        List<TargetPath> paths,
        @Nullable OwnForecast forecast,
        @Nullable PointCost pointCost) {}
