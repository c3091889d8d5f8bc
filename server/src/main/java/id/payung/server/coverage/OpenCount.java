package id.payung.server.coverage;

import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Our own count of a place and month as everybody may see it.
///
/// @param people null where it is hidden
/// @param hidden whether it is hidden, because so few could be recognised
public record OpenCount(
        String regionCode, YearMonth month, @Nullable Long people, boolean hidden) {

    Optional<OwnCount> own() {
        return people == null ? Optional.empty() : Optional.of(new OwnCount(month, people, Map.of()));
    }

    OpenCount hide() {
        return new OpenCount(regionCode, month, null, true);
    }
}
