package id.payung.server.evidence;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a programme asks to see before a list of it is submitted and signed, from a day on.
///
/// @param minutes whether minutes of the village meeting must be attached to the list
/// @param everybody whether everybody accepted needs a confirmed field check with a photo
/// @param occupations codes of occupations for which that is needed; means nothing when everybody needs one
/// @param source decree or guideline that says so
public record Demand(LocalDate validFrom, boolean minutes, boolean everybody, Set<String> occupations, String source) {

    /// Where nothing was set, nothing is asked for.
    public static final Demand NOTHING = new Demand(LocalDate.MIN, false, false, Set.of(), "");

    public Demand {
        occupations = Set.copyOf(occupations);
    }

    /// Whether anybody at all needs a field check.
    public boolean anyFieldCheck() {
        return everybody || !occupations.isEmpty();
    }

    /// Whether somebody of this occupation needs a confirmed field check with a photo.
    ///
    /// @param occupation code; null when it was not recognised
    public boolean needsFieldCheck(@Nullable String occupation) {
        return everybody || (occupation != null && occupations.contains(occupation));
    }
}
