package id.payung.server.journey;

import static id.payung.server.journey.Office.MONTHLY;
import static id.payung.server.journey.Office.MONTHS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.options.ColorScheme;
import id.payung.server.access.Role;
import id.payung.server.screen.Eyes;
import id.payung.server.screen.Eyes.Way;
import id.payung.server.testing.ServerTest;
import id.payung.server.testing.TestAccounts;
import id.payung.server.testing.TestClient;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// The main job through the pages, one person after the other, as each would do it. Leaves pictures of every step in
/// `target/screenshots/journey`.
@ServerTest
class MainJobScreensTests {

    private static final Way DESK = new Way(1280, ColorScheme.LIGHT, true);
    private static final String VILLAGE = "15.06.02.1005";
    private static final int GOOD = 24;

    private static @Nullable Eyes eyes;

    @Autowired
    TestAccounts accounts;

    @BeforeAll
    static void openABrowser() {
        var chromium = Eyes.chromium();
        assumeTrue(chromium.isPresent(), "No Chromium here: install Debian's package chromium to walk the pages");
        eyes = new Eyes(chromium.orElse(Path.of("/usr/bin/chromium")));
    }

    @AfterAll
    static void closeIt() {
        if (eyes != null) {
            eyes.close();
        }
    }

    @Test
    void leadsFromASpreadsheetToCover() {
        Office office = new Office(accounts, "15.06", 100);
        Villagers people = withFaults();
        String money = rupiah(GOOD * MONTHLY * MONTHS);
        TestClient villageOfficer = accounts.signedIn(Role.VILLAGE_OFFICER, VILLAGE);

        walk(
                villageOfficer,
                walk -> walk.open("/lists/new")
                        .choose("programme", office.programme)
                        .attach("daftar tungkal iii.csv", people.csv())
                        .picture("01-hand-in")
                        .send("/lists"));
        long list = newestListOf(office);
        office.waitForVerdicts(list);
        String path = "/lists/" + list;

        walk(villageOfficer, walk -> {
            walk.open(path).picture("02-result-village");
            assertThat(walk.text()).contains("27").contains(Integer.toString(GOOD));
            assertThat(walk.offers("/submit")).isFalse();
            walk.open(path + "/rows?verdict=REFUSED").picture("03-refused-rows");
        });
        walk(office.officer, walk -> {
            walk.picture("04-start-officer")
                    .open(path)
                    .picture("05-result-officer")
                    .send("/submit");
            walk.picture("06-submitted");
            assertThat(walk.offers("/approve")).isFalse();
        });
        walk(office.approver, walk -> {
            walk.picture("07-start-approver").open(path).picture("08-to-approve");
            assertThat(walk.text()).contains(money);
            walk.send("/approve").picture("09-approved");
        });
        JsonNode bill = office.bill(list);
        long billId = bill.get("id").asLong();
        assertThat(bill.get("amount").asLong()).isEqualTo(GOOD * MONTHLY * MONTHS);

        walk(office.treasurer, walk -> {
            walk.picture("10-start-treasurer").open("/bills/" + billId).picture("11-bill");
            assertThat(walk.text()).contains(money);
            pay(walk, billId, GOOD * MONTHLY * MONTHS - 1);
            walk.picture("12-one-rupiah-less");
            assertThat(office.bill(list).get("state").asString()).isEqualTo("OPEN");
            pay(walk.open("/bills/" + billId), billId, GOOD * MONTHLY * MONTHS);
            walk.picture("13-paid");
            assertThat(office.bill(list).get("state").asString()).isEqualTo("PAID");
        });
        walk(villageOfficer, walk -> {
            walk.open("/members?q=" + people.first().name().replace(' ', '+')).picture("14-members");
            walk.page().click("a:has-text('" + people.first().name() + "')");
            walk.page().waitForLoadState();
            walk.picture("15-member");
            assertThat(walk.text()).contains(people.first().name());
            walk.open("/cards/" + bill.get("lot").asLong() + "/" + VILLAGE).picture("16-hand-over");
        });
        walk(
                accounts.signedIn(Role.REGIONAL_HEAD, "15.06"),
                walk -> walk.picture("17-start-regent")
                        .open("/coverage?region=15.06")
                        .picture("18-board"));
        assertThat(Path.of("target", "screenshots", "journey").toFile().list()).hasSizeGreaterThanOrEqualTo(36);
    }

    @Test
    void refusesTheSecondSignatureOfTheSamePerson() {
        Office office = new Office(accounts, "15.06", 100);
        TestClient both = accounts.signedIn(Set.of(Role.MANPOWER_OFFICER, Role.APPROVER), "15.06");
        long list = office.checked(Villagers.of(3, "15.06.02", "Tungkal III").csv());
        walk(both, walk -> {
            walk.open("/lists/" + list).send("/submit");
            walk.picture("19-own-list");
            if (walk.offers("/approve")) {
                walk.send("/approve");
            }
            assertThat(walk.text()).doesNotContain("Disetujui oleh");
        });
        assertThat(office.list(list).get("state").asString()).isEqualTo("SUBMITTED");
    }

    private static void pay(Walk walk, long bill, long amount) {
        walk.fill("amount", Long.toString(amount))
                .fill("paidOn", Office.today().format(DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT)))
                .fill("proofNumber", "SP2D-77")
                .send("/bills/" + bill + "/payment");
    }

    private void walk(TestClient person, Consumer<Walk> work) {
        if (eyes != null) {
            eyes.visit(
                    person.address(),
                    "/sign-in",
                    "",
                    DESK,
                    page -> work.accept(new Walk(page, person.address()).signInAs(person)));
        }
    }

    private static long newestListOf(Office office) {
        JsonNode lists = office.officer
                .get("/api/v1/lists?programme=" + office.programme)
                .json()
                .get("lists");
        assertThat(lists.size()).isEqualTo(1);
        return lists.get(0).get("id").asLong();
    }

    private static String rupiah(long amount) {
        return "Rp" + String.format(Locale.GERMANY, "%,d", amount);
    }

    private static Villagers withFaults() {
        Villagers people = Villagers.of(GOOD, "15.06.02", "Tungkal III");
        Villagers.Villager short15 = Villagers.somebody("15.06.02", "Tungkal III");
        return people.and(short15.withNik(short15.nik().substring(0, 15)))
                .and(Villagers.somebody("15.06.02", "Tungkal III").withName(""))
                .and(people.first());
    }
}
