package id.payung.server.decree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.payung.server.access.Actors;
import id.payung.server.access.Role;
import id.payung.server.enrolment.TestList;
import id.payung.server.enrolment.TestOffice;
import id.payung.server.testing.ServerTest;
import id.payung.server.testing.TestAccounts;
import id.payung.server.testing.TestClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/// From an approved list to a signed decree, and from a leaving member to her successor.
@ServerTest
class DecreeTests {

    private static final String WORDS = """
            "title":"Penetapan peserta","decidedOn":"2024-01-10","considering":["bahwa perlu"],
            "legalBases":["Peraturan Bupati 1/2024"],"articles":["Orang dalam lampiran ditetapkan."]
            """;

    @Autowired
    TestAccounts accounts;

    @Autowired
    Actors actors;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    private TestOffice office;
    private long list;

    @BeforeEach
    void approveAListThatIsLongerThanTheQuota() {
        approve(22, 10);
    }

    private void approve(int people, int quota) {
        office = new TestOffice(accounts, "15.06", "\"quota\":" + quota);
        list = office.handIn(TestList.of(people).xlsx());
        ok(office.officer.postJson("/api/v1/lists/" + list + "/submit", "{\"leaveOutReason\":\"kuota\"}", key()));
        ok(office.approver.postJson("/api/v1/lists/" + list + "/approve", "", key()));
    }

    @Test
    void namesExactlyThePeopleOfTheApprovedList() {
        JsonNode decree = draft();

        assertThat(decree.get("people").asInt()).isEqualTo(10);
        assertThat(decree.get("personMonths").asInt()).isEqualTo(120);
        JsonNode lines = office.officer
                .get("/api/v1/decrees/" + decree.get("id").asLong() + "/lines")
                .json();
        assertThat(lines).hasSize(10).allSatisfy(line -> {
            assertThat(line.get("list").asLong()).isEqualTo(list);
            assertThat(line.get("row").asInt()).isBetween(2, 11);
        });
    }

