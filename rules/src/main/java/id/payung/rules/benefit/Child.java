package id.payung.rules.benefit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A child of the member.
///
/// @param level       present level, or null when not yet in school
/// @param yearInLevel present year in it, from 1
/// @param work        whether and how the child works
/// @param workMonths  consecutive months of work for a wage
/// @param training    whether it goes to vocational training instead of a university
public record Child(
        LocalDate birthDate,
        @Nullable Level level,
        int yearInLevel,
        boolean married,
        Work work,
        int workMonths,
        boolean training) {

    /// A child that does not go to vocational training.
    public Child(
            LocalDate birthDate, @Nullable Level level, int yearInLevel, boolean married, Work work, int workMonths) {
        this(birthDate, level, yearInLevel, married, work, workMonths, false);
    }

    /// A child in school, unmarried and not working.
    public static Child inSchool(LocalDate birthDate, Level level, int yearInLevel) {
        return new Child(birthDate, level, yearInLevel, false, Work.NONE, 0);
    }

    /// Levels of education in their order.
    public enum Level {
        TK,
        SD,
        SMP,
        SMA,
        UNIVERSITY
    }

    /// How a child works.
    public enum Work {
        NONE,
        WAGE,
        SELF_EMPLOYED,
        APPRENTICE
    }
}
