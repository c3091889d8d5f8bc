package id.payung.linkage.clean;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What the rest of the row says about the holder of an identity number; null where the row is silent.
///
/// @param birthDate birth date as read from the row
/// @param sex sex as read from the row
/// @param familyCard family card number (KK) as written in the row
public record StatedPerson(
        @Nullable LocalDate birthDate,
        @Nullable Sex sex,
        @Nullable String familyCard) {
    /// A row that says nothing else.
    public static final StatedPerson NOTHING = new StatedPerson(null, null, null);
}
