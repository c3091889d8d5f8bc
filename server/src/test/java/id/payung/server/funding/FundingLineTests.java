package id.payung.server.funding;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.server.access.Role;
import id.payung.server.testing.ServerTest;
import id.payung.server.testing.TestAccounts;
import id.payung.server.testing.TestClient;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Opening budget lines and finding them again, each only in her own territory.
@ServerTest
class FundingLineTests {

    @Autowired
    TestAccounts accounts;

    @Test
    void opensALineAndShowsWhatIsLeft() {
        var officer = accounts.signedIn(Role.MANPOWER_OFFICER, "15.06");

        var line =
                open(officer, "15.06", "Iuran pekerja rentan", UUID.randomUUID().toString());

        assertThat(line.status()).isEqualTo(201);
        assertThat(line.json().get("ceiling").asLong()).isEqualTo(403_200_000);
        assertThat(line.json().get("available").asLong()).isEqualTo(403_200_000);
        assertThat(officer.get("/api/v1/funding-lines/" + id(line)).json()).isEqualTo(line.json());
    }

    @Test
    void opensTheSameLineOnlyOnceForOneKey() {
        var officer = accounts.signedIn(Role.MANPOWER_OFFICER, "15.06");
        String key = UUID.randomUUID().toString();

        var first = open(officer, "15.06", "Sekali saja", key);
        var again = open(officer, "15.06", "Sekali saja", key);

        assertThat(again.json()).isEqualTo(first.json());
    }

    @Test
    void asksForAKey() {
        var officer = accounts.signedIn(Role.MANPOWER_OFFICER, "15.06");

        var answer = officer.postJson("/api/v1/funding-lines", body("15.06", "Tanpa kunci", 1));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("idempotency.key-missing");
    }

    @Test
    void namesTheFieldThatIsMissing() {
        var officer = accounts.signedIn(Role.MANPOWER_OFFICER, "15.06");

        var answer = officer.postJson(
                "/api/v1/funding-lines",
                "{\"territory\":\"15.06\"}",
                UUID.randomUUID().toString());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("field.missing");
        assertThat(answer.json().get("detail").asString()).isEqualTo("Isian \"Nama\" belum diisi.");
    }

    @Test
    void refusesACeilingOfNothing() {
        var officer = accounts.signedIn(Role.MANPOWER_OFFICER, "15.06");

        var answer = officer.postJson(
                "/api/v1/funding-lines",
                body("15.06", "Kosong", 0),
                UUID.randomUUID().toString());

        assertThat(answer.code()).isEqualTo("field.not-positive");
    }

    @Test
    void refusesATerritoryOutsideHerOwn() {
        var officer = accounts.signedIn(Role.MANPOWER_OFFICER, "15.06");

        var answer =
                open(officer, "15.71", "Punya orang lain", UUID.randomUUID().toString());

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("funding.territory-not-yours");
    }

    @Test
    void hidesALineFromOtherTerritoriesByListIdJournalAndFile() {
        var jambi = accounts.signedIn(Role.MANPOWER_OFFICER, "15.71");
        String name = "Rahasia " + UUID.randomUUID();
        long id = id(open(jambi, "15.71", name, UUID.randomUUID().toString()));
        var neighbour = accounts.signedIn(Role.TREASURER, "15.06");

        assertThat(jambi.get("/api/v1/funding-lines?limit=500").text()).contains(name);
        assertThat(neighbour.get("/api/v1/funding-lines?limit=500").text()).doesNotContain(name);
        assertThat(neighbour.get("/api/v1/funding-lines/" + id).status()).isEqualTo(404);
        assertThat(neighbour.get("/api/v1/funding-lines/" + id + "/journal").status())
                .isEqualTo(404);
        assertThat(neighbour.get("/api/v1/funding-lines/export?format=csv").text())
                .doesNotContain(name);
    }

    @Test
    void refusesAVillageOfficerWhoMaySeeNoMoney() {
        var village = accounts.signedIn(Role.VILLAGE_OFFICER, "15.06.02.1001");

        assertThat(village.get("/api/v1/funding-lines").status()).isEqualTo(403);
    }

    @Test
    void findsByTextAndTurnsPagesForwardsAndBack() {
        var officer = accounts.signedIn(Role.MANPOWER_OFFICER, "15.06");
        String mark = UUID.randomUUID().toString();
        for (int number = 1; number <= 3; number++) {
            open(officer, "15.06", mark + " " + number, UUID.randomUUID().toString());
        }
        String list = "/api/v1/funding-lines?sort=name&limit=2&q=" + mark;

        var first = officer.get(list).json();
        var second =
                officer.get(list + "&after=" + first.get("next").asString()).json();
        var back = officer.get(list + "&before=" + second.get("previous").asString())
                .json();

        assertThat(first.get("lines").findValuesAsString("name")).containsExactly(mark + " 1", mark + " 2");
        assertThat(first.get("previous").isNull()).isTrue();
        assertThat(second.get("lines").findValuesAsString("name")).containsExactly(mark + " 3");
        assertThat(second.get("next").isNull()).isTrue();
        assertThat(back.get("lines")).isEqualTo(first.get("lines"));
    }

    @Test
    void refusesAPageKeyThatItDidNotMake() {
        var officer = accounts.signedIn(Role.MANPOWER_OFFICER, "15.06");

        assertThat(officer.get("/api/v1/funding-lines?after=apa-saja").code()).isEqualTo("page.key-unknown");
        assertThat(officer.get("/api/v1/funding-lines?after=MXxhYmM").code()).isEqualTo("page.key-unknown");
    }

    @Test
    void writesAFileInWhichNamesCannotBecomeFormulas() {
        var officer = accounts.signedIn(Role.MANPOWER_OFFICER, "15.06");
        String mark = UUID.randomUUID().toString();
        open(officer, "15.06", "=HYPERLINK(1) " + mark, UUID.randomUUID().toString());

        var csv = officer.get("/api/v1/funding-lines/export?format=csv&q=" + mark);
        var xlsx = officer.get("/api/v1/funding-lines/export?format=xlsx&q=" + mark);

        assertThat(csv.text()).contains("'=HYPERLINK(1)").contains("403200000");
        assertThat(xlsx.bytes()).startsWith('P', 'K');
        assertThat(xlsx.header("Content-Disposition")).contains("pos-dana.xlsx");
    }

    private static TestClient.Answer open(TestClient officer, String territory, String name, String key) {
        return officer.postJson("/api/v1/funding-lines", body(territory, name, 403_200_000), key);
    }

    private static long id(TestClient.Answer line) {
        return line.json().get("id").asLong();
    }

    private static String body(String territory, String name, long ceiling) {
        return """
                {"territory":"%s","name":"%s","payer":"APBD","source":"APBD","account":"5.1.02.02.01.0076","year":2024,
                 "legalBasis":"DPA Disnaker 2024","ceiling":%d}""".formatted(territory, name, ceiling);
    }
}
