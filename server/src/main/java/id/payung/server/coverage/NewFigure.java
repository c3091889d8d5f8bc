package id.payung.server.coverage;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A figure that the agency's branch enters.
///
/// @param corrects id of the figure it corrects; null for a new one
public record NewFigure(
        String regionCode,
        Segment segment,
        LocalDate asOf,
        @Nullable Long members,
        @Nullable Long potential,
        @Nullable BigDecimal percent,
        String source,
        @Nullable LocalDate published,
        String note,
        @Nullable String corrects) {}
