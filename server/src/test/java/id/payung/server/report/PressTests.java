package id.payung.server.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import id.payung.server.access.Actors;
import id.payung.server.access.Role;
import id.payung.server.membership.Lot;
import id.payung.server.region.Regions;
import id.payung.server.screen.Eyes;
import id.payung.server.screen.Eyes.Way;
import id.payung.server.screen.Show;
import id.payung.server.testing.ServerTest;
import id.payung.server.testing.TestAccounts;
import id.payung.server.testing.TestClient;
import id.payung.server.testing.TestClient.Answer;
import id.payung.server.testing.TestCover;
import id.payung.server.testing.TestPages;
import id.payung.server.testing.TestProgrammes;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/// What the press is told equals the board, and on the stage stand only those whose cover holds.
@ServerTest
class PressTests {

    private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");
    private static final String REGENCY = "53.10";
    private static final long MONTHLY = 16_800;

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestProgrammes programmes;

    @Autowired
    TestCover cover;

    @Autowired
    Regions regions;

    @Autowired
    Actors actors;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void saysEveryNumberAsTheBoardOfTheSameDaySaysIt() throws IOException {
        for (Map.Entry<String, String> asked : Map.of(
                        "15", "2024-08-12", "15.04", "2024-08-12", "13.03", "2023-08-31", "15.02", "2024-08-12")
                .entrySet()) {
            TestClient head = accounts.signedIn(Role.REGIONAL_HEAD, asked.getKey());
            String question = "?region=" + asked.getKey() + "&%s=" + asked.getValue();
            JsonNode board =
                    head.get("/api/v1/coverage" + question.formatted("asOf")).json();
            JsonNode sheet = head.get("/api/v1/reports/press" + question.formatted("day"))
                    .json();

            JsonNode reported = board.path("reported");
            for (String name : List.of("members", "potential", "percent", "source", "asOf")) {
                assertThat(sheet.path("reported").path(name))
                        .as(asked + " " + name)
                        .isEqualTo(reported.path(name));
            }
            assertThat(sheet.get("own").asLong())
                    .isEqualTo(board.at("/ownLedger/people").asLong());
            assertThat(sheet.get("targets")).hasSameSizeAs(board.get("targets"));
            for (int at = 0; at < board.get("targets").size(); at++) {
                JsonNode target = board.get("targets").get(at);
                JsonNode goal = sheet.get("targets").get(at);
                for (String name : List.of("set", "percent", "heads", "due", "source")) {
                    assertThat(goal.get(name)).as(asked + " " + name).isEqualTo(target.get(name));
                }
                assertThat(goal.get("gap")).isEqualTo(target.get("gapHeads"));
            }
            requirePrinted(head, question.formatted("day"), sheet);
        }
    }

    /// Page and paper hold each number of the sheet.
    private static void requirePrinted(TestClient reader, String question, JsonNode sheet) throws IOException {
        var show = new Show(Locale.of("id"), ZONE);
        String page = reader.page("/reports/press" + question).text();
        String paper = text(reader.page("/reports/press.pdf" + question).bytes());
        for (String name : List.of("members", "potential")) {
            JsonNode number = sheet.path("reported").path(name);
            if (number.isNumber()) {
                assertThat(page).contains(show.count(number.asLong()));
                assertThat(paper).contains(show.count(number.asLong()));
            }
        }
        JsonNode percent = sheet.path("reported").path("percent");
        if (percent.isNumber()) {
            String words = show.percent(percent.decimalValue().movePointLeft(2));
            assertThat(page).contains(words);
            assertThat(paper.replace('\u00a0', ' ')).contains(words.replace('\u00a0', ' '));
        }
        sheet.get("targets").forEach(goal -> {
            if (goal.get("gap").isNumber()) {
                assertThat(page).contains("kurang " + show.count(goal.get("gap").asLong()) + " orang lagi");
            }
        });
    }

    @Test
    void keepsCeilingApprovedAndPaidApart() throws IOException {
        int year = LocalDate.now(ZONE).getYear();
        String regency = "53.11";
        var line = programmes.line(regency, year, 50_000_000);
        long programme = programmes.open(regency, line, year).value();
        String village = village(regency);
        cover.pay(
                reserve(regency, programme, year, village, List.of("SITI AMINAH", "BUDI SANTOSO")),
                LocalDate.now(ZONE));
        reserve(regency, programme, year, village, List.of("JOKO SUSILO"));
        TestClient head = accounts.signedIn(Role.REGIONAL_HEAD, regency);

        JsonNode money = head.get("/api/v1/reports/press").json().get("money");

        assertThat(money.get("ceiling").asLong()).isEqualTo(50_000_000);
        assertThat(money.get("approved").asLong()).isEqualTo(3 * 12 * MONTHLY);
        assertThat(money.get("paid").asLong()).isEqualTo(2 * 12 * MONTHLY);
        assertThat(text(head.page("/reports/press.pdf").bytes()).replace('\u00a0', ' '))
                .contains("50.000.000")
                .contains("604.800")
                .contains("403.200");
        assertThat(head.get("/api/v1/reports/press?day=" + (year - 1) + "-12-31")
                        .json()
                        .at("/money/ceiling")
                        .asLong())
                .isZero();
    }

