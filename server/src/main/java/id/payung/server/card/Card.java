package id.payung.server.card;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A membership card.
///
/// @param name as printed
/// @param funder who pays, as printed
/// @param validFrom first covered day
/// @param validUntil last covered day
/// @param handedOverOn day on which the member got it; null while it lies with the village
record Card(
        long id,
        long personId,
        long lotId,
        String memberNumber,
        String name,
        String villageCode,
        String funder,
        List<String> schemes,
        LocalDate validFrom,
        LocalDate validUntil,
        LocalDate issuedOn,
        @Nullable LocalDate handedOverOn,
        @Nullable String handedOverNote) {}
