package id.payung.rules.parameter;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A value of the law with the day it came into force and where it is written.
///
/// @param parameter   id of the figure, such as `bpu/jkm/amount`
/// @param from        first day in force
/// @param value       the value
/// @param promulgated day of promulgation, where it is known
/// @param sources     the articles, never empty
/// @param confidence  how sure we are
/// @param signedOff   who confirmed a recalled value and when, if anybody did
public record Dated<T>(
        String parameter,
        LocalDate from,
        T value,
        @Nullable LocalDate promulgated,
        List<String> sources,
        Confidence confidence,
        @Nullable String signedOff)
        implements Entry<T> {

    public Dated {
        sources = List.copyOf(sources);
    }

    /// Whether the value may decide a case without a person looking at it.
    public boolean decides() {
        return confidence != Confidence.RECALLED || signedOff != null;
    }

    /// Whether an expert still has to confirm the value or a row of it.
    public boolean needsConfirmation() {
        return !decides() || (value instanceof Table table && table.hasRecalledRows());
    }

    @SuppressWarnings("unchecked") // a table stays a table
    Dated<T> confirmedBy(Function<LocalDate, @Nullable String> expert) {
        @Nullable String who = needsConfirmation() ? expert.apply(from) : null;
        if (who == null) {
            return this;
        }
        T sure = value instanceof Table table ? (T) table.confirmed() : value;
        return new Dated<>(parameter, from, sure, promulgated, sources, confidence, who);
    }
}
