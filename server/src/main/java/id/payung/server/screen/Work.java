package id.payung.server.screen;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Long work in progress that one may leave and come back to. Drawn by `fragments/progress :: bar`.
///
/// @param title what is being done
/// @param done how many are finished
/// @param total of how many; 0 while not known
/// @param left time left; `null` while not known
/// @param href address asked again every two seconds for this very fragment; `null` once it is finished
/// @param cancelHref where to POST to stop it; `null` when it can no longer be stopped
public record Work(
        String title,
        long done,
        long total,
        @Nullable Duration left,
        @Nullable String href,
        @Nullable String cancelHref) {

    /// True once everything is done.
    public boolean finished() {
        return total > 0 && done >= total;
    }
}
