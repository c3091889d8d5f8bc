package id.payung.rules.parameter;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// From this day on the figure has no value any more.
public record Ended<T>(LocalDate from, @Nullable LocalDate promulgated, List<String> sources) implements Entry<T> {
    public Ended {
        sources = List.copyOf(sources);
    }
}
