package id.payung.server.coverage;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A coverage somebody set out to reach. Several compete for the same place and year, so the set is always named.
///
/// @param set which plan it belongs to, for example `RPJMN 2025-2029`
/// @param regionCode region, or `ID` for the country
/// @param due the day by which
/// @param percent to be reached; null where only heads are set
/// @param heads to be reached; null where only a percentage is set
/// @param denominator base of the percentage as the plan had it; null when unknown
/// @param denominatorSource where that base comes from; may be empty
/// @param decree that set it; empty when unknown
public record Target(
        String id,
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
        LocalDate knownOn,
        Confidence confidence,
        String noteId,
        String noteEn) {

    /// What is missing to reach it.
    ///
    /// @param heads people still to be covered, zero when reached; null when it cannot be said
    /// @param points percentage points still missing, zero when reached; null when it cannot be said
    public record Gap(@Nullable Long heads, @Nullable BigDecimal points) {}

    /// What a figure still lacks. Heads are counted on the target's own base where it has one, else on the figure's.
    public Gap gapFrom(ReportedFigure figure) {
        Long needed = heads;
        Long base = denominator != null ? denominator : figure.potential();
        if (needed == null && percent != null && base != null) {
            needed = percent.movePointLeft(2)
                    .multiply(BigDecimal.valueOf(base))
                    .setScale(0, RoundingMode.CEILING)
                    .longValueExact();
        }
        Long members = figure.members();
        BigDecimal reached = figure.percent();
        return new Gap(
                needed == null || members == null ? null : Math.max(0, needed - members),
                percent == null || reached == null
                        ? null
                        : percent.subtract(reached).max(BigDecimal.ZERO));
    }
}
