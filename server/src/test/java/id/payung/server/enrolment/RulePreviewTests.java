package id.payung.server.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.server.access.Role;
import id.payung.server.testing.ServerTest;
import id.payung.server.testing.TestAccounts;
import id.payung.server.testing.TestClient;
import id.payung.server.testing.TestPages;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// A change of the rules is tried on real rows before anybody records it.
@ServerTest
class RulePreviewTests {

    static final String BELOW_45 =
            "{\"validFrom\":\"2024-01-01\",\"source\":\"Perbup 7/2024\",\"belowAge\":45,\"highestDecile\":4}";

    @Autowired
    TestAccounts accounts;

    /// Eight people: three of them 45 or older in 2024, one of these and one other in decile 7, one without a decile,
    /// one refused as it is.
    static TestList people() {
        TestList list = TestList.of(8).withColumn("Desil", "2");
        for (int row = 1; row <= 8; row++) {
            RowRuleTests.born(list, row, String.format(row <= 3 ? "%02d-03-1970" : "%02d-03-1990", 10 + row));
        }
        return list.with(3, "Desil", "7")
                .with(4, "Desil", "7")
                .with(5, "Desil", "")
                .with(8, "NIK", "123");
    }

    private static String rules(TestOffice office) {
        return "/api/v1/programmes/" + office.programme + "/rules";
    }

