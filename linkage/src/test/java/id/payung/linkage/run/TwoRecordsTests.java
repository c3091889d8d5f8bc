package id.payung.linkage.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.payung.linkage.pair.Explanation;
import id.payung.linkage.pair.Guard;
import id.payung.linkage.pair.PairScorer;
import id.payung.linkage.pair.People;
import id.payung.linkage.record.PackedRows;
import id.payung.linkage.record.RowPacker;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Pairs that must or must not be taken for one person, among three thousand others. Accepting starts at 90 %.
class TwoRecordsTests {
    private static final int CROWD = 3_000;
    private static final double ACCEPT = 0.9;

    private static Explanation judge(@Nullable String[] a, @Nullable String[] b) {
        People people = Crowd.of(CROWD);
        PackedRows rows = people.add(a).add(b).rows();
        LinkResult result = Linking.within(rows, LinkOptions.usual().onThreads(2));
        PairScorer scorer = result.scorer();
        Explanation why = scorer.explain(rows.words(), rows.at(CROWD), rows.words(), rows.at(CROWD + 1));
        boolean found = false;
        for (int i = 0; i < result.pairs().size(); i++) {
            found |= result.pairs().left(i) == CROWD && result.pairs().right(i) == CROWD + 1;
        }
        assertThat(found).as(why.words(true)).isEqualTo(why.probability() >= ACCEPT);
        return why;
    }

    private static @Nullable String[] person(@Nullable String... values) {
        return values;
    }

    @Test
    void twinsAreTwoPeople() {
        Explanation why = judge(
                person("1502011203859001", "Hasan", "1985-03-12", "L", "Rohana", "15.02.01.2001"),
                person("1502011203859002", "Husin", "1985-03-12", "L", "Rohana", "15.02.01.2001"));
        assertThat(why.guard()).isEqualTo(Guard.TWINS);
        assertThat(why.probability()).isLessThan(0.01);
    }

    @Test
    void twinsWithoutNumbersAreNotMerged() {
        Explanation why = judge(
                person(null, "Rina Lestari", "1999-07-21", "P", "Rohana Permata", "15.02.01.2001"),
                person(null, "Rini Lestari", "1999-07-21", "P", "Rohana Permata", "15.02.01.2001"));
        assertThat(why.probability()).isLessThan(ACCEPT);
    }

    @ParameterizedTest
    @CsvSource({
        "Nurlina, Nurlena",
        "Karina Utami, Karuna Utami",
        "Yuliana, Yuliani",
        "Salman Effendi, Salmon Effendi",
        "Reni, Rini",
        "Muhammad Ilham, Muhammad Ilhom",
        "Putri Nurleni, Putri Nurlini Wahyuni"
    })
    void twinsWhoseNamesDifferInAVowelWaitForAPersonWhereNoNumberTells(String one, String other) {
        Explanation without = judge(
                person(null, one, "1999-07-21", "P", "Rohana Permata", "15.02.01.2001"),
                person(null, other, "1999-07-21", "P", "Rohana Permata", "15.02.01.2001"));
        assertThat(without.probability()).isLessThan(ACCEPT);
        Explanation half = judge(
                person("1502016107999001", one, "1999-07-21", "P", "Rohana Permata", "15.02.01.2001"),
                person(null, other, "1999-07-21", "P", "Rohana Permata", "15.02.01.2001"));
        assertThat(half.probability()).isLessThan(ACCEPT);
        Explanation neighbours = judge(
                person("1502016107999001", one, "1999-07-21", "P", "Rohana Permata", "15.02.01.2001"),
                person("1502016107999002", other, "1999-07-21", "P", "Rohana Permata", "15.02.01.2001"));
        assertThat(neighbours.probability()).isLessThan(ACCEPT);
        Explanation lastDigitLost = judge(
                person("1502016107999001", one, "1999-07-21", "P", "Rohana Permata", "15.02.01.2001"),
                person("1502016107999000", other, "1999-07-21", "P", "Rohana Permata", "15.02.01.2001"));
        assertThat(lastDigitLost.probability()).isLessThan(ACCEPT);
    }

