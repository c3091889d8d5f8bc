package id.payung.linkage.clean;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The outcome of reading one birth date cell.
///
/// @param date the date, or null when the cell holds none
/// @param place place of birth that stood before the date, empty when there was none
/// @param findings what was done or found, worst first
public record BirthDateReading(@Nullable LocalDate date, String place, List<BirthDateFinding> findings) {
    /// Whether the date may stand in an accepted row (it may still need a review).
    public boolean usable() {
        return date != null && findings.stream().noneMatch(finding -> finding.severity() == Severity.REJECT);
    }

    /// Whether this was found.
    public boolean has(BirthDateFinding finding) {
        return findings.contains(finding);
    }
}
