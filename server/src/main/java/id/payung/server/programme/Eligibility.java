package id.payung.server.programme;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who may be covered, from a day on. The version that holds on the first day of the programme's months decides.
///
/// @param validFrom first day on which this version holds
/// @param minimumAge completed years on the first covered day; null when the programme sets none
/// @param belowAge must not have reached this age on that day
/// @param domicileRequired must live in the sponsor's territory
/// @param occupations codes that are served; empty means all
/// @param source article or decree this rests on
/// @param needsConfirmation a default that an expert has not signed off yet
public record Eligibility(
        LocalDate validFrom,
        @Nullable Integer minimumAge,
        @Nullable Integer belowAge,
        boolean domicileRequired,
        Set<String> occupations,
        String source,
        boolean needsConfirmation) {}
