package id.payung.server.law.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Why an answer is as it is: step by step, with the figures of the law and the readings that mattered.
///
/// @param doubtful whether a figure or reading still needs somebody's confirmation
public record Why(List<Step> steps, List<FigureUsed> figures, List<ReadingUsed> readings, boolean doubtful) {

    /// A question with its answer.
    public record Step(String question, String answer, String sources) {}

    /// A value of the law that was relied upon.
    ///
    /// @param doubtful whether it still needs confirmation
    public record FigureUsed(String label, String value, String from, String sources, boolean doubtful, String href) {}

    /// How an unclear rule was read.
    ///
    /// @param decided since when by which document; null when the default holds because nobody decided
    public record ReadingUsed(
            String policy,
            String question,
            String answer,
            @Nullable String decided,
            String href) {}
}
