package id.payung.server.programme;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.rules.ContributionMonth;
import id.payung.rules.MonthRange;
import id.payung.rules.Payer;
import id.payung.rules.Rupiah;
import id.payung.rules.Scheme;
import id.payung.rules.Sector;
import id.payung.rules.contribution.ContributionCase;
import id.payung.server.law.LawInForce;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Sums that sponsors reported must come out: a head-count without its months is half a number.
class PriceTests {

    private static final Rupiah BASE = Rupiah.of(1_000_000);

    @ParameterizedTest(name = "{0}: {2} people for {3} months")
    @CsvSource({
        "Tanjung Jabung Barat,   2024,   2000, 12,    403200000",
        "Kota Jambi,             2025,   3000, 12,    604800000",
        "Kota Jambi with clergy, 2025,   4316, 12,    870105600",
        "RT heads,               2025,   1650, 12,    332640000",
        "One nagari,             2023,    100, 12,     20160000",
        "Jambi grant 2022,       2022,  76016, 12,  15324825600",
        "Jambi grant 2023,       2023, 112538, 12,  22687660800",
        "Jambi grant 2024,       2024, 118875, 12,  23965200000",
        "Jambi plantations,      2025,   2442, 10,    410256000",
        "Lampung,                2024,  22100,  5,   1856400000",
        "Kotim as written,       2024,   4400,  9,    665280000",
        "Kotim as paid,          2024,   4400, 10,    739200000",
        "Penajam,                2025,  15000, 12,   3024000000",
        "Kutai Kartanegara,      2023,  35440,  3,   1786176000",
        "Kutai Timur,            2025,  98000, 12,  19756800000"
    })
    void reproducesWhatWasReported(String place, int year, long people, int months, long amount) {
        assertThat(price(Payer.APBD, year, 1, months, people).total()).isEqualTo(Rupiah.of(amount));
    }

    @Test
    void addsOldAgeSavingsWhereTheyAreWanted() {
        var person = ContributionCase.selfEmployed(
                        BASE, Set.of(Scheme.JKK, Scheme.JKM, Scheme.JHT), MonthRange.of(ContributionMonth.of(2024, 1)))
                .paidBy(Payer.APBD);

        assertThat(Price.of(person, 1, LawInForce.asShipped()).total()).isEqualTo(Rupiah.of(36_800));
    }

    @Test
    void givesNoReliefToMoneyOfAGovernmentBudget() {
        assertThat(price(Payer.APBD, 2026, 4, 9, 1).total()).isEqualTo(Rupiah.of(9 * 16_800));
        assertThat(price(Payer.VILLAGE, 2026, 4, 9, 1).total()).isEqualTo(Rupiah.of(9 * 16_800));
    }

    @Test
    void startsANewLineInTheMonthInWhichTheRateChanges() {
        var lines = price(Payer.CSR, 2026, 3, 2, 10).lines();

        assertThat(lines)
                .extracting(line -> line.scheme() + " " + line.months() + " " + line.rate())
                .containsExactly(
                        "JKK 2026-03 s.d. 2026-03 Rp10.000",
                        "JKK 2026-04 s.d. 2026-04 Rp5.000",
                        "JKM 2026-03 s.d. 2026-03 Rp6.800",
                        "JKM 2026-04 s.d. 2026-04 Rp3.400");
    }

    @Test
    void keepsMonthsOfOneRateOnOneLine() {
        assertThat(price(Payer.APBD, 2024, 1, 12, 2000).lines())
                .extracting(line -> line.months().size(), Price.Line::people)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(12, 2000L), org.assertj.core.groups.Tuple.tuple(12, 2000L));
    }

    @Test
    void namesTheArticlesOfEveryLine() {
        assertThat(price(Payer.APBD, 2024, 1, 12, 1).lines())
                .allSatisfy(line -> assertThat(line.sources()).isNotEmpty());
    }

    private static Price price(Payer payer, int year, int month, int months, long people) {
        var person = ContributionCase.selfEmployed(
                        BASE,
                        Set.of(Scheme.JKK, Scheme.JKM),
                        MonthRange.startingAt(ContributionMonth.of(year, month), months))
                .paidBy(payer)
                .in(Sector.OTHER);
        return Price.of(person, people, LawInForce.asShipped());
    }
}
