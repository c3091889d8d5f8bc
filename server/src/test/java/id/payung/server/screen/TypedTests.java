package id.payung.server.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What people type into date and money fields.
class TypedTests {
    private static final LocalDate TODAY = LocalDate.of(2025, 5, 22);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "besok",
                "31/2/2025",
                "22/13/2025",
                "22 5",
                "0/5/2025",
                "22 xyz 2025",
                "5/22/2025",
                "22/5/025"
            })
    void readsNoDateWhereThereIsNone(String text) {
        assertThat(Typed.date(text, TODAY)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12 Mei 1980",
                "12 mei 1980",
                "12/5/1980",
                "12-05-1980",
                "12.5.1980",
                "1980-05-12",
                " 12  May 1980 ",
                "12-5-80"
            })
    void readsTheSameDayInManyShapes(String text) {
        assertThat(Typed.date(text, TODAY)).contains(LocalDate.of(1980, 5, 12));
    }

    @Test
    void takesAShortYearForTenYearsAheadAtMost() {
        assertThat(Typed.date("1/1/35", TODAY)).contains(LocalDate.of(2035, 1, 1));
        assertThat(Typed.date("1/1/36", TODAY)).contains(LocalDate.of(1936, 1, 1));
    }

    @Test
    void knowsTheLeapDay() {
        assertThat(Typed.date("29 Februari 2024", TODAY)).contains(LocalDate.of(2024, 2, 29));
        assertThat(Typed.date("29 Februari 2025", TODAY)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "banyak", "-5000", "12.34", "1.2.3", "Rp", "1,5", "9999999999999999"})
    void readsNoMoneyWhereItIsUnclear(String text) {
        assertThat(Typed.money(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "403200000|403200000",
                "Rp403.200.000|403200000",
                "rp 16.800|16800",
                "16,800|16800",
                "16.800,00|16800",
                "16.800,-|16800",
                "0|0"
            })
    void readsMoneyInManyShapes(String text, long amount) {
        assertThat(Typed.money(text)).hasValue(amount);
    }
}
