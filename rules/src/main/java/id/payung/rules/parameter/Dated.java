package id.payung.rules.parameter;

import java.time.LocalDate;
import java.util.List;
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
}
