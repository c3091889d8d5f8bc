package id.payung.rules;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/// Which days are worked: Monday to Friday except the holidays given (national, joint leave, regional).
public record WorkingCalendar(Set<LocalDate> holidays) {

    /// Weekends only, for when no holidays are known.
    public static final WorkingCalendar WITHOUT_HOLIDAYS = new WorkingCalendar(Set.of());

    public WorkingCalendar {
        holidays = Set.copyOf(holidays);
    }

    public boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays.contains(day);
    }

    /// The day itself when it is worked, otherwise the next one that is.
    public LocalDate onOrAfter(LocalDate day) {
        LocalDate found = day;
        while (!isWorkingDay(found)) {
            found = found.plusDays(1);
        }
        return found;
    }

    /// The last day of a term of so many working days that starts on the day after `start`.
    ///
    /// @throws IllegalArgumentException when `days` is negative
    public LocalDate plusWorkingDays(LocalDate start, int days) {
        if (days < 0) {
            throw new IllegalArgumentException("a term cannot have " + days + " working days");
        }
        LocalDate end = start;
        for (int i = 0; i < days; i++) {
            end = onOrAfter(end.plusDays(1));
        }
        return end;
    }
}
