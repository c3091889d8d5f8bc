package id.payung.server.membership;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.linkage.clean.NameNormaliser;
import id.payung.rules.Scheme;
import id.payung.server.access.Actor;
import id.payung.server.access.Actors;
import id.payung.server.access.Role;
import id.payung.server.person.People;
import id.payung.server.testing.ServerTest;
import id.payung.server.testing.TestAccounts;
import id.payung.server.testing.TestProgrammes;
import id.payung.server.vault.Vault;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Finding members, and what is shown of them to whom.
@ServerTest
class MemberDirectoryTests {

    private static final String VILLAGE = "15.06.02.1004";
    private static final String NIK = "1506024505800123";

    @Autowired
    Memberships memberships;

    @Autowired
    People people;

    @Autowired
    Vault vault;

    @Autowired
    TestProgrammes programmes;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Actors actors;

    @Autowired
    TestAccounts accounts;

    private long member;

    @BeforeEach
    void enrolOne() {
        member = actors.callAs(
                new Actor(1, "uji", "Uji", Set.of(Role.APPROVER), "15.06"),
                () -> transactions.execute(status -> {
                    people.openBatch();
                    jdbc.sql("""
                                    insert into person_batch (row_number, nik_key, nik_sealed, name, name_key,
                                        birth_date, sex, village_code)
                                    values (1, :key, :sealed, 'M. Zulhendrizal', :nameKey, '1980-05-05', 'F', :village)
                                    """)
                            .param("key", vault.lookUpKey(People.NIK, NIK))
                            .param("sealed", vault.seal(People.NIK, NIK))
                            .param(
                                    "nameKey",
                                    NameNormaliser.indonesian()
                                            .normalise("M. Zulhendrizal", null)
                                            .folded())
                            .param("village", VILLAGE)
                            .update();
                    var registered = people.registerBatch();
                    long person = jdbc.sql("select person_id from person_batch")
                            .query(Long.class)
                            .single();
                    if (registered.created() > 0) {
                        cover(person);
                    }
                    return person;
                }));
    }

    private void cover(long person) {
        memberships.openBatch();
        jdbc.sql("insert into cover_batch values (1, :person, :village, '[2024-01-01,2025-01-01)')")
                .param("person", person)
                .param("village", VILLAGE)
                .update();
        Lot lot = memberships.reserve(new Memberships.LotRequest(
                programmes.open("15.06"),
                "APBD Uji 2024",
                "test:" + UUID.randomUUID(),
                "15.06",
                Set.of(Scheme.JKK, Scheme.JKM)));
        memberships.activate(lot.id(), LocalDate.of(2024, 1, 9), "SP2D-77");
    }

    @Test
    void registersAPersonOnceHoweverOftenSheIsProposed() {
        long first = member;

        enrolOne();

        assertThat(member).isEqualTo(first);
    }

    @Test
    void findsAMemberByAnotherSpellingOfHerName() {
        var officer = accounts.signedIn(Role.MANPOWER_OFFICER, "15.06");

        var found = officer.get("/api/v1/members?q=Muhammad+Zulhendrizal").json();

        assertThat(found.get("rows").size()).isEqualTo(1);
        assertThat(found.get("rows").get(0).get("state").asString()).isEqualTo("ENDED");
        assertThat(found.get("rows").get(0).get("coveredUntil").asString()).isEqualTo("2024-12-31");
    }

    @Test
    void findsAMemberByIdentityNumberSentInTheBody() {
        var officer = accounts.signedIn(Role.MANPOWER_OFFICER, "15.06");

        var found = officer.postJson("/api/v1/members/by-nik", "{\"nik\":\"1506 0245 0580 0123\"}");

        assertThat(found.json().get("cover").size()).isEqualTo(2);
        assertThat(found.text()).doesNotContain(NIK);
    }

    @Test
    void hidesAMemberFromAnotherTerritoryByEveryDoor() {
        var stranger = accounts.signedIn(Role.MANPOWER_OFFICER, "15.71");

        assertThat(stranger.get("/api/v1/members?q=Zulhendrizal")
                        .json()
                        .get("rows")
                        .size())
                .isZero();
        assertThat(stranger.get("/api/v1/members/" + member).status()).isEqualTo(404);
        assertThat(stranger.get("/api/v1/people/" + member).status()).isEqualTo(404);
        assertThat(stranger.get("/api/v1/people/" + member + "/heirs").text()).isEqualTo("[]");
        assertThat(stranger.postJson("/api/v1/members/by-nik", "{\"nik\":\"" + NIK + "\"}")
                        .status())
                .isEqualTo(404);
        assertThat(stranger.get("/api/v1/members/file?format=csv").text()).doesNotContain("Zulhendrizal");
    }

    @Test
    void opensAnIdentityNumberOnlyForAPurposeAndRemembersIt() {
        var officer = accounts.signedIn(Role.MANPOWER_OFFICER, "15.06");
        String path = "/api/v1/people/" + member;

        assertThat(officer.get(path).json().get("maskedNik").asString()).isEqualTo("150602••••••••23");
        assertThat(officer.postJson(path + "/nik", "{\"purpose\":\" \"}").status())
                .isEqualTo(400);
        assertThat(officer.postJson(path + "/nik", "{\"purpose\":\"cocokkan KTP\"}")
                        .json()
                        .get("nik")
                        .asString())
                .isEqualTo(NIK);
        assertThat(recorded("nik.opened", officer.username())).contains("cocokkan KTP");
    }

    @Test
    void refusesToOpenAnIdentityNumberToTheTreasurer() {
        var treasurer = accounts.signedIn(Role.TREASURER, "15.06");

        assertThat(treasurer
                        .postJson("/api/v1/people/" + member + "/nik", "{\"purpose\":\"ingin tahu\"}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void notesAndStrikesAnHeir() {
        var officer = accounts.signedIn(Role.VILLAGE_OFFICER, VILLAGE);
        String path = "/api/v1/people/" + member + "/heirs";

        var noted = officer.postJson(path, "{\"name\":\"Rahmat\",\"relation\":\"CHILD\"}")
                .json();

        var last = noted.get(noted.size() - 1);
        assertThat(last.get("name").asString()).isEqualTo("Rahmat");
        assertThat(officer.delete(path + "/" + last.get("id").asLong()).status())
                .isEqualTo(204);
        assertThat(officer.get(path).json().size()).isEqualTo(noted.size() - 1);
    }

    @Test
    void givesTheListAsAWorkbook() {
        var officer = accounts.signedIn(Role.MANPOWER_OFFICER, "15.06");

        var file = officer.get("/api/v1/members/file?format=xlsx");

        assertThat(file.status()).isEqualTo(200);
        assertThat(file.bytes()).startsWith('P', 'K');
        assertThat(officer.get("/api/v1/members/file?format=doc").code()).isEqualTo("file.format-unknown");
    }

    private String recorded(String act, String actor) {
        return actors.callAsSystem(() -> transactions.execute(status -> jdbc.sql(
                        "select string_agg(detail, ' ') from audit.record where act = :act and actor = :actor")
                .param("act", act)
                .param("actor", actor)
                .query(String.class)
                .single()));
    }
}
