package id.payung.server.matching;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One of two records, as it may be shown.
///
/// @param person number of the record; null for a row of a list
public record Side(
        @Nullable Long person,
        String maskedNik,
        String name,
        @Nullable LocalDate birthDate,
        @Nullable String sex,
        @Nullable String mother,
        @Nullable String village,
        @Nullable String address) {}
