package id.payung.server.law.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.options.ColorScheme;
import id.payung.server.screen.Eyes;
import id.payung.server.screen.Eyes.Way;
import id.payung.server.testing.ServerTest;
import id.payung.server.testing.TestAccounts;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Calculator and law fit a phone and a desk, are accessible, and answer while somebody fills in the questions.
@ServerTest
class LawLookTests {

    @Autowired
    TestAccounts accounts;

    @Test
    void looksRightToAnybody() {
        assumeTrue(Eyes.chromium().isPresent(), "No Chromium here: install Debian's package chromium");
        String address = accounts.nobody().address();
        List<String> wrong = new ArrayList<>();
        try (var eyes = new Eyes(Eyes.chromium().orElseThrow())) {
            for (Way way : List.of(new Way(360, ColorScheme.LIGHT, true), new Way(1280, ColorScheme.DARK, true))) {
                for (String path : List.of(
                        "/calculator?income=-1&programmes=JP&from=2026-03&months=12",
                        "/calculator/benefit?event=DEATH&date=2026-01-05&registered=2020-01-05&paidMonths=70&segment=BPU"
                                + "&programmes=JKK&programmes=JKM&heirs=SPOUSE&children=1&age1=10&level1=SD&class1=4",
                        "/calculator/outlook",
                        "/law?on=2025-02-24&with=2015-07-01&programme=JKM",
                        "/law/figures/pu/jp/wage_ceiling",
                        "/law/figures/bpu/bands",
                        "/law/policies/VILLAGE_DISCOUNT")) {
                    eyes.look(address, path, "", way).forEach(fault -> wrong.add(path + " " + way + ": " + fault));
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void answersWhileTheQuestionsAreFilledIn() {
        assumeTrue(Eyes.chromium().isPresent(), "No Chromium here: install Debian's package chromium");
        try (var eyes = new Eyes(Eyes.chromium().orElseThrow())) {
            var way = new Way(360, ColorScheme.LIGHT, true);
            eyes.visit(
                    accounts.nobody().address(),
                    "/calculator?from=2025-01&months=12&income=1000000&programmes=JKK&programmes=JKM",
                    "",
                    way,
                    page -> {
                        assertThat(page.textContent(".reckon-total .figure-value"))
                                .isEqualTo("Rp201.600");
                        page.check("#programmes-JHT");
                        page.waitForSelector("text=Rp441.600");
                        page.fill("#months", "1");
                        page.locator("#months").blur();
                        page.waitForSelector("text=Rp36.800 untuk bulan ini");
                        assertThat(page.url()).endsWith("&months=1").contains("programmes=JHT");
                        page.check("#segment-PU");
                        page.waitForSelector("#riskClass");
                    });
        }
    }

    @Test
    void movesFromChangeToChangeByKeyboard() {
        assumeTrue(Eyes.chromium().isPresent(), "No Chromium here: install Debian's package chromium");
        try (var eyes = new Eyes(Eyes.chromium().orElseThrow())) {
            var way = new Way(1280, ColorScheme.LIGHT, true);
            eyes.visit(accounts.nobody().address(), "/law?on=2019-12-02", "", way, page -> {
                page.focus("#geser");
                page.keyboard().press("ArrowLeft");
                page.waitForSelector("#aturan:has-text('Yang berlaku pada'):not(:has-text('2 Desember 2019 ·'))");
                assertThat(page.inputValue("#on")).isLessThan("2019-12-02");
                page.keyboard().press("ArrowRight");
                page.waitForSelector("text=Yang berlaku pada 2 Desember 2019");
                assertThat(page.getAttribute("#geser", "aria-valuetext")).isEqualTo("2 Desember 2019");
            });
        }
    }
}
