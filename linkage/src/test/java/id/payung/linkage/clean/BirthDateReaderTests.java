package id.payung.linkage.clean;

import static id.payung.linkage.clean.BirthDateFinding.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BirthDateReaderTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate TWELFTH_OF_MARCH = LocalDate.of(1985, 3, 12);
    private final BirthDateReader reader = BirthDateReader.asOf(TODAY);

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-", "..."})
    void anEmptyCellIsEmpty(String raw) {
        assertThat(reader.read(raw, null).findings()).containsExactly(EMPTY);
        assertThat(reader.read(null, null).date()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"lupa", "Jambi", "12/3", "1/2/3", "#N/A"})
    void whatIsNoDateIsUnreadable(String raw) {
        assertThat(reader.read(raw, null).findings()).containsExactly(UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"31-02-1985", "30 Februari 1984", "29/2/1985", "1985-13-40", "32-01-1985"})
    void aDayThatNeverWasIsImpossible(String raw) {
        assertThat(reader.read(raw, null).has(IMPOSSIBLE)).isTrue();
        assertThat(reader.read(raw, null).usable()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12/3/85",
                "12-03-1985",
                "12.03.85",
                "12 03 1985",
                "12/03/1985 00:00:00",
                "12-Mar-85",
                "12 Mar 1985",
                "12 Maret 1985",
                "12 MARCH 1985",
                "12-III-1985",
                "12maret1985",
                "March 12, 1985",
                "1985-03-12",
                "1985/3/12",
                "1985-03-12T00:00:00",
                "19850312",
                "12031985",
                "850312",
                "31118",
                "31118.0",
                "'12/03/1985",
                "\u00a012/03/1985\u200b",
                "12 / 3 / 1985"
            })
    void everyShapeOfTheSameDayReadsTheSame(String raw) {
        assertThat(reader.read(raw, null).date()).isEqualTo(TWELFTH_OF_MARCH);
        assertThat(reader.read(raw, null).usable()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Jambi, 12-03-1985|Jambi",
                "Muara Bungo 12 Maret 1985|Muara Bungo",
                "Koto VII, 12/3/85|Koto VII",
                "Sei. Bahar / 12-03-1985|Sei. Bahar",
                "Jambi,19850312|Jambi"
            })
    void aPlaceBeforeTheDateIsSplitOff(String raw, String place) {
        BirthDateReading reading = reader.read(raw, null);
        assertThat(reading.date()).isEqualTo(TWELFTH_OF_MARCH);
        assertThat(reading.place()).isEqualTo(place);
        assertThat(reading.has(PLACE_SPLIT_OFF)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "JANUARI,1",
        "Pebruari,2",
        "Mrt,3",
        "April,4",
        "Mei,5",
        "May,5",
        "Juni,6",
        "Juli,7",
        "Agust,8",
        "Agt,8",
        "Sept,9",
        "Oktober,10",
        "Oct,10",
        "Nopember,11",
        "Des,12",
        "December,12"
    })
    void monthsAreReadInIndonesianAndEnglish(String month, int number) {
        assertThat(reader.read("5 " + month + " 1990", null).date()).isEqualTo(LocalDate.of(1990, number, 5));
    }

    @Test
    void aMonthAboveTwelveShowsThatTheMonthStandsFirst() {
        BirthDateReading reading = reader.read("3/13/1985", null);
        assertThat(reading.date()).isEqualTo(LocalDate.of(1985, 3, 13));
        assertThat(reading.has(MONTH_BEFORE_DAY)).isTrue();
    }

    @Test
    void theIdentityNumberDecidesDayAndMonth() {
        NationalId id = new NationalId("1502011203859001");
        BirthDateReading swapped = reader.read("3/12/1985", id);
        assertThat(swapped.date()).isEqualTo(TWELFTH_OF_MARCH);
        assertThat(swapped.has(ORDER_DECIDED_BY_NATIONAL_ID)).isTrue();
        assertThat(reader.read("12/3/1985", id).has(ORDER_DECIDED_BY_NATIONAL_ID))
                .isFalse();
        assertThat(reader.confirm(LocalDate.of(1985, 12, 3), id).date()).isEqualTo(TWELFTH_OF_MARCH);
        assertThat(reader.read("4/11/1985", id).date()).isEqualTo(LocalDate.of(1985, 11, 4));
    }

    @Test
    void aNamedMonthIsNeverSwapped() {
        NationalId id = new NationalId("1502011203859001");
        assertThat(reader.read("3 Desember 1985", id).date()).isEqualTo(LocalDate.of(1985, 12, 3));
    }

    @Test
    void sixFiguresThatCouldBeTwoDatesAreDecidedByTheIdentityNumberOrMarked() {
        NationalId id = new NationalId("1502010302019001");
        assertThat(reader.read("010203", id).date()).isEqualTo(LocalDate.of(2001, 2, 3));
        assertThat(reader.read("010203", null).has(ORDER_AMBIGUOUS)).isTrue();
    }

    @Test
    void aYearAloneNeedsAPerson() {
        assertThat(reader.read("1985", null).findings()).containsExactly(YEAR_ONLY);
        assertThat(reader.read("tahun 1985", null).findings()).containsExactly(YEAR_ONLY);
        assertThat(reader.read("12 Foo 1985", null).findings()).containsExactly(YEAR_ONLY);
    }

    @Test
    void workbooksThatCountFrom1904AreReadAsSuch() {
        assertThat(reader.counting1904().read("29656", null).date()).isEqualTo(TWELFTH_OF_MARCH);
    }

    @ParameterizedTest
    @CsvSource({"12/3/26,1926", "12/3/10,2010", "12/3/70,1970"})
    void aTwoDigitYearFollowsTheWorkingAge(String raw, int year) {
        BirthDateReading reading = reader.read(raw, null);
        assertThat(reading.date()).isEqualTo(LocalDate.of(year, 3, 12));
        assertThat(reading.has(CENTURY_ASSUMED)).isTrue();
    }

    @Test
    void tomorrowIsRefusedTodayIsNot() {
        assertThat(reader.read("03-03-2026", null).has(IN_THE_FUTURE)).isTrue();
        assertThat(reader.read("02-03-2026", null).has(IN_THE_FUTURE)).isFalse();
    }

    @Test
    void anAgeAboveAHundredIsRefused() {
        assertThat(reader.read("02-03-1925", null).has(OLDER_THAN_A_HUNDRED)).isTrue();
        assertThat(reader.read("03-03-1925", null).has(OLDER_THAN_A_HUNDRED)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"01-01-1960,true", "01-07-1960,true", "31-12-1960,true", "02-01-1960,false"})
    void customaryEstimatesAreNoted(String raw, boolean estimate) {
        assertThat(reader.read(raw, null).has(CUSTOMARY_ESTIMATE)).isEqualTo(estimate);
    }

    @Test
    void theOrderOfTheColumnDecidesWhatARowLeavesOpen() {
        BirthDateReader american = reader.expecting(DateOrder.MONTH_FIRST, DateOrder.MONTH_FIRST);

        assertThat(american.read("03/12/1985", null).date()).isEqualTo(TWELFTH_OF_MARCH);
        assertThat(american.read("03/12/1985", null).has(ORDER_DECIDED_BY_NATIONAL_ID))
                .isFalse();
        assertThat(american.read("25/03/1985", null).date()).isEqualTo(LocalDate.of(1985, 3, 25));
        assertThat(american.confirm(LocalDate.of(1985, 12, 3), null).date()).isEqualTo(TWELFTH_OF_MARCH);
        assertThat(american.confirm(LocalDate.of(1985, 3, 25), null).date()).isEqualTo(LocalDate.of(1985, 3, 25));
        BirthDateReader yearFirst = reader.expecting(DateOrder.YEAR_FIRST, DateOrder.DAY_FIRST);
        assertThat(yearFirst.read("12-03-05", null).date()).isEqualTo(LocalDate.of(2012, 3, 5));
        assertThat(yearFirst.read("85-03-12", null).date()).isEqualTo(TWELFTH_OF_MARCH);
        assertThat(reader.read("85-03-12", null).date()).isEqualTo(TWELFTH_OF_MARCH);
    }

    @Test
    void theNumberOfARowGoesBeforeTheOrderOfTheColumn() {
        BirthDateReader american = reader.expecting(DateOrder.MONTH_FIRST, DateOrder.DAY_FIRST);
        BirthDateReading reading = american.read("12/03/1985", new NationalId("1502011203850001"));

        assertThat(reading.date()).isEqualTo(TWELFTH_OF_MARCH);
        assertThat(reading.has(ORDER_DECIDED_BY_NATIONAL_ID)).isTrue();
    }

    @Test
    void inAMixedColumnADateWithoutProofHasToBeLookedAt() {
        BirthDateReader mixed = reader.expecting(DateOrder.UNDECIDED, DateOrder.UNDECIDED);

        assertThat(mixed.read("03/12/1985", null).has(ORDER_AMBIGUOUS)).isTrue();
        assertThat(mixed.confirm(LocalDate.of(1985, 12, 3), null).has(ORDER_AMBIGUOUS))
                .isTrue();
        assertThat(mixed.read("25/03/1985", null).has(ORDER_AMBIGUOUS)).isFalse();
        assertThat(mixed.read("12/03/1985", new NationalId("1502011203850001")).has(ORDER_AMBIGUOUS))
                .isFalse();
    }
}