    @Test
    void putsAListIntoOneDecreeOnly() {
        draft();

        var second = postDraft("nomor-" + UUID.randomUUID());

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.code()).isEqualTo("decree.list-not-open");
    }

    @Test
    void usesANumberOnce() {
        String number = "nomor-" + UUID.randomUUID();
        ok(postDraft(number));

        assertThat(postDraft(number.toUpperCase(java.util.Locale.ROOT)).code()).isEqualTo("decree.number-taken");
    }

    @Test
    void refusesTheSecondSignatureOfTheSamePerson() {
        long decree = draft().get("id").asLong();
        TestClient both = accounts.signedIn(Set.of(Role.MANPOWER_OFFICER, Role.APPROVER), "15.06");
        ok(both.postJson("/api/v1/decrees/" + decree + "/submit", "", key()));

        var answer = both.postJson("/api/v1/decrees/" + decree + "/sign", "", key());

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("four-eyes.same-person");
    }

    @Test
    void refusesEveryChangeOfASignedDecree() {
        long decree = signed();

        var rewritten = office.officer.putJson("/api/v1/decrees/" + decree, body("nomor-lain", ""));

        assertThat(rewritten.status()).isEqualTo(409);
        assertThat(rewritten.code()).isEqualTo("decree.signed");
        for (String change : List.of(
                "update decree.decree set title = 'lain' where id = " + decree,
                "update decree.line set name = 'lain' where decree_id = " + decree,
                "delete from decree.line where decree_id = " + decree)) {
            assertThatThrownBy(() -> inRegency(() -> jdbc.sql(change).update())).hasMessageContaining("signed decree");
        }
    }

    @Test
    void printsItsHashOnThePaper() throws Exception {
        long decree = signed();
        String hash = office.officer
                .get("/api/v1/decrees/" + decree)
                .json()
                .get("contentHash")
                .asString();

        byte[] pdf = office.officer.get("/api/v1/decrees/" + decree + "/pdf").bytes();

        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document)).contains(hash, "Pasal 1", "10 orang");
        }
    }

    @Test
    void letsPeopleBeyondTheQuotaWaitInTheOrderOfTheList() {
        JsonNode waiting = waiting();

        assertThat(waiting.get("waiting").asInt()).isEqualTo(12);
        assertThat(waiting.get("people").get(0).get("row").asInt()).isEqualTo(12);
        assertThat(waiting.get("people").get(0).get("rank").asInt()).isEqualTo(1);
    }

    @Test
    void ranksByTheCriteriaThatWereSet() {
        ok(office.officer.putJson("/api/v1/programmes/" + office.programme + "/waiting/ranking", """
                {"criteria":["OLDEST_FIRST"],"source":"Musyawarah 3 Maret 2024"}"""));

        JsonNode people = waiting().get("people");

        List<String> births = new ArrayList<>();
        people.forEach(each -> births.add(each.get("birthDate").asString()));
        assertThat(births).isSorted();
    }

    @Test
    void replacesSevenPeopleAndKeepsTheTotals() {
        long decree = signed();
        pay();
        List<String> before = covered();
        List<String> leaving = memberNumbers().subList(0, 7);

        long addendum = addendum(decree, leaving, "2024-07");

        JsonNode lines =
                office.officer.get("/api/v1/decrees/" + addendum + "/lines").json();
        List<Integer> proposed = new ArrayList<>();
        lines.forEach(line -> {
            if (!line.get("leaves").asBoolean()) {
                proposed.add(line.get("row").asInt());
            }
        });
        assertThat(proposed).containsExactly(12, 13, 14, 15, 16, 17, 18);

        sign(addendum);

        assertThat(before).hasSize(10).allMatch(each -> each.endsWith(" 12"));
        assertThat(covered()).hasSize(17);
        assertThat(covered().stream().filter(each -> each.endsWith(" 6"))).hasSize(14);
        assertThat(months()).isEqualTo(120);
        assertThat(places()).isEqualTo(10);
        assertThat(waiting().get("waiting").asInt()).isEqualTo(5);
        assertThat(cards()).isEqualTo(17);
    }

    @Test
    void closesAnAddendumOf184() {
        approve(450, 250);
        long decree = signed();
        pay();
        List<String> leaving = memberNumbers().subList(0, 184);

        sign(addendum(decree, leaving, "2024-09"));

        assertThat(covered()).hasSize(250 + 184);
        assertThat(covered().stream().filter(each -> each.endsWith(" 8")))
                .as("those who left")
                .hasSize(184);
        assertThat(covered().stream().filter(each -> each.endsWith(" 4")))
                .as("successors")
                .hasSize(184);
        assertThat(months()).isEqualTo(250 * 12);
        assertThat(places()).isEqualTo(250);
        assertThat(waiting().get("waiting").asInt()).isEqualTo(200 - 184);
        assertThat(cards()).isEqualTo(250 + 184);
    }

    @Test
    void refusesAnAddendumForWhichTooFewWait() {
        long decree = signed();
        List<String> all = memberNumbers();
        addendum(decree, all, "2024-05");

        assertThat(waiting().get("waiting").asInt()).isEqualTo(12);
        var second = postAddendum(decree, List.of("90000000000"), "2024-05");
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.code()).isEqualTo("addendum.not-covered");
    }

    @Test
    void refusesToReplaceSomebodyWhoseMonthsAreOver() {
        long decree = signed();

        var answer = postAddendum(decree, memberNumbers().subList(0, 1), "2025-01");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.code()).isEqualTo("addendum.not-covered");
        assertThat(office.officer
                        .get("/api/v1/decrees?programme=" + office.programme)
                        .json()
                        .get("decrees"))
                .hasSize(1);
    }

    @Test
    void keepsAppealsWithTheirAnswers() {
        JsonNode first = waiting().get("people").get(0);
        String path = "/api/v1/programmes/" + office.programme + "/waiting/" + list + "/"
                + first.get("row").asInt() + "/appeals";
        JsonNode noted =
                office.officer.postJson(path, "{\"text\":\"Saya nelayan\"}").json();

        JsonNode answered = office.officer
                .postJson(path + "/" + noted.get(0).get("id").asLong() + "/answer", "{\"text\":\"Benar\"}")
                .json();

        assertThat(answered.get(0).get("said").asString()).isEqualTo("Saya nelayan");
        assertThat(answered.get(0).get("answer").asString()).isEqualTo("Benar");
    }

    @Test
    void showsNothingOfItToAnotherRegency() {
        long decree = signed();
        TestClient stranger = accounts.signedIn(Role.MANPOWER_OFFICER, "15.71");

        assertThat(stranger.get("/api/v1/decrees/" + decree).status()).isEqualTo(404);
        assertThat(stranger.get("/api/v1/decrees/" + decree + "/lines").status())
                .isEqualTo(404);
        assertThat(stranger.get("/api/v1/decrees?limit=500").text()).doesNotContain("\"id\":" + decree + ",");
        assertThat(stranger.get("/api/v1/programmes/" + office.programme + "/waiting")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void opensOnEveryScreen() {
        long decree = signed();
        long addendum = addendum(decree, memberNumbers().subList(0, 2), "2024-07");
        String programme = "/programmes/" + office.programme;

        for (String path : List.of(
                "/decrees",
                "/decrees/new",
                "/decrees/new?programme=" + office.programme,
                "/decrees/" + decree,
                "/decrees/" + decree + "/addendum",
                "/decrees/" + addendum,
                "/decrees/" + addendum + "/words",
                programme + "/waiting",
                programme + "/waiting/" + list + "/12",
                programme)) {
            var page = office.officer.page(path);
            assertThat(page.status()).as(path + "\n" + page.text()).isEqualTo(200);
        }
        assertThat(office.officer.page("/decrees?format=xlsx").bytes()).startsWith('P', 'K');
        assertThat(office.officer
                        .page("/decrees/" + decree + "?format=csv")
                        .text()
                        .lines())
                .hasSize(11);
        assertThat(office.officer.page(programme + "/waiting?format=csv").text().lines())
                .hasSize(13);
    }

    private JsonNode draft() {
        return ok(postDraft("nomor-" + UUID.randomUUID())).json();
    }

    private TestClient.Answer postDraft(String number) {
        return office.officer.postJson(
                "/api/v1/programmes/" + office.programme + "/decrees",
                body(number, ",\"lists\":[" + list + "]"),
                key());
    }

    private static String body(String number, String more) {
        return "{\"number\":\"" + number + "\"," + WORDS + more + "}";
    }

    private long signed() {
        long decree = draft().get("id").asLong();
        sign(decree);
        return decree;
    }

    private void sign(long decree) {
        ok(office.officer.postJson("/api/v1/decrees/" + decree + "/submit", "", key()));
        ok(office.approver.postJson("/api/v1/decrees/" + decree + "/sign", "", key()));
    }

    private long addendum(long decree, List<String> leaving, String from) {
        return ok(postAddendum(decree, leaving, from)).json().get("id").asLong();
    }

    private TestClient.Answer postAddendum(long decree, List<String> leaving, String from) {
        StringBuilder people = new StringBuilder(",\"leaving\":[");
        for (int i = 0; i < leaving.size(); i++) {
            people.append(i == 0 ? "" : ",")
                    .append("{\"member\":\"" + leaving.get(i) + "\",\"reason\":\"DIED\",\"from\":\"" + from + "\"}");
        }
        return office.officer.postJson(
                "/api/v1/decrees/" + decree + "/addenda",
                body("nomor-" + UUID.randomUUID(), people.append("]").toString()),
                key());
    }

    private JsonNode waiting() {
        return office.officer
                .get("/api/v1/programmes/" + office.programme + "/waiting")
                .json();
    }

    private void pay() {
        JsonNode bill = office.approver
                .get("/api/v1/bills?programme=" + office.programme)
                .json()
                .get("bills")
                .get(0);
        TestClient treasurer = accounts.signedIn(Role.TREASURER, "15.06");
        ok(treasurer.postJson(
                "/api/v1/bills/" + bill.get("id").asLong() + "/payment",
                "{\"amount\":" + bill.get("amount").asLong() + ",\"paidOn\":\"2024-01-20\",\"proofNumber\":\"SP2D-1\"}",
                key()));
    }

    /// `number of the person, number of months`
    private List<String> covered() {
        return inRegency(() -> jdbc.sql("""
                        select person_id || ' ' || sum(membership.month_count(months))
                        from membership.cover join membership.lot on lot.id = cover.lot_id
                        where programme_id = :programme and scheme = 'JKK' group by person_id
                        """)
                .param("programme", office.programme)
                .query(String.class)
                .list());
    }

    private long months() {
        return covered().stream()
                .mapToLong(each -> Long.parseLong(each.substring(each.indexOf(' ') + 1)))
                .sum();
    }

    private long cards() {
        return inRegency(() -> jdbc.sql("""
                        select count(*) from membership.lot join card.card on card.lot_id = lot.id
                        where programme_id = :programme
                        """)
                .param("programme", office.programme)
                .query(Long.class)
                .single());
    }

    private long places() {
        return inRegency(() -> jdbc.sql("select people from membership.lot where programme_id = :programme")
                .param("programme", office.programme)
                .query(Long.class)
                .single());
    }

    private List<String> memberNumbers() {
        return inRegency(
                () -> jdbc.sql("""
                        select member_number from membership.member
                            join enrolment.annex_line line on line.person_id = member.person_id
                        where list_id = :list order by line_number
                        """).param("list", list).query(String.class).list());
    }

    private <T> T inRegency(java.util.function.Supplier<T> work) {
        return Objects.requireNonNull(
                actors.callAsSystem(() -> transactions.execute(status -> Objects.requireNonNull(work.get()))));
    }

    private static TestClient.Answer ok(TestClient.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isBetween(200, 299);
        return answer;
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
