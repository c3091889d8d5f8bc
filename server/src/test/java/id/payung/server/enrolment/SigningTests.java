package id.payung.server.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.payung.server.access.Actors;
import id.payung.server.access.Role;
import id.payung.server.testing.ServerTest;
import id.payung.server.testing.TestAccounts;
import id.payung.server.testing.TestClient;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// A list is signed by two people, and what they signed stands still.
@ServerTest
class SigningTests {

    @Autowired
    TestAccounts accounts;

    @Autowired
    Actors actors;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    private TestOffice office;

    @BeforeEach
    void openAProgramme() {
        office = TestOffice.of(accounts);
    }

    @Test
    void registersPeopleReservesMonthsAndFreezesTheAnnex() {
        long list = office.handIn(TestList.of(7).csv());
        submit(list, "");

        var annex = approve(office.approver, list, TestOffice.key());

        assertThat(annex.status()).as(annex.text()).isEqualTo(200);
        assertThat(annex.json().get("people").asInt()).isEqualTo(7);
        assertThat(annex.json().get("personMonths").asInt()).isEqualTo(84);
        assertThat(office.list(list).get("state").asString()).isEqualTo("APPROVED");
        assertThat(office.row(list, 2).get("person").asLong()).isPositive();
    }

    @Test
    void refusesTheSamePersonAsSecondPerson() {
        long list = office.handIn(TestList.of(2).csv());
        TestClient both = accounts.signedIn(Set.of(Role.MANPOWER_OFFICER, Role.APPROVER), "15.06");
        both.postJson("/api/v1/lists/" + list + "/submit", "{}", TestOffice.key());

        var answer = approve(both, list, TestOffice.key());

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("four-eyes.same-person");
        assertThat(approve(office.approver, list, TestOffice.key()).status()).isEqualTo(200);
    }

    @Test
    void approvesOnceHoweverOftenTheRequestComes() {
        long list = office.handIn(TestList.of(2).csv());
        submit(list, "");
        String key = TestOffice.key();

        String first = approve(office.approver, list, key).text();

        assertThat(approve(office.approver, list, key).text()).isEqualTo(first);
        assertThat(approve(office.approver, list, TestOffice.key()).status()).isEqualTo(409);
    }

    @Test
    void givesPeopleAndPlacesBackWhenTheBillIsCancelled() {
        TestList workers = TestList.of(2);
        long first = office.handIn(workers.csv());
        submit(first, "");
        approve(office.approver, first, TestOffice.key());
        long bill = office.approver
                .get("/api/v1/bills?source=list:" + first)
                .json()
                .get("bills")
                .get(0)
                .get("id")
                .asLong();
        office.approver.postJson(
                "/api/v1/bills/" + bill + "/cancel", "{\"reason\":\"anggaran bergeser\"}", TestOffice.key());

        long again = office.handIn(workers.with(1, "Alamat", "RT 009 RW 001").csv());

        assertThat(office.list(again).get("counts").get("accepted").asInt()).isEqualTo(2);
    }

