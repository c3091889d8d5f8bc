package id.payung.server.law;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.server.access.Actors;
import id.payung.server.access.Role;
import id.payung.server.testing.ServerTest;
import id.payung.server.testing.TestAccounts;
import id.payung.server.testing.TestClient;
import id.payung.server.testing.TestPages;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// How unclear law is read is decided by two people, from a day on, and is then used and named everywhere.
///
/// All tests share one database: each decides a question of its own, from a day far ahead.
@ServerTest
class DecisionTests {

    private static final String ROUTE = "/api/v1/law/decisions";

    @Autowired
    TestAccounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Actors actors;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void oneReadingNeedsTwoPeople() {
        TestClient proposer = officer();
        long id = proposed(proposer, "TWENTY_THIRD_BIRTHDAY", "UNDER_23_AT_END", "2091-01-01");

        assertThat(post(proposer, id, "approve").code()).isEqualTo("four-eyes.same-person");
        assertThat(post(officer(), id, "approve").json().get("state").asString())
                .isEqualTo("APPROVED");
        assertThat(post(officer(), id, "approve").code()).isEqualTo("law.not-open");
    }

    @Test
    void holdsFromItsDayOnAndIsNamedInEveryAnswer() {
        long id = proposed(officer(), "GIFT_DISCOUNT", "GIFT_PAYS_FULL", "2092-06-01");
        assertThat(inForce("GIFT_DISCOUNT", "2092-06-01")).isEqualTo("GIFT_PAYS_HALF");

        assertThat(post(officer(), id, "approve").status()).isEqualTo(200);

        assertThat(inForce("GIFT_DISCOUNT", "2092-05-31")).isEqualTo("GIFT_PAYS_HALF");
        assertThat(inForce("GIFT_DISCOUNT", "2092-06-01")).isEqualTo("GIFT_PAYS_FULL");
        assertThat(accounts.nobody().get("/law/policies/GIFT_DISCOUNT").text())
                .contains("1 Juni 2092")
                .contains("Surat 5/2026")
                .doesNotContain("Uji LAW_OFFICER");
        assertThat(TestPages.of(officer()).get("/law/policies/GIFT_DISCOUNT").text())
                .contains("Uji LAW_OFFICER");
    }

    @Test
    void changesTheAnswerOfThePublicCalculatorAndSaysByWhichDecision() {
        String death = """
                {"kind":"benefit","event":"DEATH","cause":"WORK_ACCIDENT","date":"%s","segment":"BPU",
                 "programmes":["JKK","JKM"],"income":1100000}
                """;
        long before = accounts.nobody()
                .postJson("/api/v1/quote", death.formatted("2093-01-02"))
                .json()
                .get("total")
                .asLong();
        approved("BENEFIT_INCOME", "DECLARED_INCOME", "2093-01-02");

        var after = accounts.nobody()
                .postJson("/api/v1/quote", death.formatted("2093-01-02"))
                .json();
        var dayBefore = accounts.nobody()
                .postJson("/api/v1/quote", death.formatted("2093-01-01"))
                .json();

        assertThat(after.get("total").asLong()).isEqualTo(before - 48 * (1_200_000 - 1_100_000));
        assertThat(dayBefore.get("total").asLong()).isEqualTo(before);
        assertThat(after.get("decisions").get(0).get("policy").asString()).isEqualTo("BENEFIT_INCOME");
        assertThat(after.get("decisions").get(0).get("source").asString()).isEqualTo("Surat 5/2026");
        assertThat(dayBefore.has("decisions")).isFalse();
        assertThat(accounts.nobody()
                        .get("/calculator/benefit?event=DEATH&cause=WORK_ACCIDENT&date=2093-01-02&segment=BPU"
                                + "&programmes=JKK&programmes=JKM&income=1100000")
                        .text())
                .contains("Diputuskan berlaku sejak 2 Januari 2093 menurut Surat 5/2026");
    }

