package id.payung.server.coverage.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import id.payung.server.access.Role;
import id.payung.server.screen.Eyes;
import id.payung.server.screen.Eyes.Way;
import id.payung.server.testing.ServerTest;
import id.payung.server.testing.TestAccounts;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;

/// The board in a real browser, on a phone and at a desk.
@ServerTest
class CoverageLookTests {

    @Autowired
    TestAccounts accounts;

    @Test
    @EnabledIf("chromiumIsThere")
    void readsWellOnAPhoneAndAtADesk() {
        var governor = accounts.signedIn(Role.REGIONAL_HEAD, "");

        try (Eyes eyes = new Eyes(Eyes.chromium().orElseThrow())) {
            for (Way way : List.of(new Way(360, ColorScheme.LIGHT, true), new Way(1280, ColorScheme.DARK, true))) {
                for (String path : List.of(
                        "/coverage?region=15&asOf=2025-03-31",
                        "/coverage?region=ID",
                        "/coverage?region=13.03.04",
                        "/coverage/figures/15-2024-08")) {
                    assertThat(eyes.look(governor.address(), path, governor.token(), way))
                            .as(path + " " + way)
                            .isEmpty();
                }
            }
            eyes.look(
                    governor.address(),
                    "/coverage?region=15&asOf=2025-03-31",
                    governor.token(),
                    new Way(1280, ColorScheme.LIGHT, true));
        }
    }

    @Test
    @EnabledIf("chromiumIsThere")
    void keepsWhatWasTypedAndSaysInPlainWordsWhatContradicts() {
        var branch = accounts.signedIn(Role.BRANCH_OFFICER, "19");

        try (Eyes eyes = new Eyes(Eyes.chromium().orElseThrow())) {
            Way desk = new Way(1280, ColorScheme.LIGHT, true);
            assertThat(eyes.look(branch.address(), "/coverage/new?region=19", branch.token(), desk))
                    .isEmpty();
            eyes.visit(branch.address(), "/coverage/new?region=19", branch.token(), desk, page -> {
                page.fill("#asOf", "30 Juni 2024");
                page.fill("#members", "383.271");
                page.fill("#potential", "563.133");
                page.fill("#percent", "31,93");
                page.fill("#source", "Berita uji");
                page.click("main form .actions button");
                page.waitForSelector(".faults");
                assertThat(page.textContent(".faults")).contains("tertukar");
                assertThat(page.inputValue("#source")).isEqualTo("Berita uji");

                page.fill("#members", "179.842");
                page.fill("#percent", "31,94");
                page.click("main form .actions button");
                page.waitForSelector(".giant");
                assertThat(page.textContent(".giant")).contains("179.842 dari 563.133");
            });
        }
    }

    static boolean chromiumIsThere() {
        return Eyes.chromium().isPresent();
    }
}
