package id.payung.server.desk;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.server.access.Actors;
import id.payung.server.access.Role;
import id.payung.server.enrolment.TestList;
import id.payung.server.enrolment.TestOffice;
import id.payung.server.testing.ServerTest;
import id.payung.server.testing.TestAccounts;
import id.payung.server.testing.TestClient;
import id.payung.server.testing.TestPages;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/// A list that is written person by person, from phones that lose their line.
@ServerTest
class DraftTests {

    static final String PATUNAS = "15.06.02.1016";
    static final String SRIWIJAYA = "15.06.02.1017";

    @Autowired
    TestAccounts accounts;

    @Autowired
    Actors actors;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void asksForNumberAndName() {
        TestOffice office = TestOffice.of(accounts);
        TestClient village = accounts.signedIn(Role.VILLAGE_OFFICER, PATUNAS);
        var nobody = village.postJson(rows(office), "{\"nik\":\" \",\"name\":\"SITI\"}", TestOffice.key());
        assertThat(nobody.status()).isEqualTo(400);
        assertThat(nobody.code()).isEqualTo("field.missing");
        assertThat(nobody.json().get("detail").asString()).contains("NIK");
        assertThat(village.postJson(rows(office), person(TestList.of(1)), "").code())
                .isEqualTo("idempotency.key-missing");
    }

