package id.payung.linkage.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTests {
    private static int packed(LocalDate date) {
        return date.getYear() << 9 | date.getMonthValue() << 5 | date.getDayOfMonth();
    }

    @ParameterizedTest
    @CsvSource({
        "1985-03-12,1985-03-12,1",
        "1985-03-12,1985-12-03,2",
        "1985-03-12,1985-03-13,3",
        "1985-03-12,1985-03-22,3",
        "1985-03-12,1985-03-21,3",
        "1985-03-12,1985-04-12,3",
        "1985-03-12,1986-03-12,3",
        "1985-03-12,1958-03-12,3",
        "1985-03-12,1985-03-27,4",
        "1985-03-12,1985-07-30,4",
        "1985-03-12,1962-03-12,5",
        "1985-03-12,1990-08-01,5"
    })
    void levelsTellASlipFromAnotherDate(LocalDate a, LocalDate b, int level) {
        assertThat(Dates.level(packed(a), packed(b))).isEqualTo(level);
        assertThat(Dates.level(packed(b), packed(a))).isEqualTo(level);
    }

    @Test
    void aMissingDateSaysNothing() {
        assertThat(Dates.level(0, packed(LocalDate.of(1985, 3, 12)))).isEqualTo(Levels.MISSING);
    }

    @Test
    void swappedDatesShareTheirUnorderedForm() {
        assertThat(Dates.unordered(packed(LocalDate.of(1985, 3, 12))))
                .isEqualTo(Dates.unordered(packed(LocalDate.of(1985, 12, 3))))
                .isNotEqualTo(Dates.unordered(packed(LocalDate.of(1985, 3, 11))));
    }

    @ParameterizedTest
    @CsvSource({"1985-01-05,1984-12-20,true", "1985-03-12,1985-04-12,true", "1985-03-12,1985-04-14,false"})
    void aMonthApart(LocalDate a, LocalDate b, boolean near) {
        assertThat(Dates.withinAMonth(packed(a), packed(b))).isEqualTo(near);
    }
}
