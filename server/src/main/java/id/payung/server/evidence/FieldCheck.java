package id.payung.server.evidence;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Somebody of a list who is to be seen at her work, and what was seen.
///
/// @param territory code of her village, or of the list's territory where her row names none
/// @param list number of the list from which it was asked for, with `row` the line of its sheet
/// @param seen what was seen; null until somebody went there
/// @param proof whether it proves that she works: confirmed, works, not bedridden, with a photo
public record FieldCheck(
        long id,
        long programme,
        String territory,
        long list,
        int row,
        String name,
        @Nullable LocalDate birthDate,
        @Nullable String occupationCode,
        @Nullable String occupationText,
        @Nullable String address,
        Origin origin,
        String askedBy,
        Instant askedAt,
        State state,
        @Nullable Seen seen,
        boolean hasPhoto,
        @Nullable String enteredBy,
        @Nullable Instant enteredAt,
        @Nullable String confirmedBy,
        @Nullable Instant confirmedAt,
        @Nullable String sendBackReason,
        boolean proof) {

    /// Why somebody is to be seen.
    public enum Origin {
        /// Drawn by the program, so that nobody chooses.
        SAMPLE,
        /// The programme asks for it.
        DEMAND,
        /// An officer asked for it.
        ASKED
    }

    /// How far it is.
    public enum State {
        /// Somebody has to go there.
        ASKED,
        /// Entered; a second person has to confirm it.
        ENTERED,
        /// Confirmed; stands still.
        CONFIRMED
    }

    /// What somebody saw.
    ///
    /// @param occupation in the checker's words
    /// @param risk what is dangerous about it; null when nothing was noted
    /// @param bedridden ill in bed, so that she cannot work
    /// @param place where; null when not noted
    /// @param latitude in degrees, rounded to three digits (about 100 m); null together with `longitude`
    /// @param checker who went there
    public record Seen(
            boolean works,
            @Nullable String occupation,
            @Nullable String risk,
            boolean bedridden,
            @Nullable String place,
            @Nullable BigDecimal latitude,
            @Nullable BigDecimal longitude,
            LocalDate checkedOn,
            String checker) {}
}
