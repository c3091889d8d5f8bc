package id.payung.server.screen;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A chart with the table it is drawn from; the table comes first and stays where scripts do not run.
/// Drawn by `fragments/chart :: chart`.
///
/// @param id unique on the page
/// @param title what it shows, as a finding if there is one
/// @param kind its form
/// @param unit what the numbers are: "orang", "Rp", "%"
/// @param categories labels along the axis
/// @param series the lines or bars
/// @param target a line to reach; `null` for none
/// @param source who says so and when
/// @param downloadHref address of the same numbers as a file; may be `null`
/// @param days the categories as ISO days, for [Kind#STEP]; `null` otherwise
public record Chart(
        String id,
        String title,
        Kind kind,
        String unit,
        List<String> categories,
        List<Series> series,
        @Nullable Double target,
        String source,
        @Nullable String downloadHref,
        @Nullable List<String> days) {

    public Chart(
            String id,
            String title,
            Kind kind,
            String unit,
            List<String> categories,
            List<Series> series,
            @Nullable Double target,
            String source,
            @Nullable String downloadHref) {
        this(id, title, kind, unit, categories, series, target, source, downloadHref, null);
    }

    /// Form of a chart.
    public enum Kind {
        /// Over time.
        LINE,
        /// Side by side.
        BAR,
        /// One below the other, each with its name: for names too long to stand beside each other.
        RANKED,
        /// The same, each made of parts.
        RANKED_PARTS,
        /// Parts of a whole.
        STACKED,
        /// What holds from a day until the next, on a scale of time.
        STEP
    }

    /// One line or one colour of bars.
    ///
    /// @param name what it is
    /// @param values as many as there are categories; `null` where nothing is known
    /// @param joined whether the line goes on across what is not known
    public record Series(String name, List<@Nullable Double> values, boolean joined) {
        /// A line with gaps where nothing is known.
        public Series(String name, List<@Nullable Double> values) {
            this(name, values, false);
        }
    }
}