    @Test
    void takesAPersonOnceHoweverOftenThePhoneSendsHer() {
        TestOffice office = TestOffice.of(accounts);
        TestClient village = accounts.signedIn(Role.VILLAGE_OFFICER, PATUNAS);
        String person = person(TestList.of(1));
        String key = TestOffice.key();

        JsonNode first = village.postJson(rows(office), person, key).json();
        var again = village.postJson(rows(office), person, key);

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json()).isEqualTo(first);
        assertThat(draft(village, first).get("people").asInt()).isEqualTo(1);
        assertThat(village.postJson(rows(office), person(TestList.of(1)), key).code())
                .isEqualTo("idempotency.key-reused");
        assertThat(accounts.signedIn(Role.VILLAGE_OFFICER, PATUNAS)
                        .postJson(rows(office), person, key)
                        .json())
                .as("the same phone in the hands of a colleague")
                .isEqualTo(first);
    }

    @Test
    void bringsPhonesOfOneVillageTogether() {
        TestOffice office = TestOffice.of(accounts);
        JsonNode one = add(accounts.signedIn(Role.VILLAGE_OFFICER, PATUNAS), office);
        JsonNode two = add(accounts.signedIn(Role.VILLAGE_OFFICER, PATUNAS), office);
        JsonNode elsewhere = add(accounts.signedIn(Role.VILLAGE_OFFICER, SRIWIJAYA), office);

        assertThat(two.get("draft")).isEqualTo(one.get("draft"));
        assertThat(two.get("row").asInt()).isEqualTo(2);
        assertThat(elsewhere.get("draft")).isNotEqualTo(one.get("draft"));
    }

    @Test
    void goesTheSameWayAsAFile() {
        TestOffice office = TestOffice.of(accounts);
        TestClient village = accounts.signedIn(Role.VILLAGE_OFFICER, PATUNAS);
        long draft = add(village, office).get("draft").asLong();
        add(village, office, TestList.of(1).with(1, "NIK", "12345"));

        String key = TestOffice.key();
        var handedIn = village.postJson("/api/v1/drafts/" + draft + "/hand-in", "{}", key);
        assertThat(handedIn.status()).as(handedIn.text()).isEqualTo(202);
        assertThat(village.postJson("/api/v1/drafts/" + draft + "/hand-in", "{}", key)
                        .json())
                .isEqualTo(handedIn.json());
        long list = handedIn.json().get("list").asLong();
        TestOffice.awaitEnd(village, list);

        JsonNode rows = village.get("/api/v1/lists/" + list + "/rows").json().get("rows");
        assertThat(rows.get(0).get("verdict").asString()).as(rows.toString()).isEqualTo("ACCEPTED");
        assertThat(rows.get(0).get("village").asString()).isEqualTo(PATUNAS);
        assertThat(rows.get(1).get("verdict").asString()).isEqualTo("REFUSED");
        assertThat(village.postJson("/api/v1/drafts/" + draft + "/hand-in", "{}", TestOffice.key())
                        .code())
                .isEqualTo("draft.handed-in");
        assertThat(village.delete("/api/v1/drafts/" + draft + "/rows/1").code()).isEqualTo("draft.handed-in");
        assertThat(add(village, office).get("draft").asLong())
                .as("who comes later stands on a new draft")
                .isNotEqualTo(draft);
    }

    @Test
    void opensAgainOnlyWhenItsListWasTakenBack() {
        TestOffice office = TestOffice.of(accounts);
        TestClient village = accounts.signedIn(Role.VILLAGE_OFFICER, PATUNAS);
        long draft = add(village, office).get("draft").asLong();
        long list = village.postJson("/api/v1/drafts/" + draft + "/hand-in", "{}", TestOffice.key())
                .json()
                .get("list")
                .asLong();
        TestOffice.awaitEnd(village, list);

        assertThat(village.postJson("/api/v1/drafts/" + draft + "/reopen", "{}").code())
                .isEqualTo("draft.list-stands");
        village.postJson("/api/v1/lists/" + list + "/withdraw", "{}");
        var open = village.postJson("/api/v1/drafts/" + draft + "/reopen", "{}");
        assertThat(open.json().get("state").asString()).isEqualTo("OPEN");
        assertThat(open.json().get("people").asInt()).isEqualTo(1);
    }

    @Test
    void forgetsWhoIsTakenOffAndDoesNotBringHerBackByALateRepeat() {
        TestOffice office = TestOffice.of(accounts);
        TestClient village = accounts.signedIn(Role.VILLAGE_OFFICER, PATUNAS);
        TestList siti = TestList.of(1);
        String key = TestOffice.key();
        long draft = village.postJson(rows(office), person(siti), key)
                .json()
                .get("draft")
                .asLong();

        assertThat(village.delete("/api/v1/drafts/" + draft + "/rows/1")
                        .json()
                        .get("people")
                        .asInt())
                .isZero();
        village.postJson(rows(office), person(siti), key);

        assertThat(village.get("/api/v1/drafts/" + draft).json().get("people").asInt())
                .isZero();
        assertThat(village.get("/api/v1/drafts/" + draft + "/rows/1").status()).isEqualTo(404);
        assertThat(village.postJson("/api/v1/drafts/" + draft + "/hand-in", "{}", TestOffice.key())
                        .code())
                .isEqualTo("draft.empty");
    }

    @Test
    void changesWhatIsSaidAndKeepsTheNumberThatWasNotTypedAgain() {
        TestOffice office = TestOffice.of(accounts);
        TestClient village = accounts.signedIn(Role.VILLAGE_OFFICER, PATUNAS);
        TestList siti = TestList.of(1);
        long draft = add(village, office, siti).get("draft").asLong();

        var changed = village.putJson(
                "/api/v1/drafts/" + draft + "/rows/1", "{\"name\":\"SITI BARU\",\"occupation\":\"Nelayan\"}");

        assertThat(changed.json().get("name").asString()).isEqualTo("SITI BARU");
        assertThat(changed.json().get("nik").asString())
                .isEqualTo("•••• •••• •••• " + siti.cell(1, "NIK").substring(12));
        assertThat(village.get("/api/v1/drafts/" + draft + "/rows?q=baru")
                        .json()
                        .get("rows")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void hidesADraftFromTheNextVillageAndRecordsWhoTried() {
        TestOffice office = TestOffice.of(accounts);
        TestClient patunas = accounts.signedIn(Role.VILLAGE_OFFICER, PATUNAS);
        TestClient sriwijaya = accounts.signedIn(Role.VILLAGE_OFFICER, SRIWIJAYA);
        TestList siti = TestList.of(1);
        long draft = add(patunas, office, siti).get("draft").asLong();
        String path = "/api/v1/drafts/" + draft;

        for (String read : List.of("", "/rows", "/rows/1")) {
            assertThat(sriwijaya.get(path + read).status()).as(read).isEqualTo(404);
        }
        assertThat(sriwijaya.delete(path + "/rows/1").status()).isEqualTo(404);
        assertThat(sriwijaya.putJson(path + "/rows/1", "{\"name\":\"LAIN\"}").status())
                .isEqualTo(404);
        assertThat(sriwijaya.postJson(path + "/hand-in", "{}", TestOffice.key()).status())
                .isEqualTo(404);
        TestPages pages = TestPages.of(sriwijaya);
        assertThat(pages.get("/desk/drafts/" + draft).status()).isEqualTo(404);
        assertThat(pages.get("/desk/drafts?format=csv").text())
                .doesNotContain(siti.cell(1, "Nama Lengkap"))
                .doesNotContain("\n" + draft + ",");
        assertThat(office.officer.get(path).status())
                .as("the office above sees it")
                .isEqualTo(200);
        assertThat(acts("draft.not-shown", draft, sriwijaya)).isGreaterThanOrEqualTo(6);
    }

    @Test
    void worksWithoutScriptsAndKeepsTheNumberOutOfSight() {
        TestOffice office = TestOffice.of(accounts);
        TestClient village = accounts.signedIn(Role.VILLAGE_OFFICER, PATUNAS);
        TestList siti = TestList.of(1);
        TestPages pages = TestPages.of(village);
        Map<String, String> form = Map.of(
                "key", TestOffice.key(),
                "programme", Long.toString(office.programme),
                "nik", siti.cell(1, "NIK"),
                "name", siti.cell(1, "Nama Lengkap"));

        String draft = pages.post("/desk/person", form).header("Location");
        assertThat(draft).contains("/desk/drafts/");
        assertThat(pages.post("/desk/person", form).header("Location"))
                .as("pressed twice")
                .isEqualTo(draft);
        String page = pages.get(java.net.URI.create(draft).getPath()).text();
        assertThat(page).contains(siti.cell(1, "Nama Lengkap")).doesNotContain(siti.cell(1, "NIK"));
        assertThat(pages.post("/desk/person", Map.of("key", TestOffice.key(), "nik", "1", "name", "A"))
                        .status())
                .isEqualTo(422);
        assertThat(accounts.nobody().get("/desk/offline").text()).doesNotContain(village.username());
    }

    @Test
    void countsPlacesOfAVillageWhoeverHandedItsPeopleIn() {
        TestOffice office = new TestOffice(
                accounts, "15.06", "\"quota\":10,\"villageQuotas\":{\"" + PATUNAS + "\":2,\"" + SRIWIJAYA + "\":5}");
        TestClient patunas = accounts.signedIn(Role.VILLAGE_OFFICER, PATUNAS);
        long list = office.handIn(TestList.of(3).csv());

        assertThat(quota(patunas, office).get("free").asInt()).isEqualTo(2);
        office.officer.postJson(
                "/api/v1/lists/" + list + "/submit", "{\"leaveOutReason\":\"kuota\"}", TestOffice.key());
        assertThat(quota(patunas, office).get("reserved").asInt()).isEqualTo(2);
        office.approver.postJson("/api/v1/lists/" + list + "/approve", "{}", TestOffice.key());

        JsonNode after = quota(patunas, office);
        assertThat(after.get("places").asInt()).isEqualTo(2);
        assertThat(after.get("used").asInt()).isEqualTo(2);
        assertThat(after.get("free").asInt()).isZero();
        assertThat(after.get("waiting").asInt()).as("the third of two places").isEqualTo(1);
        assertThat(quota(accounts.signedIn(Role.VILLAGE_OFFICER, SRIWIJAYA), office)
                        .get("used")
                        .asInt())
                .isZero();
        JsonNode rest = quota(accounts.signedIn(Role.VILLAGE_OFFICER, "15.06.02.1005"), office);
        assertThat(rest.get("shared").asBoolean()).isTrue();
        assertThat(rest.get("free").asInt()).as("10 - 2 - 5").isEqualTo(3);
    }

    static String rows(TestOffice office) {
        return "/api/v1/programmes/" + office.programme + "/draft/rows";
    }

    static JsonNode add(TestClient who, TestOffice office) {
        return add(who, office, TestList.of(1));
    }

    static JsonNode add(TestClient who, TestOffice office, TestList people) {
        var answer = who.postJson(rows(office), person(people), TestOffice.key());
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json();
    }

    /// The first of a list, as a phone sends her.
    static String person(TestList people) {
        return """
                {"nik":"%s","name":"%s","birthPlace":"Kuala Tungkal","birthDate":"%s","sex":"L","mother":"%s",
                 "occupation":"Petani","address":"JL. MELATI"}""".formatted(
                        people.cell(1, "NIK"),
                        people.cell(1, "Nama Lengkap"),
                        people.cell(1, "Tanggal Lahir"),
                        people.cell(1, "Nama Ibu Kandung"));
    }

    private static JsonNode draft(TestClient who, JsonNode place) {
        return who.get("/api/v1/drafts/" + place.get("draft").asLong()).json();
    }

    private static JsonNode quota(TestClient who, TestOffice office) {
        for (JsonNode quota : who.get("/api/v1/quotas").json()) {
            if (quota.get("programme").asLong() == office.programme) {
                return quota;
            }
        }
        throw new AssertionError("no places in the programme");
    }

    private long acts(String act, long id, TestClient who) {
        return actors.callAsSystem(() -> transactions.execute(status -> jdbc.sql("""
                        select count(*) from audit.record where act = :act and subject_id = :id and actor = :actor
                        """)
                .param("act", act)
                .param("id", Long.toString(id))
                .param("actor", who.username())
                .query(Long.class)
                .single()));
    }
}
