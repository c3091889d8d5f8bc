package id.payung.server.matching;

import id.payung.linkage.compare.Level;
import id.payung.linkage.compare.Levels;
import id.payung.linkage.pair.Explanation;
import id.payung.linkage.pair.Guard;
import id.payung.linkage.pair.PairScorer;
import id.payung.linkage.record.Field;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Why two records have their score, in the form in which it is kept: addends whose sum is the score.
///
/// @param start bits with which any two records begin
/// @param steps what each field says
/// @param guard name of the rule that holds the pair back, or null
/// @param held bits that the guard takes away, 0 or negative
public record Waterfall(
        double start, List<Step> steps, @Nullable String guard, double held) {

    /// What one field says.
    ///
    /// @param field `nik`, `name`, `birth`, `sex`, `mother` or `village`
    /// @param level how alike the values are, from 1
    public record Step(String field, int level, double bits) {

        private Level said() {
            return Levels.of(known().kind()).get(level - 1);
        }

        private Field known() {
            return Objects.requireNonNull(Field.known(field));
        }

        /// In words for a registrar.
        public String words(boolean english) {
            return new Explanation.Reason(known(), said(), bits).words(english);
        }
    }

    static Waterfall of(Explanation why) {
        List<Step> steps = why.reasons().stream()
                .map(reason -> new Step(
                        reason.field().name(),
                        Levels.of(reason.field().kind()).indexOf(reason.level()) + 1,
                        rounded(reason.bits())))
                .toList();
        Guard guard = why.guard();
        return new Waterfall(
                rounded(why.starting()), steps, guard == null ? null : guard.name(), rounded(why.heldBack()));
    }

    /// The score: base-2 logarithm of the odds that this is one person.
    public double bits() {
        return start + steps.stream().mapToDouble(Step::bits).sum() + held;
    }

    /// Chance in hundred that this is one person.
    public int percent() {
        return (int) Math.clamp(Math.round(100 * PairScorer.probability(bits())), 1, 99);
    }

    /// What the guard says, or null.
    public @Nullable String guardWords(boolean english) {
        if (guard == null) {
            return null;
        }
        Guard held = Guard.valueOf(guard);
        return english ? held.english() : held.indonesian();
    }

    /// The whole waterfall in one line.
    public String words(boolean english) {
        StringBuilder line = new StringBuilder();
        for (Step step : steps) {
            line.append(line.isEmpty() ? "" : "; ")
                    .append(step.words(english))
                    .append(' ')
                    .append(signed(step.bits(), english));
        }
        String rule = guardWords(english);
        if (rule != null) {
            line.append("; ").append(rule).append(' ').append(signed(held, english));
        }
        return line.toString();
    }

    private static String signed(double bits, boolean english) {
        return String.format(english ? java.util.Locale.ENGLISH : java.util.Locale.of("id"), "%+.1f", bits)
                .replace('-', '−');
    }

    private static double rounded(double bits) {
        return Math.round(bits * 10) / 10.0;
    }
}
