package id.payung.server.enrolment.check;

import org.jspecify.annotations.Nullable;

/// Recognises occupations and says whether the programme serves them.
public interface OccupationFinder {

    /// @param text as written, visible characters only; never empty
    Answer find(String text);

    /// Whether the programme is for certain occupations only.
    boolean choosy();

    /// The outcome.
    ///
    /// @param code of the occupation; null when it was not recognised
    /// @param fault what to tell; null when all is well
    /// @param name what the occupation is called, for the sentence
    record Answer(@Nullable String code, @Nullable Fault fault, String name) {}
}