    @Test
    void putsOnlyThoseOnTheStageWhoseCoverHoldsOnTheDay() throws IOException {
        int year = LocalDate.now(ZONE).getYear();
        LocalDate today = LocalDate.now(ZONE);
        long programme = programmes
                .open(REGENCY, programmes.line(REGENCY, year, 50_000_000), year)
                .value();
        String village = village(REGENCY);
        Lot paid = reserve(REGENCY, programme, year, village, List.of("SITI AMINAH", "BUDI SANTOSO"));
        cover.pay(paid, LocalDate.now(ZONE));
        Lot waiting = reserve(REGENCY, programme, year, village, List.of("JOKO SUSILO"));
        TestClient officer = accounts.signedIn(Role.MANPOWER_OFFICER, REGENCY);
        TestPages pages = TestPages.of(officer);

        String found = officer.page("/reports/press?day=" + today + "&q=aminah").text();
        assertThat(found).contains("SITI AMINAH").contains("terlindungi sampai");
        assertThat(officer.page("/reports/press?day=" + today + "&q=susilo").text())
                .contains("Tidak ada peserta bernama itu yang terlindungi");

        choose(pages, today, personOf(paid, "SITI AMINAH"), false);
        choose(pages, today, personOf(paid, "BUDI SANTOSO"), true);
        choose(pages, today, personOf(waiting, "JOKO SUSILO"), true);
        choose(pages, LocalDate.of(year - 1, 12, 31), personOf(paid, "SITI AMINAH"), true);

        JsonNode recipients =
                officer.get("/api/v1/reports/press?day=" + today).json().get("recipients");
        assertThat(recipients).hasSize(2);
        assertThat(recipients.get(0).get("shown").asString()).isEqualTo("S*** A***");
        assertThat(recipients.get(1).get("shown").asString()).isEqualTo("BUDI SANTOSO");
        assertThat(officer.get("/api/v1/reports/press?day=" + (year - 1) + "-12-31")
                        .json()
                        .get("recipients"))
                .isEmpty();

        actors.callAsSystem(() ->
                transactions.execute(status -> jdbc.sql("delete from membership.cover where person_id = :person")
                        .param("person", personOf(paid, "BUDI SANTOSO"))
                        .update()));
        assertThat(officer.page("/reports/press?day=" + today).text())
                .contains("tidak terlindungi lagi; tidak dicetak");
        assertThat(text(officer.page("/reports/press.pdf?day=" + today).bytes()))
                .contains("S*** A***")
                .doesNotContain("BUDI SANTOSO");
    }

    @Test
    void isReadInsideItsTerritoryOnly() {
        assertThat(accounts.signedIn(Role.REGIONAL_HEAD, "53.12")
                        .get("/api/v1/reports/press?region=53.11")
                        .code())
                .isEqualTo("report.press-outside");
        assertThat(accounts.signedIn(Role.VILLAGE_OFFICER, REGENCY)
                        .get("/api/v1/reports/press")
                        .status())
                .isEqualTo(403);
        assertThat(accounts.signedIn(Role.REGIONAL_HEAD, "")
                        .get("/api/v1/reports/press")
                        .code())
                .isEqualTo("report.press-region");
        assertThat(accounts.signedIn(Role.REGIONAL_HEAD, REGENCY)
                        .get("/api/v1/reports/press?day=2099-01-01")
                        .code())
                .isEqualTo("report.press-future");
        Answer refused = TestPages.of(accounts.signedIn(Role.MANPOWER_OFFICER, "53.12"))
                .post("/reports/press/recipients", Map.of("region", "53.11", "day", "2024-01-01", "person", "1"));
        assertThat(refused.status()).isEqualTo(403);
    }

    @Test
    @EnabledIf("chromiumIsThere")
    void readsWellOnAPhoneAndAtADesk() {
        var officer = accounts.signedIn(Role.MANPOWER_OFFICER, "15");
        try (Eyes eyes = new Eyes(Eyes.chromium().orElseThrow())) {
            for (Way way : List.of(new Way(360, ColorScheme.LIGHT, true), new Way(1280, ColorScheme.DARK, true))) {
                assertThat(eyes.look(officer.address(), "/reports/press?day=2024-08-12", officer.token(), way))
                        .as(way.toString())
                        .isEmpty();
            }
        }
    }

    static boolean chromiumIsThere() {
        return Eyes.chromium().isPresent();
    }

    private static void choose(TestPages pages, LocalDate day, long person, boolean consent) {
        Answer answer = pages.post(
                "/reports/press/recipients",
                Map.of(
                        "region", REGENCY,
                        "day", day.toString(),
                        "person", Long.toString(person),
                        "consent", Boolean.toString(consent)));
        assertThat(answer.status()).as(answer.text()).isEqualTo(302);
    }

    private long personOf(Lot lot, String name) {
        return actors.callAsSystem(() -> Objects.requireNonNull(transactions.execute(status -> jdbc.sql("""
                        select distinct p.id from person.person p join membership.cover c on c.person_id = p.id
                        where c.lot_id = :lot and p.name = :name
                        """)
                .param("lot", lot.id().value())
                .param("name", name)
                .query(Long.class)
                .single())));
    }

    private String village(String regency) {
        return regions.villagesWithin(regency).getFirst().code();
    }

    private Lot reserve(String regency, long programme, int year, String village, List<String> names) {
        List<Long> people =
                names.stream().map(name -> cover.person(name, village, null)).toList();
        return cover.reserve(regency, programme, village, "[" + year + "-01-01," + (year + 1) + "-01-01)", people);
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
