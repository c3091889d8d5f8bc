package id.payung.linkage.clean;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The outcome of reading one identity number cell.
///
/// @param id the sixteen digits, or null when the cell does not hold one number of that shape
/// @param birthDate the encoded birth date, or null when there is none
/// @param faults what was found, worst first
/// @param digitsRead how many digits the cell held, for "16 expected, 15 read"
public record NationalIdReading(
        @Nullable NationalId id, @Nullable LocalDate birthDate, List<NationalIdFault> faults, int digitsRead) {
    /// Whether the number may stand in an accepted row (it may still need a review).
    public boolean usable() {
        return id != null && faults.stream().noneMatch(fault -> fault.severity() == Severity.REJECT);
    }

    /// Whether this fault was found.
    public boolean has(NationalIdFault fault) {
        return faults.contains(fault);
    }
}