    @ParameterizedTest
    @CsvSource({"Reni Utami, Rini Utami", "Nurlina, Nurlena", "Suharti, Suharta"})
    void sistersWhoseNamesDifferInAVowelAreNotMergedByAnEstimatedBirthDate(String one, String other) {
        Explanation why = judge(
                person(null, one, "2001-01-01", "P", "Rohana Permata", "15.02.01.2001"),
                person(null, other, "2001-11-03", "P", "Rohana Permata", "15.02.01.2001"));
        assertThat(why.probability()).isLessThan(ACCEPT);
    }

    @Test
    void aBoyAndAGirlBornOnOneDayAreTwoPeopleAlsoWithOneSerialAndOneNameForBoth() {
        Explanation why = judge(
                person("1502011203999001", "Dwi Utami", "1999-03-12", "L", "Rohana Permata", "15.02.01.2001"),
                person("1502015203999001", "Dwi Utami", "1999-03-12", "P", "Rohana Permata", "15.02.01.2001"));
        assertThat(why.guard()).isEqualTo(Guard.TWINS_POSSIBLE);
        assertThat(why.probability()).isLessThan(ACCEPT);
    }

    @Test
    void twinsUnderTheNumberOfOneOfThemAreNotMerged() {
        Explanation why = judge(
                person("1502011203859001", "Hasan Effendi", "1985-03-12", "L", "Rohana", "15.02.01.2001"),
                person("1502011203859001", "Husin Effendi", "1985-03-12", "L", "Rohana", "15.02.01.2001"));
        assertThat(why.probability()).isLessThan(ACCEPT);
    }

    @Test
    void aSlipInAConsonantWithoutNumberIsStillOnePerson() {
        Explanation why = judge(
                person(null, "Zulhendrizal Effendi", "1985-03-12", "L", "Rohana Permata", "15.02.01.2001"),
                person(
                        "1502011203859001",
                        "Zulhemdrizal Effendi",
                        "1985-03-12",
                        "L",
                        "Rohana Permata",
                        "15.02.01.2001"));
        assertThat(why.guard()).isNull();
        assertThat(why.probability()).isGreaterThan(ACCEPT);
    }

    @Test
    void twoBrothersOfOneYearAreNotMerged() {
        Explanation why = judge(
                person("1502010501859001", "Ahmad Fauzi", "1985-01-05", "L", "Rohana", "15.02.01.2001"),
                person("1502013011859001", "Ahmad Fauzan", "1985-11-30", "L", "Rohana", "15.02.01.2001"));
        assertThat(why.probability()).isLessThan(0.01);
    }

    @Test
    void fatherAndSonOfOneNameAreNotMerged() {
        Explanation withNumbers = judge(
                person("1502011203609001", "Sulaiman Effendi", "1960-03-12", "L", "Maimunah", "15.02.01.2001"),
                person("1502010408889001", "Sulaiman Effendi", "1988-08-04", "L", "Rosnah", "15.02.01.2001"));
        assertThat(withNumbers.probability()).isLessThan(ACCEPT);
        Explanation withoutNumbers = judge(
                person(null, "Sulaiman Effendi", "1960-03-12", "L", null, "15.02.01.2001"),
                person(null, "Sulaiman Effendi", "1988-08-04", "L", null, "15.02.01.2001"));
        assertThat(withoutNumbers.guard()).isEqualTo(Guard.OTHER_BIRTH_DATE);
        assertThat(withoutNumbers.probability()).isLessThan(ACCEPT);
    }

    @Test
    void sitiAminahOfTheSameVillageWithAnotherBirthDateIsAnotherPerson() {
        Explanation why = judge(
                person(null, "Siti Aminah", "1985-03-12", "P", null, "15.02.01.2001"),
                person(null, "Siti Aminah", "1991-10-02", "P", null, "15.02.01.2001"));
        assertThat(why.probability()).isLessThan(ACCEPT);
    }