    @Test
    void confirmsARecalledFigureAndTakesItBack() {
        String figure = "benefit/jkk/losses";
        String hand = """
                {"kind":"benefit","event":"PARTIAL_DISABILITY","cause":"WORK_ACCIDENT","date":"2026-01-05","segment":"BPU",
                 "programmes":["JKK"],"income":1000000,"lossCodes":[{"code":"HAND_LEFT"}]}
                """;
        assertThat(outcome(hand)).isEqualTo("NEEDS_REVIEW");
        assertThat(officer()
                        .postJson(ROUTE, body("figure", figure, "CONFIRMED", "2016-01-01"), key())
                        .code())
                .isEqualTo("law.value-not-recalled");

        confirm(figure, "CONFIRMED");
        assertThat(outcome(hand)).isEqualTo("GRANTED");
        assertThat(accounts.nobody().get("/law/figures/" + figure).text())
                .contains("dikonfirmasi")
                .contains("Surat 5/2026");

        confirm(figure, "DOUBTED");
        assertThat(outcome(hand)).isEqualTo("NEEDS_REVIEW");
    }

    private String outcome(String benefit) {
        return accounts.nobody()
                .postJson("/api/v1/quote", benefit)
                .json()
                .get("outcome")
                .asString();
    }

    private void confirm(String figure, String choice) {
        long id = officer()
                .postJson(ROUTE, body("figure", figure, choice, "2019-12-02"), key())
                .json()
                .get("id")
                .asLong();
        assertThat(post(officer(), id, "approve").status()).isEqualTo(200);
    }

    @Test
    void refusesWhatDoesNotExistOrIsNotDecidedHere() {
        TestClient officer = officer();
        assertThat(officer.postJson(ROUTE, body("policy", "NO_SUCH", "X", "2090-01-01"), key())
                        .code())
                .isEqualTo("law.policy-unknown");
        assertThat(officer.postJson(ROUTE, body("policy", "SCHOOL_YEARS", "GIFT_PAYS_FULL", "2090-01-01"), key())
                        .code())
                .isEqualTo("law.choice-unknown");
        assertThat(officer.postJson(ROUTE, body("figure", "no/such", "CONFIRMED", "2090-01-01"), key())
                        .code())
                .isEqualTo("law.figure-unknown");
        assertThat(officer.postJson(
                                ROUTE,
                                body("policy", "AGE_ON_REGISTRATION", "REFUSED_ON_BIRTHDAY", "2090-01-01"),
                                key())
                        .code())
                .isEqualTo("law.applied-elsewhere");
        assertThat(officer.postJson(
                                ROUTE,
                                body("policy", "GIFT_DISCOUNT", "GIFT_PAYS_FULL", "2090-01-01")
                                        .replace("Surat 5/2026", " "),
                                key())
                        .code())
                .isEqualTo("field.missing");
    }

