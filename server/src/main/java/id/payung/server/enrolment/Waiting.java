package id.payung.server.enrolment;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Somebody who may be covered but for whom there was no place.
///
/// @param rank from 1, among those whom the reader may see: for the office of the programme, all of them
/// @param row line of the sheet
/// @param share people of her village who have a place, per place of the village's quota, or their number where it has
///     none
/// @param coveredAlready whether somebody covers months of the programme for her by now; she cannot be proposed then
/// @param appeals open ones
public record Waiting(
        long rank,
        ListId list,
        int row,
        String name,
        @Nullable LocalDate birthDate,
        @Nullable String sex,
        String villageCode,
        @Nullable String occupationCode,
        Instant handedInAt,
        String handedInBy,
        double share,
        boolean coveredAlready,
        int appeals) {}
