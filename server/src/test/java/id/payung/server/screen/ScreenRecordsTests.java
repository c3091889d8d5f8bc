package id.payung.server.screen;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.server.screen.ComparedField.Agreement;
import id.payung.server.screen.MonthStrip.Cell;
import id.payung.server.screen.MonthStrip.Funder;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What the records behind the fragments work out by themselves.
class ScreenRecordsTests {
    private static final Funder CITY = new Funder(1, "APBD Kota Jambi");
    private static final Funder VILLAGE = new Funder(2, "APB Desa");

    @Test
    void theFourVerdictsFillTheWholeBar() {
        Verdicts verdicts = new Verdicts(3_861, 212, 148, 95);
        assertThat(verdicts.total()).isEqualTo(4_316);
        Verdicts.Part last = verdicts.parts().getLast();
        assertThat(last.start() + last.width()).isCloseTo(100, org.assertj.core.data.Offset.offset(1e-9));
    }

    @Test
    void anEmptyListHasABarWithoutParts() {
        assertThat(new Verdicts(0, 0, 0, 0).parts())
                .allSatisfy(part -> assertThat(part.width()).isZero());
    }

    @Test
    void monthsBecomeWholeYearsWithTheirGaps() {
        MonthStrip strip = MonthStrip.of(List.of(
                cell(YearMonth.of(2025, 2), VILLAGE),
                cell(YearMonth.of(2023, 11), CITY),
                cell(YearMonth.of(2025, 1), CITY)));

        assertThat(strip.years()).extracting(MonthStrip.Year::year).containsExactly(2023, 2024, 2025);
        assertThat(strip.years()).allSatisfy(year -> assertThat(year.cells()).hasSize(12));
        assertThat(strip.years().get(1).cells())
                .allSatisfy(month -> assertThat(month.funder()).isNull());
        assertThat(strip.years().get(0).cells().get(10).funder()).isEqualTo(CITY);
        assertThat(strip.funders()).containsExactly(CITY, VILLAGE);
    }

    @Test
    void nobodysMonthsAreAnEmptyStrip() {
        assertThat(MonthStrip.of(List.of()).years()).isEmpty();
    }

    @Test
    void theAddressOfAViewKeepsSearchAndFilters() {
        TableView view =
                new TableView("/members", Map.of("q", "siti & ani", "sort", "name"), List.of(), 50, null, null, "k 2");

        assertThat(view.sortHref("name")).contains("sort=-name").contains("q=siti%20%26%20ani");
        assertThat(view.sortHref("until")).contains("sort=until");
        assertThat(view.sorted("name")).isEqualTo("ascending");
        assertThat(view.sorted("until")).isEqualTo("none");
        assertThat(view.nextHref()).contains("after=k%202");
        assertThat(view.previousHref()).isNull();
        assertThat(view.withoutHref("q")).isEqualTo("/members?sort=name");
        assertThat(view.exportHref("csv")).contains("format=csv");
    }

    @Test
    void evidenceAgainstFallsToTheLeft() {
        ComparedField against = new ComparedField("Desa", "A", "B", Agreement.DIFFERENT, -2, "pindah");
        assertThat(against.start()).isEqualTo(40);
        assertThat(against.width()).isEqualTo(10);
        ComparedField strong = new ComparedField("NIK", "A", "A", Agreement.SAME, 25, "sama");
        assertThat(strong.start()).isEqualTo(50);
        assertThat(strong.width()).isEqualTo(50);
    }

    @Test
    void theLineOfAFigureStaysInItsBox() {
        assertThat(figure(1.4).line()).isEqualTo(100);
        assertThat(figure(-0.1).line()).isZero();
        assertThat(figure(0.3952).line()).isCloseTo(39.52, org.assertj.core.data.Offset.offset(1e-9));
    }

    @Test
    void workWithoutAKnownTotalIsNotFinished() {
        assertThat(new Work("Memuat", 5, 0, null, null, null).finished()).isFalse();
        assertThat(new Work("Memuat", 5, 5, null, null, null).finished()).isTrue();
    }

    @Test
    void aPlaceOfTheNavigationIsMarkedOnItsPagesOnly() {
        Frame frame = new Frame("/members/7", "", false, "auto", "", Set.of("/help"));
        assertThat(frame.isAt("/members")).isTrue();
        assertThat(frame.isAt("/mem")).isFalse();
        assertThat(frame.isAt("/")).isFalse();
        assertThat(frame.has("/help")).isTrue();
        assertThat(frame.has("/status")).isFalse();
    }

    @Test
    void theOtherLanguageKeepsTheQuery() {
        assertThat(new Frame("/members", "q=siti&", false, "auto", "", Set.of()).languageHref("en"))
                .isEqualTo("/members?q=siti&lang=en");
    }

    private static Cell cell(YearMonth month, Funder funder) {
        return new Cell(month, funder, null, null, null);
    }

    private static Figure figure(double share) {
        return new Figure("Cakupan", "39", null, share, "BPJS", LocalDate.of(2024, 8, 12), null, Tone.CALM, null);
    }
}
