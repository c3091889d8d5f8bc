package id.payung.rules.parameter;

import id.payung.rules.Text;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a figure is, apart from its values.
///
/// @param label      its name for people
/// @param unit       what it measures, as written in the file
/// @param rounding   how a product with it is rounded, where that matters
/// @param verifiedOn day on which a person last re-read the source and the last value stood
/// @param notes      why this reading and not another
public record Description(
        Text label,
        String unit,
        @Nullable String rounding,
        LocalDate verifiedOn,
        @Nullable String notes) {}
