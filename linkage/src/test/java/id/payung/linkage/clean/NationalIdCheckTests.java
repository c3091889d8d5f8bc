package id.payung.linkage.clean;

import static id.payung.linkage.clean.NationalIdFault.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NationalIdCheckTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final String MAN = "1502011203859001";
    private static final String WOMAN = "1502015203859002";
    private final NationalIdCheck check = new NationalIdCheck(new KnownRegions() {
        @Override
        public boolean regency(String fourDigits) {
            return fourDigits.equals("1502") || fourDigits.equals("1303");
        }

        @Override
        public boolean district(String sixDigits) {
            return sixDigits.equals("150201");
        }
    });

    private NationalIdReading read(@Nullable String raw) {
        return check.check(raw, CellKind.TEXT, TODAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "-", "--", "."})
    void anEmptyCellIsNotFilledIn(String raw) {
        assertThat(read(raw).faults()).containsExactly(EMPTY);
        assertThat(read(null).faults()).containsExactly(EMPTY);
    }

    @ParameterizedTest
    @CsvSource({"150201120385900,15", "15020112038590011,17", "7,1", "BELUM PUNYA,0"})
    void anyOtherLengthIsRefusedAndSaysWhatWasRead(String raw, int digits) {
        assertThat(read(raw).faults()).containsExactly(NOT_SIXTEEN_DIGITS);
        assertThat(read(raw).digitsRead()).isEqualTo(digits);
        assertThat(read(raw).usable()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.50201E+15", "1,50201E+15", "1.5E15"})
    void scientificNotationCannotBeRepaired(String raw) {
        assertThat(read(raw).faults()).containsExactly(SCIENTIFIC_NOTATION);
    }

    @Test
    void scientificNotationWithAllSixteenDigitsIsRepaired() {
        NationalIdReading reading = read("1.502011203859001E15");
        assertThat(reading.id()).isEqualTo(new NationalId(MAN));
        assertThat(reading.usable()).isTrue();
    }

    @Test
    void aNumberCellThatEndsInZeroHasLostItsLastDigit() {
        assertThat(check.check("1502011203859000", CellKind.NUMBER, TODAY).faults())
                .containsExactly(LOST_LAST_DIGIT);
        assertThat(check.check("1502011203859010", CellKind.TEXT, TODAY).faults())
                .isEmpty();
        assertThat(check.check(MAN, CellKind.NUMBER, TODAY).faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"15O2011203859OO1", "l502011203859001", "1502011203B59001", "15020112038S9001"})
    void lettersThatLookLikeDigitsAreRepairedAndShown(String raw) {
        assertThat(read(raw).id()).isEqualTo(new NationalId(MAN));
        assertThat(read(raw).faults()).containsExactly(LOOK_ALIKES_REPAIRED);
        assertThat(read(raw).usable()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'1502011203859001",
                "15 0201 120385 9001",
                "15.02.01.120385.9001",
                "150201-120385-9001",
                "\u00a01502011203859001\u200b",
                "1502011203859001.0",
                "NIK: 1502011203859001",
                "１５０２０１１２０３８５９００１"
            })
    void spacesDotsDashesAndHiddenCharactersDoNotMatter(String raw) {
        assertThat(read(raw).id()).isEqualTo(new NationalId(MAN));
        assertThat(read(raw).faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1502ABCX03859001", "OOOOOOSSSS123456"})
    void aWordIsNotRepairedIntoANumber(String raw) {
        assertThat(read(raw).usable()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000000000000000", "9999999999999999", "1234567890123456"})
    void fillersAreRefused(String raw) {
        assertThat(read(raw).faults()).containsExactly(FILLER);
    }

    @Test
    void theSerialStartsAtOne() {
        assertThat(read("1502011203850000").faults()).containsExactly(SERIAL_ZERO);
        assertThat(read("1502011203850001").faults()).isEmpty();
    }

    @Test
    void anUnknownRegencyIsRefusedAnUnknownDistrictOnlyNoted() {
        assertThat(read("9902011203859001").faults()).containsExactly(UNKNOWN_REGENCY);
        assertThat(read("1303011203859001").faults()).containsExactly(UNKNOWN_DISTRICT);
        assertThat(read("1303011203859001").usable()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "1502010003859001,false",
        "1502010103859001,true",
        "1502013103859001,true",
        "1502013203859001,false",
        "1502014003859001,false",
        "1502014103859001,true",
        "1502017103859001,true",
        "1502017203859001,false",
        "1502013104859001,false",
        "1502011213859001,false",
        "1502012902859001,false",
        "1502012902849001,true"
    })
    void theDatePartMustBeADate(String raw, boolean possible) {
        assertThat(read(raw).has(IMPOSSIBLE_DATE)).isEqualTo(!possible);
    }

    @Test
    void womenAddFortyToTheDay() {
        NationalIdReading reading = read(WOMAN);
        assertThat(reading.birthDate()).isEqualTo(LocalDate.of(1985, 3, 12));
        assertThat(new NationalId(WOMAN).sex()).isEqualTo(Sex.FEMALE);
        assertThat(new NationalId(MAN).sex()).isEqualTo(Sex.MALE);
    }

    @ParameterizedTest
    @CsvSource({"26,1926", "27,1927", "11,2011", "10,2010", "12,2012", "85,1985", "00,2000"})
    void theCenturyFollowsTheWorkingAge(String yy, int year) {
        NationalIdReading reading = read("15020112" + "01" + yy + "9001");
        assertThat(reading.birthDate()).isEqualTo(LocalDate.of(year, 1, 12));
    }

    @Test
    void aStatedDateDecidesTheCentury() {
        StatedPerson stated = new StatedPerson(LocalDate.of(2020, 1, 12), null, null);
        assertThat(check.check("1502011201209001", CellKind.TEXT, stated, TODAY).birthDate())
                .isEqualTo(LocalDate.of(2020, 1, 12));
    }

    @ParameterizedTest
    @CsvSource({"1985-03-11,BIRTH_DATE_DIFFERS", "1985-12-03,BIRTH_DATE_SWAPPED", "1985-03-13,BIRTH_DATE_DIFFERS"})
    void anotherBirthDateNeedsAReviewButIsNotRefused(LocalDate stated, NationalIdFault fault) {
        NationalIdReading reading = check.check(MAN, CellKind.TEXT, new StatedPerson(stated, null, null), TODAY);
        assertThat(reading.faults()).containsExactly(fault);
        assertThat(reading.usable()).isTrue();
    }

    @Test
    void theSameBirthDateAndSexAreFine() {
        StatedPerson stated = new StatedPerson(LocalDate.of(1985, 3, 12), Sex.FEMALE, null);
        assertThat(check.check(WOMAN, CellKind.TEXT, stated, TODAY).faults()).isEmpty();
        assertThat(check.check(MAN, CellKind.TEXT, stated, TODAY).faults()).containsExactly(SEX_DIFFERS);
    }

    @Test
    void aFamilyCardInTheColumnIsSuspectedFromItsRecentDate() {
        StatedPerson stated = new StatedPerson(LocalDate.of(1985, 3, 12), null, null);
        assertThat(check.check("1502011203120004", CellKind.TEXT, stated, TODAY).faults())
                .containsExactly(LOOKS_LIKE_FAMILY_CARD);
        assertThat(read("1502011203140004").faults()).containsExactly(LOOKS_LIKE_FAMILY_CARD);
        StatedPerson young = new StatedPerson(LocalDate.of(2012, 3, 12), null, null);
        assertThat(check.check("1502011203120004", CellKind.TEXT, young, TODAY).faults())
                .isEmpty();
    }

    @Test
    void theFamilyCardOfTheSameRowIsRecognised() {
        StatedPerson stated = new StatedPerson(null, null, "1502 0112 0385 9001");
        assertThat(check.check(MAN, CellKind.TEXT, stated, TODAY).faults()).containsExactly(SAME_AS_FAMILY_CARD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1502011203859001 / 1502015203859002",
                "1502011203859001;1502015203859002",
                "15020112038590011502015203859002"
            })
    void twoNumbersInOneCellAreNotGuessedAt(String raw) {
        assertThat(read(raw).faults()).containsExactly(TWO_NUMBERS);
        assertThat(read(raw).id()).isNull();
    }

    @Test
    void threeNumbersThatCountUpWereFilledDown() {
        List<@Nullable NationalId> ids = Arrays.asList(
                new NationalId("1502011203859001"),
                new NationalId("1502011203859002"),
                new NationalId("1502011203859003"),
                null,
                new NationalId("1502011203859004"),
                new NationalId("1502011203859005"));
        assertThat(NationalIdCheck.filledDown(ids)).containsExactly(true, true, true, false, false, false);
        assertThat(NationalIdCheck.filledDown(List.of())).isEmpty();
    }

    @Test
    void aNumberNeverShowsItselfByAccident() {
        assertThat(new NationalId(MAN).toString()).isEqualTo("150201********01").doesNotContain("120385");
        assertThatThrownBy(() -> new NationalId("150201120385900X"))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .doesNotContain("150201");
    }
}
