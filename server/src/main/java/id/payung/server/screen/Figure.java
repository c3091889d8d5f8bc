package id.payung.server.screen;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A figure that never stands alone: what it counts, of how many, from which source, as of which day.
/// Drawn by `fragments/figure :: card`.
///
/// @param label what is counted, for example "Pekerja terlindungi"
/// @param value the figure as it is to be read, already formatted with `Show`
/// @param ofWhat the whole it belongs to ("dari 1.312.370 pekerja potensial"); `null` when there is none
/// @param share part of the whole between 0 and 1, drawn as a line; `null` draws none
/// @param source who says so
/// @param asOf the day the figure was true
/// @param change difference since the last figure, ready to read ("+1.204 sejak Juli 2024"); may be `null`
/// @param tone how it should be felt
/// @param whyHref page with rows, law and query behind the figure; `null` only where nothing can be opened
public record Figure(
        String label,
        String value,
        @Nullable String ofWhat,
        @Nullable Double share,
        String source,
        LocalDate asOf,
        @Nullable String change,
        Tone tone,
        @Nullable String whyHref) {

    /// Share as a whole-number-free percentage for the drawn line, kept within 0 and 100.
    public double line() {
        return share == null ? 0 : Math.clamp(share * 100, 0, 100);
    }
}
