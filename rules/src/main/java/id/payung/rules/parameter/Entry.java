package id.payung.rules.parameter;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One line in the history of a figure: a value, or its end.
public sealed interface Entry<T> permits Dated, Ended {

    /// First day in force.
    LocalDate from();

    /// Day of promulgation, where it is known.
    @Nullable
    LocalDate promulgated();

    /// The articles.
    List<String> sources();
}
