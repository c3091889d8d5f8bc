package id.payung.server.membership;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A member in a list.
///
/// @param id number of the person
/// @param coveredUntil last day of the last paid month; null when none was paid
/// @param funder who pays or paid last
public record MemberRow(
        long id,
        String memberNumber,
        String name,
        String nameKey,
        @Nullable LocalDate birthDate,
        @Nullable String sex,
        String villageCode,
        MemberState state,
        @Nullable LocalDate coveredUntil,
        @Nullable String funder) {}
