package id.payung.linkage.clean;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Decides the century of a two-digit birth year of somebody who works.
final class Century {
    private static final int YOUNGEST_WORKER = 15;
    private static final int OLDEST = 100;

    private Century() {}

    /// A year later than today's lies in the last century. Otherwise a stated date decides, then the working age.
    static int yearOf(int yearOfCentury, @Nullable LocalDate stated, LocalDate asOf) {
        int current = asOf.getYear() - asOf.getYear() % 100 + yearOfCentury;
        int previous = current - 100;
        if (current > asOf.getYear()) {
            return previous;
        }
        if (stated != null) {
            return Math.abs(stated.getYear() - current) <= Math.abs(stated.getYear() - previous) ? current : previous;
        }
        boolean tooYoung = asOf.getYear() - current < YOUNGEST_WORKER;
        boolean tooOld = asOf.getYear() - previous > OLDEST;
        return tooYoung && !tooOld ? previous : current;
    }
}