    @Test
    void demandsAKeyForAnApproval() {
        long list = office.handIn(TestList.of(2).csv());
        submit(list, "");

        assertThat(office.approver
                        .postJson("/api/v1/lists/" + list + "/approve", "{}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void doesNotSubmitWhileARowWaitsUnlessItIsLeftOutWithAReason() {
        long list =
                office.handIn(TestList.of(3).with(1, "Nama Ibu Kandung", "-").csv());

        assertThat(submit(list, "").code()).isEqualTo("list.rows-in-review");
        assertThat(submit(list, "\"leaveOutReason\":\"menyusul bulan depan\"").status())
                .isEqualTo(200);
        assertThat(approve(office.approver, list, TestOffice.key())
                        .json()
                        .get("people")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void voidsTheSubmissionWhenARowIsDecidedOtherwise() {
        long list = office.handIn(TestList.of(3).csv());
        submit(list, "");

        decide(list, 2, "REFUSED");

        assertThat(office.list(list).get("state").asString()).isEqualTo("CHECKED");
        assertThat(approve(office.approver, list, TestOffice.key()).code()).isEqualTo("list.not-submitted");
    }

    @Test
    void takesADecisionBackWhenAsked() {
        long list =
                office.handIn(TestList.of(3).with(1, "Nama Ibu Kandung", "-").csv());

        assertThat(decide(list, 2, "ACCEPTED").json().get("verdict").asString()).isEqualTo("ACCEPTED");
        assertThat(office.list(list).get("counts").get("accepted").asInt()).isEqualTo(3);
        office.officer.delete("/api/v1/lists/" + list + "/rows/2/decision");

        var counts = office.list(list).get("counts");
        assertThat(counts.get("accepted").asInt()).isEqualTo(2);
        assertThat(counts.get("review").asInt()).isEqualTo(1);
    }

    @Test
    void sendsBackWithAReason() {
        long list = office.handIn(TestList.of(3).csv());
        submit(list, "");

        var back = office.approver.postJson(
                "/api/v1/lists/" + list + "/reject", "{\"reason\":\"periksa RT\"}", TestOffice.key());

        assertThat(back.json().get("state").asString()).isEqualTo("CHECKED");
        assertThat(back.json().get("sendBackReason").asString()).isEqualTo("periksa RT");
    }

    @Test
    void coversNobodyTwiceEvenThroughTwoProgrammes() {
        TestList people = TestList.of(3);
        long list = office.handIn(people.csv());
        submit(list, "");
        approve(office.approver, list, TestOffice.key());

        office = TestOffice.of(accounts);
        long second = office.handIn(people.csv());

        assertThat(office.list(second).get("counts").get("review").asInt()).isEqualTo(3);
        assertThat(office.row(second, 2).get("findings").get(0).get("code").asString())
                .isEqualTo("P09");
        assertThat(decide(second, 2, "ACCEPTED").code()).isEqualTo("list.row-lacks-number");
    }

    @Test
    void letsOnlyOneOfTwoProgrammesHaveAPersonWhoWasCheckedInBoth() {
        TestList people = TestList.of(3);
        TestOffice other = TestOffice.of(accounts);
        long list = office.handIn(people.csv());
        long rival = other.handIn(people.csv());
        submit(list, "");
        other.officer.postJson("/api/v1/lists/" + rival + "/submit", "{}", TestOffice.key());

        assertThat(approve(office.approver, list, TestOffice.key()).status()).isEqualTo(200);
        var late = approve(other.approver, rival, TestOffice.key());

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.code()).isEqualTo("list.everybody-covered");
        assertThat(other.list(rival).get("state").asString()).isEqualTo("SUBMITTED");
    }

    @Test
    void leavesOutWhoWasCoveredSinceTheCheckAndSaysWhichRowsAndWhoPays() {
        TestList people = TestList.of(2);
        TestOffice other = TestOffice.of(accounts);
        long list = office.handIn(people.csv());
        long rival = other.handIn(TestList.of(1).and(people).csv());
        submit(list, "");
        other.officer.postJson("/api/v1/lists/" + rival + "/submit", "{}", TestOffice.key());
        approve(office.approver, list, TestOffice.key());

        var late = approve(other.approver, rival, TestOffice.key());

        assertThat(late.status()).as(late.text()).isEqualTo(200);
        assertThat(late.json().get("people").asInt()).isEqualTo(1);
        assertThat(late.json().get("fellOut").toString()).isEqualTo("[3,4]");
        var counts = other.list(rival).get("counts");
        assertThat(counts.get("accepted").asInt()).isEqualTo(1);
        assertThat(counts.get("review").asInt()).isEqualTo(2);
        var why = other.row(rival, 3).get("findings").get(0);
        assertThat(why.get("code").asString()).isEqualTo("P09");
        assertThat(why.get("sentence").asString()).contains("Pemkab", "2024-12");
        assertThat(why.get("rule").get("rule").asString()).isEqualTo("ONE_SPONSOR");
        assertThat(other.officer.page("/lists/" + rival).text())
                .contains("2 baris tidak ikut disetujui", "baris 3, 4.");
    }

    @Test
    void countsAPersonOfTwoWaitingListsOfAProgrammeOnceAndCoversHerOnce() {
        office = new TestOffice(accounts, "15.06", "\"quota\":4");
        TestList shared = TestList.of(1);
        long first = office.handIn(TestList.of(1).and(shared).csv());
        decide(first, 3, "REFUSED");
        long second = office.handIn(TestList.of(2).and(shared).csv());
        office.officer.delete("/api/v1/lists/" + first + "/rows/3/decision");
        assertThat(submit(first, "").status()).isEqualTo(200);
        assertThat(submit(second, "").status())
                .as("four people in five accepted rows")
                .isEqualTo(200);

        assertThat(approve(office.approver, first, TestOffice.key())
                        .json()
                        .get("people")
                        .asInt())
                .isEqualTo(2);
        var late = approve(office.approver, second, TestOffice.key());

        assertThat(late.status()).as(late.text()).isEqualTo(200);
        assertThat(late.json().get("people").asInt()).isEqualTo(2);
        assertThat(late.json().get("fellOut").toString()).isEqualTo("[4]");
    }

    @Test
    void refusesToAlterOrDeleteARowOfAnApprovedListEvenByStatement() {
        long list = office.handIn(TestList.of(2).csv());
        submit(list, "");
        approve(office.approver, list, TestOffice.key());

        for (String statement : java.util.List.of(
                "update enrolment.list_row set name = 'X' where list_id = " + list,
                "delete from enrolment.list_row where list_id = " + list)) {
            assertThatThrownBy(() -> actors.callAsSystem(() ->
                            transactions.execute(status -> jdbc.sql(statement).update())))
                    .rootCause()
                    .hasMessageContaining("approved list cannot be changed");
        }
        assertThat(decide(list, 2, "REFUSED").code()).isEqualTo("list.approved");
    }

    private TestClient.Answer submit(long list, String body) {
        return office.officer.postJson("/api/v1/lists/" + list + "/submit", "{" + body + "}", TestOffice.key());
    }

    private static TestClient.Answer approve(TestClient who, long list, String key) {
        return who.postJson("/api/v1/lists/" + list + "/approve", "{}", key);
    }

    private TestClient.Answer decide(long list, int row, String verdict) {
        return office.officer.postJson(
                "/api/v1/lists/" + list + "/rows/" + row + "/decision",
                "{\"verdict\":\"" + verdict + "\",\"reason\":\"sudah dicek\"}");
    }
}
