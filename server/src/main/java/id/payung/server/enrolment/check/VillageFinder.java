package id.payung.server.enrolment.check;

import org.jspecify.annotations.Nullable;

/// Finds the village that a row speaks of.
public interface VillageFinder {

    /// What a row writes; each may be empty.
    ///
    /// @param village name or code
    /// @param sheet which of the list's sheets the row stands in, from 0; its title may name the village
    record Written(String village, String district, String regency, int sheet) {}

    Answer find(Written written);

    /// The regency or city that an address names, if that is another one than the programme's; null otherwise.
    @Nullable
    String regencyElsewhere(String address);

    /// The outcome of a search.
    ///
    /// @param code of the village that was found or understood; null when there is none
    /// @param fault what to tell; null when all is well
    /// @param name what the village is called, for the sentence
    record Answer(@Nullable String code, @Nullable Fault fault, String name) {}
}
