package id.payung.server.screen;

import org.jspecify.annotations.Nullable;

/// One line of two records side by side and what it adds to the judgement. Drawn by `fragments/compare :: pair`.
///
/// @param label name of the field
/// @param left value of the first record; `null` when missing
/// @param right value of the second record; `null` when missing
/// @param agreement how the two compare
/// @param weight what it adds to the score (positive speaks for the same person)
/// @param reason why, in words a registrar can read
public record ComparedField(
        String label,
        @Nullable String left,
        @Nullable String right,
        Agreement agreement,
        double weight,
        String reason) {
    /// How two values compare.
    public enum Agreement {
        /// Equal after cleaning.
        SAME("equal"),
        /// Alike: spelling, order of words, one digit.
        CLOSE("equal-approximately"),
        /// Different.
        DIFFERENT("equal-not"),
        /// At least one side is empty.
        MISSING("circle-dashed");

        private final String icon;

        Agreement(String icon) {
            this.icon = icon;
        }

        /// Icon that carries the shape.
        public String icon() {
            return icon;
        }

        /// Suffix of the style class.
        public String css() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /// Width of the waterfall bar on a scale where a weight of ten fills one half of 100.
    public double width() {
        return Math.min(50, Math.abs(weight) * 5);
    }

    /// Where the waterfall bar begins: left of the middle for what speaks against.
    public double start() {
        return weight < 0 ? 50 - width() : 50;
    }
}
