package id.payung.server.coverage.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import id.payung.server.access.Role;
import id.payung.server.coverage.HeadSums;
import id.payung.server.region.Region;
import id.payung.server.region.Regions;
import id.payung.server.screen.Eyes;
import id.payung.server.screen.Eyes.Way;
import id.payung.server.testing.ServerTest;
import id.payung.server.testing.TestAccounts;
import id.payung.server.testing.TestClient;
import id.payung.server.testing.TestCover;
import id.payung.server.testing.TestPages;
import id.payung.server.testing.TestProgrammes;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// The pivot as people and programs use it.
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PivotPagesTests {

    private static final String REGENCY = "62.01";
    private static final long MONTHLY = 16_800;

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestProgrammes programmes;

    @Autowired
    TestCover cover;

    @Autowired
    HeadSums sums;

    @Autowired
    Regions regions;

    @Autowired
    JdbcClient jdbc;

    private List<String> villages;

    @BeforeAll
    void payForElevenPeopleOfTwoVillages() {
        Region district = regions.children(REGENCY).getFirst();
        villages = regions.children(district.code()).stream()
                .map(Region::code)
                .limit(2)
                .toList();
        long programme = programmes.open(REGENCY);
        pay(programme, 8, villages.getFirst(), "F", "[2024-01-01,2025-01-01)");
        pay(programme, 3, villages.getLast(), "M", "[2024-01-01,2024-10-01)");
        sums.takeIn();
    }

    @Test
    void countsTheRupiahOfThePaidBills() {
        JsonNode pivot = ask("rows=VILLAGE&columns=MONTH&measure=CONTRIBUTIONS&from=2024-01&until=2024-12");

        assertThat(pivot.at("/totals/total").asLong()).isEqualTo(8 * 12 * MONTHLY + 3 * 9 * MONTHLY);
        assertThat(pivot.at("/lines/0/cells/0").asLong()).isEqualTo(8 * MONTHLY);
        assertThat(pivot.at("/lines/1/cells/9").asLong()).isZero();
        assertThat(pivot.get("columns")).hasSize(12);
        var village = accounts.signedIn(Role.VILLAGE_OFFICER, villages.getFirst());
        assertThat(village.get("/api/v1/coverage/pivot?rows=SEX&measure=CONTRIBUTIONS")
                        .code())
                .isEqualTo("coverage.pivot-money");
        var auditor = accounts.signedIn(Role.AUDITOR, villages.getFirst());
        assertThat(auditor.get("/api/v1/coverage/pivot?rows=SEX&measure=CONTRIBUTIONS&until=2024-02")
                        .json()
                        .at("/totals/total")
                        .asLong())
                .as("a reader below the sponsor's bill")
                .isEqualTo(8 * MONTHLY);
    }

    @Test
    void leadsFromANumberToItsPeopleWhereNamesMayBeRead() {
        String question = "?region=62.01&rows=VILLAGE&columns=SEX&until=2024-02";
        String page = officer().page("/coverage/pivot" + question).text();
        String link = page.substring(page.indexOf("/coverage/pivot/people?"));
        link = link.substring(0, link.indexOf('"')).replace("&amp;", "&");

        String people = officer().page(link).text();

        assertThat(people.split("/members/", -1)).hasSize(8 + 1);
        assertThat(officer().page(link + "&format=csv").text().lines()).hasSize(9);
        var head = accounts.signedIn(Role.REGIONAL_HEAD, REGENCY);
        assertThat(head.page("/coverage/pivot" + question).text())
                .contains(">11<")
                .doesNotContain("/people?");
        assertThat(head.page(link).status()).isEqualTo(403);
    }

    @Test
    void asksWhatWasKnownOnADayAndKeepsTheDayWithTheQuestion() {
        String before = "rows=SEX&until=2024-02&knownOn=2020-01-01";

        assertThat(ask(before).at("/totals/total").asLong()).isZero();
        assertThat(ask(before).get("question").asString()).contains("knownOn=2020-01-01");
        JsonNode today = ask("rows=SEX&until=2024-02&knownOn=" + LocalDate.now(ZoneId.of("Asia/Jakarta")));
        assertThat(today.at("/totals/total").asLong()).isEqualTo(11);
        String page = officer()
                .page("/coverage/pivot?rows=SEX&until=2024-02&knownOn=" + LocalDate.now(ZoneId.of("Asia/Jakarta")))
                .text();
        assertThat(page).contains("menurut yang diketahui pada").doesNotContain("/people?");
        assertThat(accounts.nobody()
                        .get("/api/v1/coverage/open-pivot?region=62&rows=REGENCY&knownOn=2024-01-01")
                        .code())
                .isEqualTo("coverage.pivot-open");
    }

    @Test
    void sortsByAnyColumnAndGivesTheSameAsAFile() {
        String question = "/coverage/pivot?rows=VILLAGE&columns=SEX&until=2024-02";

        List<String> lines = officer()
                .page(question + "&sort=column:F&format=csv")
                .text()
                .lines()
                .toList();

        assertThat(lines).hasSize(4);
        assertThat(lines.get(1)).contains(villages.getLast()).endsWith(",0,3,3");
        assertThat(lines.get(2)).contains(villages.getFirst()).endsWith(",8,0,8");
        assertThat(lines.get(3)).contains("Jumlah").endsWith(",8,3,11");
        assertThat(officer()
                        .page(question + "&sort=-total&format=csv")
                        .text()
                        .lines()
                        .toList()
                        .get(1))
                .contains(villages.getFirst());
        assertThat(officer().page(question + "&format=xlsx").bytes()).startsWith('P', 'K');
    }

    @Test
    void keepsAQuestionUnderANameForItsOwnerAlone() {
        TestClient officer = officer();
        String question =
                "region=62.01&rows=VILLAGE&columns=SEX&measure=PEOPLE&from=2024-02&until=2024-02&filter=SEX:F";
        TestPages.of(officer).post("/coverage/pivot/views", Map.of("name", "Perempuan", "question", question));

        JsonNode view =
                officer.get("/api/v1/coverage/views").json().get("views").get(0);

        assertThat(view.get("name").asString()).isEqualTo("Perempuan");
        assertThat(view.get("question").asString()).isEqualTo(question);
        assertThat(officer.page("/coverage/pivot").text()).contains("Perempuan</a>");
        TestClient other = officer();
        assertThat(other.get("/api/v1/coverage/views").json().get("views")).isEmpty();
        assertThat(other.delete("/api/v1/coverage/views/" + view.get("id").asLong())
                        .status())
                .isEqualTo(404);
        assertThat(officer.postJson(
                                "/api/v1/coverage/views",
                                "{\"name\":\"Perempuan\",\"question\":\"rows=AGE&until=2024-02\"}")
                        .status())
                .isEqualTo(201);
        assertThat(officer.get("/api/v1/coverage/views").json().get("views")).hasSize(1);
        assertThat(officer.delete("/api/v1/coverage/views/" + view.get("id").asLong())
                        .status())
                .isEqualTo(204);
        assertThat(officer.postJson("/api/v1/coverage/views", "{\"name\":\"x\",\"question\":\"rows=APA\"}")
                        .code())
                .isEqualTo("coverage.pivot-word");
    }

    @Test
    void answersASharedLinkByTheRightsOfWhoeverOpensIt() {
        String link = "/coverage/pivot?region=62&rows=REGENCY&until=2024-02";

        String own = officer().page(link).text();
        var stranger = accounts.signedIn(Role.MANPOWER_OFFICER, "63.01").page("/coverage/pivot?region=62.01&rows=SEX");

        assertThat(own)
                .contains("Pertanyaan ini dibuat untuk Provinsi Kalimantan Tengah")
                .contains(">11<");
        assertThat(stranger.status()).isEqualTo(403);
        assertThat(stranger.text()).contains("di luar wilayah kerja Anda");
        assertThat(accounts.signedIn(Role.MANPOWER_OFFICER, "63.01").page(link).status())
                .isEqualTo(403);
    }

    @Test
    void hidesSmallGroupsFromEverybody() {
        TestClient anybody = accounts.nobody();

        JsonNode open = anybody.get("/api/v1/coverage/open-pivot?region=62&rows=REGENCY&columns=SEX&until=2024-02")
                .json();

        assertThat(open.get("lines")).hasSize(1);
        assertThat(open.at("/lines/0/cells/0").isNull()
                        && open.at("/lines/0/cells/1").isNull())
                .isTrue();
        assertThat(open.at("/lines/0/total").asLong()).isEqualTo(11);
        assertThat(anybody.get("/open/coverage/pivot?region=62&columns=SEX&until=2024-02")
                        .text())
                .contains("disembunyikan")
                .doesNotContain("/people?");
        for (String tooMuch : List.of(
                "rows=VILLAGE",
                "rows=REGENCY&measure=ENDING",
                "rows=REGENCY&filter=SEX:F",
                "region=62.01.01&rows=REGENCY")) {
            assertThat(anybody.get("/api/v1/coverage/open-pivot?" + tooMuch).code())
                    .as(tooMuch)
                    .isEqualTo("coverage.pivot-open");
        }
    }

    @Test
    void saysWhatIsWrongWithAQuestion() {
        for (Map.Entry<String, String> wrong : Map.of(
                        "rows=SEX,AGE,PAYER", "coverage.pivot-rows",
                        "rows=SEX&columns=SEX", "coverage.pivot-twice",
                        "rows=SEX&from=2024-03&until=2024-02", "coverage.pivot-backwards",
                        "rows=SEX&from=2020-01&until=2024-02", "coverage.pivot-months",
                        "rows=SEX&until=Juli", "coverage.pivot-month",
                        "rows=SEX&knownOn=kemarin", "coverage.pivot-day",
                        "rows=SEX&filter=VILLAGE:1", "coverage.pivot-filter",
                        "rows=SEX&filter=AGE:tua", "coverage.pivot-filter",
                        "region=99.99&rows=SEX", "region.unknown")
                .entrySet()) {
            var answer = officer("").get("/api/v1/coverage/pivot?" + wrong.getKey());
            assertThat(answer.code()).as(wrong.getKey()).isEqualTo(wrong.getValue());
        }
    }

    @Test
    @EnabledIf("chromiumIsThere")
    void readsWellOnAPhoneAndAtADesk() {
        TestClient officer = officer();
        String filter = URLEncoder.encode("SEX:F", StandardCharsets.UTF_8);
        try (Eyes eyes = new Eyes(Eyes.chromium().orElseThrow())) {
            for (Way way : List.of(new Way(360, ColorScheme.LIGHT, true), new Way(1280, ColorScheme.DARK, true))) {
                for (String path : List.of(
                        "/coverage/pivot?rows=VILLAGE&columns=SEX&until=2024-02",
                        "/coverage/pivot/people?region=62.01&rows=SEX&until=2024-02&filter=" + filter)) {
                    assertThat(eyes.look(officer.address(), path, officer.token(), way))
                            .as(path + " " + way)
                            .isEmpty();
                }
                assertThat(eyes.look(
                                officer.address(), "/open/coverage/pivot?region=62&columns=SEX&until=2024-02", "", way))
                        .isEmpty();
            }
        }
    }

    @Test
    @EnabledIf("chromiumIsThere")
    void printsTheTableWithoutWhatIsForTheScreen() {
        TestClient officer = officer();
        try (Eyes eyes = new Eyes(Eyes.chromium().orElseThrow())) {
            eyes.visit(
                    officer.address(),
                    "/coverage/pivot?rows=VILLAGE&columns=SEX&until=2024-02",
                    officer.token(),
                    new Way(1280, ColorScheme.LIGHT, true),
                    page -> {
                        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
                        assertThat(page.isVisible(".table.pivot")).isTrue();
                        for (String onScreen : List.of(".top", ".menu", ".trail", ".pivot-form", ".exports")) {
                            assertThat(page.isVisible(onScreen)).as(onScreen).isFalse();
                        }
                    });
        }
    }

    static boolean chromiumIsThere() {
        return Eyes.chromium().isPresent();
    }

    private JsonNode ask(String question) {
        var answer = officer().get("/api/v1/coverage/pivot?" + question);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private TestClient officer() {
        return officer(REGENCY);
    }

    private TestClient officer(String territory) {
        return accounts.signedIn(Role.MANPOWER_OFFICER, territory);
    }

    private void pay(long programme, int people, String village, String sex, String months) {
        List<Long> farmers = IntStream.rangeClosed(1, people)
                .mapToObj(row -> cover.person("Uji " + row, village, sex))
                .toList();
        cover.pay(cover.reserve(REGENCY, programme, village, months, farmers), LocalDate.of(2025, 1, 2));
    }
}