    @Test
    void aNameAndAVillageDoNotMakeOnePerson() {
        Explanation why = judge(
                person(null, "Zulhendrizal Chaniago", null, "L", null, "15.02.01.2001"),
                person(null, "Zulhendrizal Chaniago", null, "L", null, "15.02.01.2001"));
        assertThat(why.probability()).isLessThan(ACCEPT);
    }

    @Test
    void aNumberUsedByTheWholeHouseholdDoesNotMergeIt() {
        Explanation why = judge(
                person("1502011203609001", "Sulaiman Effendi", "1960-03-12", "L", "Maimunah", "15.02.01.2001"),
                person("1502011203609001", "Rosmawati Utami", "1964-10-02", "P", "Aisyah", "15.02.01.2001"));
        assertThat(why.guard()).isEqualTo(Guard.HOUSEHOLD_NUMBER);
        assertThat(why.probability()).isLessThan(0.01);
    }

    @Test
    void theSameDigitsUnderAnotherTypeOfNumberAreNoEvidence() {
        String digits = "1502011203859001";
        Explanation why = judge(
                person(digits, "Amran Saputra", "1985-03-12", "L", null, null),
                person(RowPacker.ofOtherType("SIM", digits), "Wagiman Utami", "1970-01-30", "L", null, null));
        assertThat(why.reasons()).noneMatch(reason -> reason.field().name().equals("nik"));
        assertThat(why.probability()).isLessThan(0.01);
    }

    @Test
    void differentValidNumbersWaitForAPerson() {
        Explanation why = judge(
                person("1502011203859001", "Amran Saputra", "1985-03-12", "L", "Kartini Utami", "15.02.01.2001"),
                person("1371021203850007", "Amran Saputra", "1985-03-12", "L", "Kartini Utami", "15.02.01.2001"));
        assertThat(why.guard()).isEqualTo(Guard.TWO_NUMBERS);
        assertThat(why.probability()).isEqualTo(0.5);
    }

    @Test
    void oneDigitOffWithTheSameNameAndDateIsOnePerson() {
        Explanation why = judge(
                person("1502011203859001", "Amran Saputra", "1985-03-12", "L", "Kartini Utami", "15.02.01.2001"),
                person("1502011203859601", "Amran Saputra", "1985-03-12", "L", "Kartini Utami", "15.02.01.2001"));
        assertThat(why.probability()).isGreaterThan(ACCEPT);
    }

    @Test
    void aLastDigitLostToASpreadsheetIsOnePerson() {
        Explanation why = judge(
                person("1502011203859001", "Amran Saputra", "1985-03-12", "L", "Kartini Utami", "15.02.01.2001"),
                person("1502011203859000", "Amran Saputra", "1985-03-12", "L", "Kartini Utami", "15.02.01.2001"));
        assertThat(why.probability()).isGreaterThan(ACCEPT);
    }

    @Test
    void noNumberButNameInAnotherSpellingAndTheSameBirthDateIsOnePerson() {
        Explanation why = judge(
                person(null, "M. Sjaiful Bachri", "12 Maret 1985", "L", "Siti Rohana", "15.02.01.2001"),
                person("1502011203859001", "MUHAMMAD SAIFUL BAHRI", "1985-03-12", "L", "St. Rohanah", "15.02.01.2001"));
        assertThat(why.guard()).isNull();
        assertThat(why.probability()).isGreaterThan(ACCEPT);
    }

    @Test
    void theExplanationAddsUpToTheScore() {
        Explanation why = judge(
                person("1502011203859001", "Hasan", "1985-03-12", "L", "Rohana", "15.02.01.2001"),
                person("1502011203859002", "Husin", "1985-03-12", "L", "Rohana", "15.02.01.2001"));
        double sum = why.starting()
                + why.heldBack()
                + why.reasons().stream().mapToDouble(Explanation.Reason::bits).sum();
        assertThat(sum).isCloseTo(why.bits(), within(1e-9));
        assertThat(why.words(false)).contains("tanggal lahir sama").contains("kembar");
        assertThat(why.words(true)).contains("same birth date").contains("twins");
    }
}
