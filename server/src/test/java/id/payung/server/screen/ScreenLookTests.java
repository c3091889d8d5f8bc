package id.payung.server.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import id.payung.server.access.Role;
import id.payung.server.screen.Eyes.Way;
import id.payung.server.testing.ServerTest;
import id.payung.server.testing.TestAccounts;
import id.payung.server.testing.TestClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/// Pages fit a phone and a desk in both themes, are accessible, and do what they promise with and without scripts.
@ServerTest
class ScreenLookTests {
    private static final Way DESK = new Way(1280, ColorScheme.LIGHT, true);
    private static final Way NO_SCRIPTS = new Way(360, ColorScheme.LIGHT, false);

    private static @Nullable Eyes eyes;

    @Autowired
    TestAccounts accounts;

    @BeforeAll
    static void openABrowser() {
        var chromium = Eyes.chromium();
        assumeTrue(
                chromium.isPresent(),
                "No Chromium here: install Debian's package chromium to run the checks of screens");
        eyes = new Eyes(chromium.orElse(Path.of("/usr/bin/chromium")));
    }

    @AfterAll
    static void closeIt() {
        if (eyes != null) {
            eyes.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/design", "/design?lang=en"})
    void looksRightToAnybody(String path) {
        TestClient nobody = accounts.nobody();
        assertThat(faults(nobody.address(), path, "")).isEmpty();
    }

    @Test
    void looksRightWhereverTheNavigationLeadsEachRole() {
        Map<String, List<String>> faults = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        for (Role role : Role.values()) {
            TestClient person = accounts.signedIn(role, "15.71");
            for (String path : placesOf(person)) {
                if (seen.add(path)) {
                    faults.putAll(faults(person.address(), path, person.token()));
                }
            }
        }
        assertThat(seen).contains("/");
        assertThat(faults).isEmpty();
    }

    @Test
    void saysInPlainWordsThatAPageIsNotThere() {
        visit("/tidak-ada", "", DESK, page -> {
            assertThat(page.textContent("h1")).isEqualTo("Halaman tidak ditemukan");
            page.click("a[hreflang='en']");
            assertThat(page.textContent("h1")).isEqualTo("Page not found");
            assertThat(page.url()).endsWith("/tidak-ada?lang=en");
        });
    }

    @Test
    void linksNowhereThatIsNotThere() {
        for (String path : List.of("/sign-in", "/tidak-ada")) {
            visit(
                    path,
                    "",
                    DESK,
                    page -> assertThat(
                                    page.locator("a[href^='/']:not([hreflang])").all())
                            .isNotEmpty()
                            .allSatisfy(link -> assertThat(accounts.nobody()
                                            .get(String.valueOf(link.getAttribute("href")))
                                            .status())
                                    .isLessThan(400)));
        }
    }

    @Test
    void decidesByKeyboardWhetherTwoRecordsAreOnePerson() {
        visit("/design", "", DESK, page -> {
            var sent = page.waitForRequest(
                    request -> request.method().equals("POST"),
                    () -> page.keyboard().press("b"));
            assertThat(sent.postData()).contains("decision=different");
        });
    }

    @Test
    void leavesKeysAloneWhileSomebodyTypes() {
        visit("/design", "", DESK, page -> {
            page.locator("#name").pressSequentially("Sabu");
            assertThat(page.inputValue("#name")).isEqualTo("Sabu");
            assertThat(page.url()).endsWith("/design");
        });
    }

    @Test
    void groupsAndReadsTheNationalIdWhileItIsTyped() {
        visit("/design", "", DESK, page -> {
            page.locator("#nik").pressSequentially("1507025205800001");
            assertThat(page.inputValue("#nik")).isEqualTo("1507 0252 0580 0001");
            assertThat(page.textContent("[data-nik-hint]")).startsWith("perempuan, lahir 12 Mei 1980");
            page.fill("#nik", "1507 0252 0580 001");
            assertThat(page.textContent("[data-nik-hint]")).isEqualTo("NIK ini baru 15 angka; NIK selalu 16 angka.");
            page.fill("#nik", "1507 0272 1380 0001");
            assertThat(page.textContent("[data-nik-hint]")).contains("bukan tanggal lahir");
        });
    }

    @Test
    void writesMoneyAndDatesAsPeopleReadThem() {
        visit("/design", "", DESK, page -> {
            page.locator("#amount").pressSequentially("403200000");
            assertThat(page.inputValue("#amount")).isEqualTo("403.200.000");
            page.fill("#birthDate", "12/5/80");
            page.locator("#birthDate").blur();
            assertThat(page.inputValue("#birthDate")).isEqualTo("12 Mei 1980");
        });
    }

    @Test
    void leadsFromTheSummaryOfErrorsToEachFieldAndLosesNothing() {
        visit("/design", "", DESK, page -> {
            page.fill("#name", "Siti Aminah");
            page.click("form[enctype] .actions button");
            page.waitForSelector(".faults");
            assertThat(page.inputValue("#name")).isEqualTo("Siti Aminah");
            assertThat(page.locator(".faults a").count()).isEqualTo(4);
            page.click(".faults a[href='#nik']");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("nik");
        });
    }

    @Test
    void asksInADialogAndClosesItWithoutHarm() {
        visit("/design", "", DESK, page -> {
            page.click("#batal > summary");
            assertThat(page.isVisible("dialog[open] textarea")).isTrue();
            page.keyboard().press("Escape");
            assertThat(page.isVisible("dialog textarea")).isFalse();
        });
    }

    @Test
    void countsChosenRows() {
        visit("/design", "", DESK, page -> {
            assertThat(page.isVisible("[data-chosen]")).isFalse();
            page.check("[data-pick-all]");
            assertThat(page.textContent("[data-chosen-count]")).isEqualTo("4");
            assertThat(page.isVisible("[data-chosen]")).isTrue();
        });
    }

    @Test
    void keepsTheChosenThemeOnTheNextPage() {
        visit("/design", "", DESK, page -> {
            page.waitForResponse("**/preferences/theme", () -> page.click("[data-theme-switch] button"));
            page.reload();
            assertThat(page.getAttribute("html", "data-theme")).isEqualTo("dark");
        });
    }

    @Test
    void printsAChartInLightColoursFromTheDarkTheme() {
        visit("/design", "", new Way(1280, ColorScheme.DARK, true), page -> {
            Locator line = page.locator("#cakupan svg path[stroke='#0f4c5c']");
            page.waitForSelector("#cakupan svg");
            assertThat(line.count()).isZero();
            page.evaluate("window.dispatchEvent(new Event('beforeprint'))");
            assertThat(line.count()).isPositive();
            page.evaluate("window.dispatchEvent(new Event('afterprint'))");
            assertThat(line.count()).isZero();
        });
    }

    @Test
    void showsTheTableOfAChartAndTheDangerousFormWithoutScripts() {
        visit("/design", "", NO_SCRIPTS, page -> {
            assertThat(page.isVisible("[data-chart-table]")).isTrue();
            page.click("#batal > summary");
            assertThat(page.isVisible("#batal textarea")).isTrue();
            page.click("[data-theme-switch] button");
            assertThat(page.getAttribute("html", "data-theme")).isEqualTo("dark");
        });
    }

    private void visit(String path, String session, Way way, java.util.function.Consumer<Page> work) {
        browser().visit(accounts.nobody().address(), path, session, way, work);
    }

    private static List<String> placesOf(TestClient person) {
        List<String> places = new ArrayList<>(List.of("/"));
        browser().visit(person.address(), "/", person.token(), DESK, page -> {
            for (Locator link : page.locator(".menu a").all()) {
                places.add(String.valueOf(link.getAttribute("href")));
            }
        });
        return places;
    }

    private static Map<String, List<String>> faults(String address, String path, String session) {
        Map<String, List<String>> faults = new LinkedHashMap<>();
        for (Way way : Way.all()) {
            List<String> wrong = browser().look(address, path, session, way);
            if (!wrong.isEmpty()) {
                faults.put(path + " " + way, wrong);
            }
        }
        return faults;
    }

    private static Eyes browser() {
        return java.util.Objects.requireNonNull(eyes);
    }
}
