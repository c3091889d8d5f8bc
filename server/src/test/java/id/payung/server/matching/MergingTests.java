package id.payung.server.matching;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.server.testing.ServerTest;
import id.payung.server.testing.TestAccounts;
import id.payung.server.testing.TestClient;
import id.payung.server.testing.TestProgrammes;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// Two records of one person: found by the sweep, merged by two officers, taken apart again without a trace.
@ServerTest
class MergingTests {

    private static final long TWELVE_MONTHS = 12 * 16_800L;

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestProgrammes programmes;

    private Desk first;
    private Desk second;
    private Somebody man;
    private long kept;
    private long merged;
    private long pair;

    /// Two lists checked on one day, so that neither could see the other.
    @BeforeEach
    void recordSomebodyTwice() {
        first = new Desk(accounts, programmes, "15.06", 2024);
        second = new Desk(accounts, programmes, "15.06", 2024);
        man = Somebody.of();
        long one = first.checked(man);
        long other = second.checked(man.withSwappedFigures());
        first.approve(one);
        first.pay(one);
        second.approve(other);
        second.pay(other);
        kept = first.person(one, 2);
        merged = second.person(other, 2);
        first.sweep();
        pair = first.allPairs("state=OPEN&q=" + man.name().replace(" ", "%20"))
                .getFirst()
                .get("id")
                .asLong();
    }

    @Test
    void theSweepShowsTheTwoRecordsTheirReasonsAndTheMoneyPaidTwice() {
        JsonNode compared = first.pair(pair);

        assertThat(compared.get("left").get("person").asLong()).isEqualTo(kept);
        assertThat(compared.get("right").get("person").asLong()).isEqualTo(merged);
        assertThat(compared.get("pair").get("monthsTwice").asInt()).isEqualTo(12);
        assertThat(compared.get("pair").get("paidTwice").asLong()).isEqualTo(TWELVE_MONTHS);
        assertThat(compared.get("pair").get("reasons").asString()).contains("nama sama", "tanggal lahir sama");
        String clusters = first.officer
                .get("/api/v1/clusters?q=" + man.name().replace(" ", "%20"))
                .text();
        assertThat(clusters).contains("\"people\":2", "\"paidTwice\":" + TWELVE_MONTHS);
    }

    @Test
    void mergingNeedsTwoPeople() {
        assertThat(first.decide(pair, "SAME").json().get("state").asString()).isEqualTo("PROPOSED");

        TestClient.Answer alone = accounts.signedIn(
                        java.util.Set.of(
                                id.payung.server.access.Role.MANPOWER_OFFICER, id.payung.server.access.Role.APPROVER),
                        "15.06")
                .postJson(
                        "/api/v1/pairs/" + pair + "/decision", "{\"decision\":\"SAME\",\"reason\":\"x\"}", Desk.key());
        assertThat(alone.code()).isEqualTo("match.decided");
        assertThat(first.officer
                        .postJson("/api/v1/pairs/" + pair + "/confirm", "{}", Desk.key())
                        .status())
                .isEqualTo(403);
        assertThat(first.approver
                        .postJson("/api/v1/pairs/" + pair + "/confirm", "{}", Desk.key())
                        .json()
                        .get("state")
                        .asString())
                .isEqualTo("SAME");
    }

    @Test
    void whoProposesCannotConfirmWhateverHerRoles() {
        TestClient both = accounts.signedIn(
                java.util.Set.of(id.payung.server.access.Role.MANPOWER_OFFICER, id.payung.server.access.Role.APPROVER),
                "15.06");
        both.postJson("/api/v1/pairs/" + pair + "/decision", "{\"decision\":\"SAME\",\"reason\":\"KTP\"}", Desk.key());

        assertThat(both.postJson("/api/v1/pairs/" + pair + "/confirm", "{}", Desk.key())
                        .code())
                .isEqualTo("four-eyes.same-person");
    }

    @Test
    void aMergedPersonIsFoundUnderBothNumbersAndCoveredOnce() {
        merge();

        Desk later = new Desk(accounts, programmes, "15.06", 2025);
        long list = later.approved(man.withSwappedFigures());
        Desk same = new Desk(accounts, programmes, "15.06", 2024);
        long again = same.checked(man);

        assertThat(later.person(list, 2)).isEqualTo(kept);
        assertThat(same.row(again, 2).get("findings").get(0).get("code").asString())
                .isEqualTo("P09");
        assertThat(first.officer.page("/members/" + kept).text()).contains("lebih dari satu catatan");
        assertThat(first.officer.page("/members/" + merged).text()).contains("digabungkan dengan catatan lain");
    }

    @Test
    void takingAMergeBackRestoresMonthsCardsAndPagesExactly() {
        List<String> before = state();

        merge();
        assertThat(state()).isNotEqualTo(before);
        assertThat(first.undo(pair).status()).isEqualTo(200);

        assertThat(state()).isEqualTo(before);
        assertThat(first.pair(pair).get("pair").get("state").asString()).isEqualTo("OPEN");
        assertThat(first.pair(pair)
                        .get("history")
                        .valueStream()
                        .map(noted -> noted.get("decision").asString()))
                .containsExactly("PROPOSED", "SAME", "UNDONE");
        Desk later = new Desk(accounts, programmes, "15.06", 2025);
        assertThat(later.person(later.approved(man.withSwappedFigures()), 2)).isEqualTo(merged);
    }

    @Test
    void decisionsFeedTheReportByScore() {
        int before = decided();

        assertThat(first.decide(pair, "DIFFERENT").status()).isEqualTo(200);

        assertThat(decided()).isEqualTo(before + 1);
        first.sweep();
        assertThat(first.allPairs("state=OPEN&q=" + man.name().replace(" ", "%20")))
                .as("two people are not asked about again")
                .isEmpty();
    }

    private int decided() {
        return first.officer
                .get("/api/v1/pairs/report")
                .json()
                .valueStream()
                .mapToInt(
                        band -> band.get("same").asInt() + band.get("different").asInt())
                .sum();
    }

    private void merge() {
        assertThat(first.decide(pair, "SAME").status()).isEqualTo(200);
        var confirmed = first.approver.postJson("/api/v1/pairs/" + pair + "/confirm", "{}", Desk.key());
        assertThat(confirmed.status()).as(confirmed.text()).isEqualTo(200);
    }

    /// Months, cards and data of both records, as the API tells them.
    private List<String> state() {
        return List.of(
                first.officer.get("/api/v1/members/" + kept).text(),
                first.officer.get("/api/v1/members/" + merged).text(),
                first.officer.get("/api/v1/people/" + kept).text(),
                first.officer.get("/api/v1/people/" + merged).text());
    }
}
