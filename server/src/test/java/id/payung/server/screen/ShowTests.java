package id.payung.server.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How figures, money and dates read in both languages.
class ShowTests {
    private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");
    private static final Instant CEREMONY = Instant.parse("2025-05-22T12:30:00Z");

    private final Show indonesian = new Show(Locale.of("id"), JAKARTA);
    private final Show english = new Show(Locale.ENGLISH, JAKARTA);

    @Test
    void showsAMissingFactAsADashAndNeverAsZero() {
        assertThat(indonesian.count(null)).isEqualTo("—");
        assertThat(indonesian.money(null)).isEqualTo("—");
        assertThat(indonesian.percent(null)).isEqualTo("—");
        assertThat(indonesian.date((LocalDate) null)).isEqualTo("—");
        assertThat(indonesian.maskedNik(null)).isEqualTo("—");
        assertThat(indonesian.share(5, 0)).isEqualTo("—");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0|0", "999|999", "1000|1.000", "1312370|1.312.370", "-12|−12", "39.526|39,53", "4.20|4,2", "2.0|2"
            })
    void groupsCountsWithDots(BigDecimal number, String expected) {
        assertThat(indonesian.count(number)).isEqualTo(expected);
    }

    @Test
    void groupsCountsWithCommasInEnglish() {
        assertThat(english.count(1_312_370)).isEqualTo("1,312,370");
        assertThat(english.count(1234.5)).isEqualTo("1,234.5");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0|Rp0", "16800|Rp16.800", "403200000|Rp403.200.000", "-1000|−Rp1.000", "0.5|Rp1", "-0.4|Rp0"})
    void writesMoneyInWholeRupiah(BigDecimal amount, String expected) {
        assertThat(indonesian.money(amount)).isEqualTo(expected);
    }

    @Test
    void writesMoneyWithCommasInEnglish() {
        assertThat(english.money(403_200_000L)).isEqualTo("Rp403,200,000");
    }

    @Test
    void writesAShareWithTwoDecimals() {
        assertThat(indonesian.share(518_632, 1_312_370)).isEqualTo("39,52\u00a0%");
        assertThat(english.share(518_632, 1_312_370)).isEqualTo("39.52%");
        assertThat(indonesian.share(49_803, 98_206)).isEqualTo("50,71\u00a0%");
        assertThat(indonesian.percent(1)).isEqualTo("100,00\u00a0%");
        assertThat(indonesian.percent(0)).isEqualTo("0,00\u00a0%");
    }

    @Test
    void signsAChange() {
        assertThat(indonesian.change(1204)).isEqualTo("+1.204");
        assertThat(indonesian.change(-12)).isEqualTo("−12");
        assertThat(indonesian.change(0)).isEqualTo("±0");
    }

    @Test
    void writesDatesAndMonthsInTheReadersLanguage() {
        LocalDate launch = LocalDate.of(2025, 5, 22);
        assertThat(indonesian.date(launch)).isEqualTo("22 Mei 2025");
        assertThat(english.date(launch)).isEqualTo("22 May 2025");
        assertThat(indonesian.month(YearMonth.of(2024, 8))).isEqualTo("Agustus 2024");
        assertThat(indonesian.monthShort(8)).isEqualTo("Agu");
    }

    @Test
    void writesMomentsInTheRegionsOwnTime() {
        assertThat(indonesian.moment(CEREMONY)).isEqualTo("22 Mei 2025, 19.30 WIB");
        assertThat(english.moment(CEREMONY)).isEqualTo("22 May 2025, 19:30 WIB");
        assertThat(new Show(Locale.of("id"), ZoneId.of("Asia/Makassar")).moment(CEREMONY))
                .isEqualTo("22 Mei 2025, 20.30 WITA");
        assertThat(new Show(Locale.of("id"), ZoneId.of("Asia/Jayapura")).moment(CEREMONY))
                .isEqualTo("22 Mei 2025, 21.30 WIT");
    }

    @Test
    void countsAMomentJustBeforeMidnightToTheRegionsDay() {
        assertThat(indonesian.date(Instant.parse("2025-05-22T16:59:59Z"))).isEqualTo("22 Mei 2025");
        assertThat(indonesian.date(Instant.parse("2025-05-22T17:00:00Z"))).isEqualTo("23 Mei 2025");
    }

    @Test
    void showsAHalfOpenRangeWithItsLastDay() {
        assertThat(indonesian.range(LocalDate.of(2025, 1, 1), LocalDate.of(2026, 1, 1)))
                .isEqualTo("1 Januari 2025 s.d. 31 Desember 2025");
        assertThat(english.range(LocalDate.of(2025, 1, 1), null)).isEqualTo("from 1 January 2025");
    }

    @Test
    void groupsSixteenDigitsByFourAndLeavesTheRestAlone() {
        assertThat(indonesian.nik("1507025205800001")).isEqualTo("1507 0252 0580 0001");
        assertThat(indonesian.nik("15070252058000")).isEqualTo("15070252058000");
    }

    @Test
    void masksHomeAndBirthDate() {
        assertThat(indonesian.maskedNik("1507025205800001")).isEqualTo("•••• •••• •••• 0001");
        assertThat(indonesian.maskedNik("150702")).isEqualTo("•••• •••• •••• ••••");
    }

    @Test
    void neverPromisesATimeTooExactly() {
        assertThat(indonesian.about(Duration.ofSeconds(20))).isEqualTo("kurang dari 1 menit");
        assertThat(indonesian.about(Duration.ofSeconds(130))).isEqualTo("sekitar 2 menit");
        assertThat(indonesian.about(Duration.ofMinutes(125))).isEqualTo("sekitar 2 jam");
        assertThat(english.about(Duration.ofSeconds(60))).isEqualTo("about 1 minute");
    }

    @Test
    void writesSizesAsPhonesDo() {
        assertThat(indonesian.size(512)).isEqualTo("512\u00a0B");
        assertThat(indonesian.size(4_200_000)).isEqualTo("4,2\u00a0MB");
    }
}
