package id.payung.server.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.server.access.Actors;
import id.payung.server.testing.ServerTest;
import id.payung.server.testing.TestAccounts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/// A decision on a row holds when its list is checked again, unless the row or what is said against it changed.
@ServerTest
class KeptDecisionsTests {

    @Autowired
    TestAccounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Actors actors;

    @Autowired
    TransactionTemplate transactions;

    private TestOffice office;

    @BeforeEach
    void openAProgramme() {
        office = TestOffice.of(accounts);
    }

    @Test
    void aDecisionFallsWhereTheRowSaysSomethingElseAndSheIsToldWhichRow() {
        TestList people = TestList.of(3).with(1, "Nama Ibu Kandung", "-").with(2, "Nama Ibu Kandung", "-");
        people.with(1, "Alamat", "").renamed("Alamat", "Kolom X");
        long list = office.handIn(people.with(2, "Kolom X", "JL. MAWAR 7").csv());
        decide(list, 2, "ACCEPTED");
        decide(list, 3, "REFUSED");

        say(list, "{\"columns\":{\"I\":\"ADDRESS\"}}");

        assertThat(office.row(list, 2).get("verdict").asString())
                .as("same cells")
                .isEqualTo("ACCEPTED");
        JsonNode fallen = office.row(list, 3);
        assertThat(fallen.get("verdict").asString()).isEqualTo("REVIEW");
        assertThat(fallen.path("decision").isNull()).isTrue();
        assertThat(fallen.get("fallen").get("cause").asString()).isEqualTo("ROW_CHANGED");
        assertThat(fallen.get("fallen").get("verdict").asString()).isEqualTo("REFUSED");
        JsonNode asked = rows(list, "fallen=true");
        assertThat(asked).hasSize(1);
        assertThat(office.officer.page("/lists/" + list).text()).contains("baris 3.");
        assertThat(office.officer.page("/lists/" + list + "/rows/3").text()).contains("karena isi baris berubah");
        decide(list, 3, "REFUSED");
        assertThat(rows(list, "fallen=true")).isEmpty();
        assertThat(office.officer.page("/lists/" + list).text()).doesNotContain("baris 3.");
    }

    @Test
    void aDecisionFallsWhereSomethingElseIsSaidAgainstTheRow() {
        TestList people = TestList.of(3).with(1, "Nama Ibu Kandung", "-");
        long list = office.handIn(people.csv());
        decide(list, 2, "ACCEPTED");
        decide(list, 3, "REFUSED");
        RowRuleTests.record(office, "2024-01-01", "\"highestDecile\":4");

        JsonNode counts = checkedAgain(list);

        assertThat(counts.get("review").asInt()).as("nobody has a decile").isEqualTo(3);
        assertThat(office.row(list, 2).get("fallen").get("cause").asString()).isEqualTo("REASONS_CHANGED");
        assertThat(office.row(list, 3).get("fallen").get("cause").asString()).isEqualTo("REASONS_CHANGED");
    }

    @Test
    void aDecisionThatFellHoldsAgainOnceTheRowIsWhatItWas() {
        TestList people = TestList.of(2).with(1, "Nama Ibu Kandung", "-").renamed("Alamat", "Kolom X");
        long list = office.handIn(people.csv());
        decide(list, 2, "ACCEPTED");
        say(list, "{\"columns\":{\"I\":\"ADDRESS\"}}");
        assertThat(office.row(list, 2).get("verdict").asString()).isEqualTo("REVIEW");

        say(list, "{\"columns\":{\"I\":\"IGNORED\"}}");

        assertThat(office.row(list, 2).get("verdict").asString()).isEqualTo("ACCEPTED");
        assertThat(rows(list, "fallen=true")).isEmpty();
    }

    @Test
    void everyKindOfDecisionHoldsWhereNothingChanged() {
        TestList people = TestList.of(5)
                .with(1, "Nama Ibu Kandung", "-")
                .with(2, "Nama Ibu Kandung", "-")
                .with(3, "Kelurahan", "");
        long list = office.handIn(people.csv());
        decide(list, 2, "ACCEPTED");
        decide(list, 3, "REFUSED");
        var named = office.officer.postJson(
                "/api/v1/lists/" + list + "/rows/4/decision",
                "{\"verdict\":\"ACCEPTED\",\"reason\":\"KTP dilihat\",\"village\":\"15.06.02.1005\"}");
        assertThat(named.status()).as(named.text()).isEqualTo(200);
        decide(list, 5, "REFUSED");
        JsonNode before = office.list(list).get("counts");
        JsonNode decided = rows(list, "decided=true");
        assertThat(decided).hasSize(4);

        assertThat(checkedAgain(list)).isEqualTo(before);

        assertThat(rows(list, "decided=true")).isEqualTo(decided);
        String recorded = actors.callAsSystem(() -> transactions.execute(status -> jdbc.sql("""
                                select detail::text from audit.record
                                where act = 'list.decisions-kept' and subject_id = :list
                                """)
                .param("list", Long.toString(list))
                .query(String.class)
                .single()));
        assertThat(recorded).matches("(?s).*\"kept\": ?4.*");
    }

    @Test
    void takingADecisionBackGivesTheVillageBackThatWasRead() {
        long list = office.handIn(TestList.of(2)
                .with(1, "Kelurahan", "")
                .with(1, "Nama Ibu Kandung", "-")
                .csv());
        String read = office.row(list, 2).path("village").toString();
        var named = office.officer.postJson(
                "/api/v1/lists/" + list + "/rows/2/decision",
                "{\"verdict\":\"ACCEPTED\",\"reason\":\"KTP\",\"village\":\"15.06.02.1005\"}");
        assertThat(named.status()).as(named.text()).isEqualTo(200);

        office.officer.delete("/api/v1/lists/" + list + "/rows/2/decision");

        assertThat(office.row(list, 2).path("village").toString()).isEqualTo(read);
    }

    @Test
    void aWithdrawnListForgetsItsDecisions() {
        TestList people = TestList.of(2).with(1, "Nama Ibu Kandung", "-");
        long list = office.handIn(people.csv());
        decide(list, 2, "ACCEPTED");
        checkedAgain(list);
        office.officer.postJson("/api/v1/lists/" + list + "/withdraw", "");

        long again = office.handIn(people.csv());

        assertThat(again).isEqualTo(list);
        assertThat(office.row(list, 2).get("verdict").asString()).isEqualTo("REVIEW");
    }

    private JsonNode rows(long list, String question) {
        return office.officer
                .get("/api/v1/lists/" + list + "/rows?" + question)
                .json()
                .get("rows");
    }

    private void decide(long list, int row, String verdict) {
        var answer = office.officer.postJson(
                "/api/v1/lists/" + list + "/rows/" + row + "/decision",
                "{\"verdict\":\"" + verdict + "\",\"reason\":\"sudah ditanyakan\"}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private void say(long list, String answer) {
        var said = office.officer.putJson("/api/v1/lists/" + list + "/columns", answer);
        assertThat(said.status()).as(said.text()).isEqualTo(202);
        TestOffice.awaitEnd(office.officer, list);
        assertThat(office.list(list).get("state").asString()).isEqualTo("CHECKED");
    }

    private JsonNode checkedAgain(long list) {
        var again = office.officer.postJson("/api/v1/lists/" + list + "/check", "");
        assertThat(again.status()).as(again.text()).isEqualTo(202);
        TestOffice.awaitEnd(office.officer, list);
        return office.list(list).get("counts");
    }
}