    static JsonNode preview(TestOffice office, String body) {
        var asked = office.officer.postJson(rules(office) + "/preview", body);
        assertThat(asked.status()).as(asked.text()).isEqualTo(202);
        String address = asked.header("Location");
        Instant until = Instant.now().plus(Duration.ofSeconds(120));
        while (Instant.now().isBefore(until)) {
            JsonNode now = office.officer.get(address).json();
            if (now.get("done").asBoolean()) {
                return now;
            }
            assertThat(now.path("progress").path("state").asString("")).isNotEqualTo("FAILED");
            try {
                Thread.sleep(50);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
        }
        throw new AssertionError(
                "preview is not done: " + office.officer.get(address).text());
    }

    private static JsonNode checkedAgain(TestOffice office, long list) {
        var again = office.officer.postJson("/api/v1/lists/" + list + "/check", "");
        assertThat(again.status()).as(again.text()).isEqualTo(202);
        TestOffice.awaitEnd(office.officer, list);
        return office.list(list).get("counts");
    }

    @Test
    void promisesExactlyWhatCheckingAgainDoes() {
        TestOffice office = TestOffice.of(accounts);
        long list = office.handIn(people().csv());
        JsonNode before = office.list(list).get("counts");
        assertThat(before.get("refused").asInt()).isEqualTo(1);

        JsonNode promised = preview(office, BELOW_45);

        assertThat(office.list(list).get("counts"))
                .as("a preview changes nothing")
                .isEqualTo(before);
        assertThat(promised.get("refusedMore").asInt()).isEqualTo(4);
        assertThat(promised.get("reviewMore").asInt()).isEqualTo(1);
        assertThat(promised.get("acceptedMore").asInt()).isZero();
        assertThat(promised.get("reasons").toString()).contains("\"TOO_OLD\"", "\"DECILE_TOO_HIGH\"");
        RowRuleTests.record(office, "2024-01-01", "\"belowAge\":45,\"highestDecile\":4");
        var unsigned = office.officer.postJson("/api/v1/lists/" + list + "/submit", "{}", TestOffice.key());
        assertThat(unsigned.code()).isEqualTo("list.rules-changed");
        JsonNode after = checkedAgain(office, list);
        assertThat(after.get("refused").asInt()).isEqualTo(before.get("refused").asInt() + 4);
        assertThat(after.get("review").asInt()).isEqualTo(before.get("review").asInt() + 1);
        assertThat(after.get("accepted").asInt())
                .isEqualTo(before.get("accepted").asInt() - 5);
        JsonNode back = preview(office, "{\"validFrom\":\"2024-01-01\",\"source\":\"Perbup 8/2024\"}");
        assertThat(back.get("acceptedMore").asInt())
                .as("and the way back lets them pass")
                .isEqualTo(5);
        assertThat(back.get("refusedMore").asInt()).isZero();
    }

    @Test
    void countsPlacesThatRulesLeaveFreeAndDecisionsThatWouldBeLost() {
        TestOffice office = new TestOffice(accounts, "15.06", "\"quota\":6");
        TestList people = TestList.of(8);
        for (int row = 1; row <= 8; row++) {
            RowRuleTests.born(people, row, String.format(row == 1 ? "%02d-03-1970" : "%02d-03-1990", 10 + row));
        }
        long list = office.handIn(people.csv());
        for (int row = 8; row <= 9; row++) {
            var refused = office.officer.postJson(
                    "/api/v1/lists/" + list + "/rows/" + row + "/decision",
                    "{\"verdict\":\"REFUSED\",\"reason\":\"Pindah\"}");
            assertThat(refused.status()).as(refused.text()).isEqualTo(200);
        }

        JsonNode promised =
                preview(office, "{\"validFrom\":\"2024-01-01\",\"source\":\"Perbup 7/2024\",\"belowAge\":45}");

        assertThat(promised.get("lists").get(0).get("decisionsLost").asInt()).isEqualTo(1);
        assertThat(promised.get("moves").toString())
                .contains("\"now\":\"ACCEPTED\",\"then\":\"REFUSED\",\"byRules\":true,\"rows\":1")
                .as("row 8 gets the place that row 2 leaves; row 9 is over the quota as before")
                .contains("\"now\":\"REFUSED\",\"then\":\"ACCEPTED\",\"byRules\":true,\"rows\":1")
                .doesNotContain("\"then\":\"REVIEW\"");
        RowRuleTests.record(office, "2024-01-01", "\"belowAge\":45");
        JsonNode after = checkedAgain(office, list);
        assertThat(after.get("accepted").asInt()).isEqualTo(6);
        assertThat(after.get("refused").asInt()).isEqualTo(2);
        assertThat(after.get("review").asInt()).isZero();
        assertThat(office.row(list, 8).get("fallen").get("cause").asString()).isEqualTo("REASONS_CHANGED");
        assertThat(office.row(list, 9).get("decision").get("reason").asString()).isEqualTo("Pindah");
    }

    @Test
    void saysWhichListsAChangeComesTooLateFor() {
        TestOffice office = TestOffice.of(accounts);
        long list = office.handIn(people().csv());
        String late = BELOW_45.replace("2024-01-01", "2999-01-01");

        JsonNode promised = preview(office, late);

        assertThat(promised.get("refusedMore").asInt()).isZero();
        assertThat(promised.get("lists").get(0).get("applies").asBoolean()).isFalse();
        assertThat(promised.get("moves").toString()).contains("\"then\":\"REFUSED\"");
        RowRuleTests.record(office, "2999-01-01", "\"belowAge\":45,\"highestDecile\":4");
        assertThat(checkedAgain(office, list).get("refused").asInt()).isEqualTo(1);
    }

    @Test
    void isSeenAndAskedForInItsOwnTerritoryOnly() {
        TestOffice office = TestOffice.of(accounts);
        office.handIn(people().csv());
        long id = preview(office, BELOW_45).get("id").asLong();
        String address = rules(office) + "/preview/" + id;
        for (TestClient stranger : new TestClient[] {
            accounts.signedIn(Role.MANPOWER_OFFICER, "15.07"), accounts.signedIn(Role.APPROVER, "15.71")
        }) {
            assertThat(stranger.get(address).status()).isEqualTo(404);
            assertThat(stranger.get(address + "/rows").status()).isEqualTo(404);
            assertThat(stranger.get(address + "/rows/export?format=csv").status())
                    .isEqualTo(404);
            assertThat(stranger.get(rules(office)).status()).isEqualTo(404);
        }
        assertThat(accounts.signedIn(Role.MANPOWER_OFFICER, "15.07")
                        .postJson(rules(office) + "/preview", BELOW_45)
                        .status())
                .isEqualTo(404);
        var district = accounts.signedIn(Role.MANPOWER_OFFICER, "15.06.02");
        assertThat(district.get(address).status()).isEqualTo(404);
        assertThat(district.postJson(rules(office) + "/preview", BELOW_45).code())
                .isEqualTo("programme.not-yours");
        assertThat(district.postJson(rules(office), BELOW_45, TestOffice.key()).code())
                .isEqualTo("programme.not-yours");
        assertThat(accounts.signedIn(Role.AUDITOR, "15.06").get(address).status())
                .isEqualTo(200);
    }

    @Test
    void takesTwoPeopleOnceSomebodyWasApproved() {
        TestOffice office = TestOffice.of(accounts);
        long list = office.handIn(TestList.of(2).csv());
        office.officer.postJson("/api/v1/lists/" + list + "/submit", "{}", TestOffice.key());
        office.approver.postJson("/api/v1/lists/" + list + "/approve", "", TestOffice.key());

        JsonNode proposed = RowRuleTests.record(office, "2024-01-01", "\"belowAge\":45");

        assertThat(proposed.get("waiting").asBoolean()).isTrue();
        JsonNode still = office.officer.get(rules(office)).json();
        assertThat(still.get("inForce").get("version").asInt()).isEqualTo(1);
        assertThat(still.get("waiting").get("source").asString()).isEqualTo("Perbup 7/2024 Pasal 4");
        assertThat(office.officer
                        .postJson(rules(office) + "/approve", "", TestOffice.key())
                        .status())
                .isEqualTo(403);
        assertThat(TestPages.of(office.approver).get("/").text()).contains("menunggu persetujuan Anda");
        assertThat(office.approver
                        .postJson(rules(office) + "/reject", "{\"reason\":\"\"}", TestOffice.key())
                        .code())
                .isEqualTo("field.missing");
        var approved = office.approver.postJson(rules(office) + "/approve", "", TestOffice.key());
        assertThat(approved.status()).as(approved.text()).isEqualTo(200);
        assertThat(approved.json().get("version").asInt()).isEqualTo(2);
        JsonNode now = office.officer.get(rules(office)).json();
        assertThat(now.get("inForce").get("version").asInt()).isEqualTo(2);
        assertThat(now.get("inForce").get("approvedBy").asString()).isNotBlank();
        assertThat(now.get("waiting").isNull()).isTrue();
        assertThat(office.approver
                        .postJson(rules(office) + "/approve", "", TestOffice.key())
                        .code())
                .isEqualTo("programme.no-proposal");
    }

    @Test
    void leadsFromTheFormOverThePreviewToANewVersion() {
        TestOffice office = TestOffice.of(accounts);
        TestList people = people();
        office.handIn(people.csv());
        TestPages officer = TestPages.of(office.officer);
        String page = "/programmes/" + office.programme + "/rules";

        assertThat(officer.get(page + "/new").text())
                .contains("Coba pada daftar yang ada")
                .as("what follows the law goes on following it")
                .doesNotContain("value=\"17\"");
        assertThat(officer.post(page + "/preview", Map.of("validFrom", "1 Januari 2024", "decree", ""))
                        .text())
                .contains("Isian &quot;Dasar&quot; belum diisi.");
        var asked = officer.post(
                page + "/preview",
                Map.of(
                        "validFrom", "1 Januari 2024",
                        "decree", "Perbup 7/2024",
                        "belowAge", "45",
                        "highestDecile", "4",
                        "domicileRequired", "true"));
        String result = asked.header("Location").replaceFirst("^https?://[^/]+", "");
        String preview = result.substring(result.lastIndexOf('/') + 1);
        preview(office, BELOW_45);
        String text = officer.get(result).text();
        assertThat(text)
                .contains("Perubahan ini akan menolak 4 baris lagi dan meloloskan 0.")
                .contains("Belum berusia 45 tahun", "Simpan perubahan ini")
                .doesNotContain(people.cell(1, "NIK"));
        String csv = officer.get(result + "?format=csv&verdict=REFUSED").text();
        assertThat(csv.lines()).hasSize(5);
        assertThat(csv).contains("Aturan: Desil kesejahteraan paling tinggi 4").doesNotContain(people.cell(1, "NIK"));
        assertThat(officer.get(result + "?format=xlsx").bytes()).startsWith('P', 'K');

        assertThat(officer.post(page, Map.of("preview", preview)).status()).isEqualTo(302);
        assertThat(officer.post(page, Map.of("preview", preview)).status())
                .as("pressed twice")
                .isEqualTo(302);

        assertThat(officer.get(page).text())
                .contains("ketentuan nomor 2", "Perbup 7/2024", "1 daftar diperiksa menurut ketentuan lama")
                .contains("Semua ketentuan (2)");
        assertThat(officer.get("/programmes/" + office.programme).text()).contains("Belum berusia 45 tahun");
        assertThat(officer.get(page + "?lang=en").text()).contains("Rules on rows");
    }
}
