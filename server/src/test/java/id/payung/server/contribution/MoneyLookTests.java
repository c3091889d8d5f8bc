package id.payung.server.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.options.ColorScheme;
import id.payung.server.access.Role;
import id.payung.server.screen.Eyes;
import id.payung.server.screen.Eyes.Way;
import id.payung.server.testing.ServerTest;
import id.payung.server.testing.TestAccounts;
import id.payung.server.testing.TestClient;
import id.payung.server.testing.TestProgrammes;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/// The pages about money fit a phone and a desk in both themes and are accessible.
@ServerTest
@Import(TestLots.class)
class MoneyLookTests {

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestLots lots;

    @Autowired
    TestProgrammes programmes;

    @Test
    void looksRightFromTheBudgetLineToTheBill() {
        assumeTrue(Eyes.chromium().isPresent(), "No Chromium here: install Debian's package chromium");
        var line = programmes.line("15.09", 2024, 1_000_000_000);
        var programme = programmes.open("15.09", line, 2024);
        Bill bill = lots.bill(programme, "15.09", 3, 2024);
        TestClient officer = accounts.signedIn(Role.MANPOWER_OFFICER, "15.09");
        TestClient treasurer = accounts.signedIn(Role.TREASURER, "15.09");

        List<String> wrong = new ArrayList<>();
        try (var eyes = new Eyes(Eyes.chromium().orElseThrow())) {
            for (Way way : Way.all()) {
                for (String path : List.of(
                        "/funding-lines/" + line,
                        "/funding-lines/new",
                        "/programmes/" + programme,
                        "/programmes/new")) {
                    look(eyes, officer, path, way, wrong);
                }
                for (String path : List.of("/bills/" + bill.id(), "/bills", "/")) {
                    look(eyes, treasurer, path, way, wrong);
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void aTreasurerPaysInABrowser() {
        assumeTrue(Eyes.chromium().isPresent(), "No Chromium here: install Debian's package chromium");
        var programme = programmes.open("15.09", programmes.line("15.09", 2024, 1_000_000_000), 2024);
        Bill bill = lots.bill(programme, "15.09", 3, 2024);
        TestClient treasurer = accounts.signedIn(Role.TREASURER, "15.09");

        try (var eyes = new Eyes(Eyes.chromium().orElseThrow())) {
            for (boolean scripts : new boolean[] {true, false}) {
                var way = new Way(360, ColorScheme.LIGHT, scripts);
                eyes.visit(treasurer.address(), "/bills/" + bill.id(), treasurer.token(), way, page -> {
                    page.fill("#amount", scripts ? "604799" : "604800");
                    page.fill("#paidOn", "10 Januari 2024");
                    page.fill("#proofNumber", "SP2D-1");
                    page.click("button:has-text('Catat pembayaran')");
                    assertThat(page.content()).contains(scripts ? "berbeda Rp1" : "3 orang kini terlindungi");
                });
            }
        }
    }

    @Test
    void theCostFollowsTheForm() {
        assumeTrue(Eyes.chromium().isPresent(), "No Chromium here: install Debian's package chromium");
        TestClient officer = accounts.signedIn(Role.MANPOWER_OFFICER, "15.09");

        try (var eyes = new Eyes(Eyes.chromium().orElseThrow())) {
            var way = new Way(1280, ColorScheme.LIGHT, true);
            eyes.visit(officer.address(), "/programmes/new", officer.token(), way, page -> {
                page.fill("#firstMonth", "Januari 2024");
                page.fill("#lastMonth", "2024-12");
                page.fill("#quota", "2000");
                page.locator("#quota").blur();
                page.waitForSelector("text=Rp403.200.000");
                page.fill("#quota", "100");
                page.locator("#quota").blur();
                page.waitForSelector("text=Rp20.160.000");
            });
        }
    }

    private static void look(Eyes eyes, TestClient who, String path, Way way, List<String> wrong) {
        eyes.look(who.address(), path, who.token(), way).forEach(fault -> wrong.add(path + " " + way + ": " + fault));
    }
}
