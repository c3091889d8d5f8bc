package id.payung.server.coverage;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A target as its plan states it.
///
/// @param set the plan, for example `RPJMD 2025-2029`; several may hold for one place and year
/// @param percent null where only heads are set
/// @param heads null where only a percentage is set
/// @param denominator base of the percentage; null when the plan names none
/// @param denominatorSource where that base comes from; may be empty without one
/// @param decree that set it; may be empty
public record NewTarget(
        String set,
        String regionCode,
        Segment segment,
        LocalDate due,
        @Nullable BigDecimal percent,
        @Nullable Long heads,
        @Nullable Long denominator,
        String denominatorSource,
        String decree,
        String source,
        @Nullable LocalDate published,
        String note) {}
