package id.payung.rules.benefit;

import id.payung.rules.Rupiah;
import java.util.List;

/// The scholarship of a member's children, year by year.
///
/// @param ceiling sum of all remaining years of all levels: what it can come to
/// @param payable sum of the years that meet age and time limits as known today
/// @param years   by child, then school year
public record Scholarship(Rupiah ceiling, Rupiah payable, List<Year> years, List<String> sources) {

    public Scholarship {
        years = List.copyOf(years);
        sources = List.copyOf(sources);
    }

    /// One school year of one child.
    ///
    /// @param child      position in the list of children, from 1
    /// @param schoolYear calendar year in which the school year starts
    /// @param status     whether it can be paid
    public record Year(int child, int schoolYear, Child.Level level, int yearInLevel, Rupiah amount, Status status) {}

    /// Whether a year can be paid.
    public enum Status {
        /// If the child then still studies, is unmarried and does not work.
        OPEN,
        /// The child is past the age limit by then.
        TOO_OLD,
        /// The application comes too late for it.
        LAPSED
    }
}
