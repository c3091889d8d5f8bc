package id.payung.server.coverage.pivot;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Somebody who is counted in a cell.
///
/// @param id number of the person
/// @param until last day of the months that were paid together with the one in question
/// @param programme number of the programme that paid
/// @param funder who paid, as its lot says; null where that lot belongs to another territory
public record CellPerson(
        long id,
        String name,
        String nameKey,
        @Nullable LocalDate birthDate,
        @Nullable String sex,
        @Nullable String occupation,
        @Nullable Integer decile,
        String villageCode,
        long programme,
        @Nullable String funder,
        LocalDate until) {}