    @Test
    void leavesNationalLawToThoseResponsibleForTheWholeCountry() {
        TestClient regional = accounts.signedIn(Role.LAW_OFFICER, "15");
        assertThat(regional.postJson(ROUTE, body("policy", "MID_MONTH_CHANGE", "LAW_OF_FIRST_DAY", "2090-01-01"), key())
                        .code())
                .isEqualTo("law.whole-country");
        long id = proposed(officer(), "CHILD_STATUS", "CONDITIONS_ALTERNATIVE", "2090-01-01");
        assertThat(post(regional, id, "approve").code()).isEqualTo("four-eyes.nothing-open");
        assertThat(accounts.signedIn(Role.APPROVER, "")
                        .postJson(ROUTE + "/" + id + "/approve", "{}", key())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void keepsOneOpenProposalForAQuestionAndLetsItsAuthorTakeItBack() {
        TestClient proposer = officer();
        long id = proposed(proposer, "SUDDEN_DEATH_MONTHS", "TWELVE_CONSECUTIVE", "2094-01-01");
        assertThat(officer()
                        .postJson(ROUTE, body("policy", "SUDDEN_DEATH_MONTHS", "TWELVE_IN_TOTAL", "2094-01-01"), key())
                        .code())
                .isEqualTo("law.proposal-open");
        assertThat(post(officer(), id, "withdraw").code()).isEqualTo("law.not-yours");
        assertThat(post(proposer, id, "withdraw").json().get("state").asString())
                .isEqualTo("WITHDRAWN");
        assertThat(inForce("SUDDEN_DEATH_MONTHS", "2094-01-01")).isEqualTo("TWELVE_IN_TOTAL");
    }

    @Test
    void sendsAProposalBackWithAReasonOnTheScreen() {
        TestPages proposer = TestPages.of(officer());
        assertThat(proposer.post(
                                "/law/decisions/readings",
                                Map.of(
                                        "policy", "LATE_FINE_MONTH",
                                        "choice", "FULL_MONTHS_ONLY",
                                        "from", "2095-01-01",
                                        "reason", "Edaran kantor pusat",
                                        "source", "SE 9/2026"))
                        .status())
                .isEqualTo(302);
        TestClient other = officer();
        assertThat(TestPages.of(other).get("/").text()).contains("usul tafsir aturan menunggu");
        String page = TestPages.of(other).get("/law/policies/LATE_FINE_MONTH").text();
        String reject = page.replaceAll("(?s).*action=\"(/law/decisions/\\d+/reject)\".*", "$1");

        assertThat(TestPages.of(other)
                        .post(reject, Map.of("reason", "Belum jelas"))
                        .status())
                .isEqualTo(302);

        assertThat(accounts.nobody().get("/law/policies/LATE_FINE_MONTH").text())
                .contains("ditolak")
                .contains("Belum jelas");
        assertThat(inForce("LATE_FINE_MONTH", "2095-01-01")).isEqualTo("PART_MONTH_IS_A_MONTH");
    }

    @Test
    void takesDownWhoDecidedWhat() {
        long id = approved("SEVERAL_MEMBERSHIPS", "FUNERAL_PER_MEMBERSHIP", "2096-01-01");

        List<String> acts = actors.callAsSystem(() -> transactions.execute(status -> jdbc.sql(
                        "select act from audit.record where subject_kind = 'law-decision' and subject_id = :id "
                                + "order by sequence")
                .param("id", Long.toString(id))
                .query(String.class)
                .list()));
        assertThat(acts).containsExactly("law.proposed", "law.decided");
        assertThat(accounts.nobody().get(ROUTE).text()).contains("\"id\":" + id).doesNotContain("Uji LAW_OFFICER");
    }

    private TestClient officer() {
        return accounts.signedIn(Role.LAW_OFFICER, "");
    }

    private long approved(String policy, String choice, String from) {
        long id = proposed(officer(), policy, choice, from);
        assertThat(post(officer(), id, "approve").status()).isEqualTo(200);
        return id;
    }

    private static long proposed(TestClient who, String policy, String choice, String from) {
        var answer = who.postJson(ROUTE, body("policy", policy, choice, from), key());
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().get("id").asLong();
    }

    private static TestClient.Answer post(TestClient who, long id, String act) {
        return who.postJson(ROUTE + "/" + id + "/" + act, "{}", key());
    }

    private String inForce(String policy, String day) {
        for (var found : accounts.nobody().get("/api/v1/law/policies?on=" + day).json()) {
            if (found.get("policy").asString().equals(policy)) {
                return found.get("inForce").asString();
            }
        }
        throw new AssertionError(policy + " is not listed");
    }

    private static String body(String kind, String subject, String choice, String from) {
        return """
                {"%s":"%s","choice":"%s","from":"%s","reason":"Uji","source":"Surat 5/2026"}
                """.formatted(kind, subject, choice, from);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
