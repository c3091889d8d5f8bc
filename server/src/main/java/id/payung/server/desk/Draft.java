package id.payung.server.desk;

import id.payung.server.enrolment.Proposed;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A list that somebody writes person by person until it is handed in.
///
/// @param people on it now
/// @param list number of the list it became; null while it is open
public record Draft(
        long id,
        long programme,
        String territory,
        State state,
        int people,
        @Nullable Long list,
        String openedBy,
        Instant openedAt,
        Instant changedAt) {

    /// Whether it can be written on.
    public enum State {
        OPEN,
        HANDED_IN;

        /// The state of a name in any case; null where it is unknown.
        public static @Nullable State of(@Nullable String name) {
            for (State state : values()) {
                if (state.name().equalsIgnoreCase(name)) {
                    return state;
                }
            }
            return null;
        }
    }

    /// A person on it.
    ///
    /// @param row from 1; stays when others are taken off
    /// @param nikTail last four digits
    public record Row(
            int row,
            String nikTail,
            String name,
            @Nullable String birthPlace,
            @Nullable String birthDate,
            @Nullable String sex,
            @Nullable String mother,
            @Nullable String occupation,
            @Nullable String address,
            @Nullable String village,
            @Nullable String phone,
            String by,
            Instant at) {

        /// The number as it may be shown.
        public String maskedNik() {
            return "•••• •••• •••• " + nikTail;
        }

        /// What was typed, with the whole number.
        Proposed proposed(String nik) {
            return new Proposed(nik, name, birthPlace, birthDate, sex, mother, occupation, address, village, phone);
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "row %d of a draft", row);
        }
    }
}
