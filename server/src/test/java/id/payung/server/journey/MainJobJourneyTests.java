package id.payung.server.journey;

import static id.payung.server.journey.Office.MONTHLY;
import static id.payung.server.journey.Office.MONTHS;
import static id.payung.server.journey.Office.key;
import static org.assertj.core.api.Assertions.assertThat;

import id.payung.server.access.Role;
import id.payung.server.testing.ServerTest;
import id.payung.server.testing.TestAccounts;
import id.payung.server.testing.TestClient;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// A list becomes paid, active, visible cover, or stops where it must.
@ServerTest
class MainJobJourneyTests {

    private static final String DISTRICT = "15.06.02";
    private static final String VILLAGE = "Tungkal III";
    private static final long EACH = MONTHLY * MONTHS;

    @Autowired
    TestAccounts accounts;

    private Office office;

    @BeforeEach
    void openAProgramme() {
        office = new Office(accounts, "15.06", 100);
    }

    @Test
    void givesEachRowOneVerdictAndLosesNone() {
        Villagers people = withFaults(7);

        JsonNode counts = office.list(office.checked(people.csv())).get("counts");

        assertThat(counts.get("rows").asInt()).isEqualTo(10);
        assertThat(counts.get("accepted").asInt()).isEqualTo(7);
        assertThat(counts.get("refused").asInt()).isEqualTo(2);
        assertThat(counts.get("duplicate").asInt()).isEqualTo(1);
        assertThat(counts.get("review").asInt()).isZero();
    }

    @Test
    void changesNothingWhenTheSameFileComesAgain() {
        byte[] file = withFaults(3).csv();
        long list = office.checked(file);

        var again = office.handIn(office.officer, file);

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().get("list").asLong()).isEqualTo(list);
    }

    @Test
    void givesTheSameSheetBackWithResultAndReason() {
        long list = office.checked(withFaults(3).csv());

        String sheet = office.officer.get("/api/v1/lists/" + list + "/sheet").text();

        assertThat(sheet.lines().findFirst().orElseThrow())
                .contains("No;NIK;Nama Lengkap")
                .contains("Hasil;Alasan");
        assertThat(sheet.lines().filter(line -> line.contains("Diterima"))).hasSize(3);
        assertThat(sheet.lines().filter(line -> !line.isBlank())).hasSize(1 + 6);
    }

    @Test
    void refusesToLetTheSamePersonApproveWhatSheSubmitted() {
        TestClient both = accounts.signedIn(Set.of(Role.MANPOWER_OFFICER, Role.APPROVER), "15.06");
        long list = office.checked(Villagers.of(2, DISTRICT, VILLAGE).csv());
        both.postJson("/api/v1/lists/" + list + "/submit", "{}", key());

        var answer = office.approve(both, list);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("four-eyes.same-person");
        assertThat(office.list(list).get("state").asString()).isEqualTo("SUBMITTED");
    }

    @Test
    void refusesApprovalByWhoMayNotSign() {
        long list = office.checked(Villagers.of(2, DISTRICT, VILLAGE).csv());
        office.submit(list);

        assertThat(office.approve(office.officer, list).status()).isEqualTo(403);
        assertThat(office.approve(office.treasurer, list).status()).isEqualTo(403);
        assertThat(office.approve(accounts.signedIn(Role.APPROVER, "15.71"), list)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void refusesToLetTheApproverRecordThePayment() {
        TestClient both = accounts.signedIn(Set.of(Role.APPROVER, Role.TREASURER), "15.06");
        long list = office.checked(Villagers.of(2, DISTRICT, VILLAGE).csv());
        office.submit(list);
        office.approve(both, list);
        JsonNode bill = office.bill(list);

        var answer =
                office.pay(both, bill.get("id").asLong(), bill.get("amount").asLong(), key());

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("bill.same-person");
    }

    @Test
    void billsAcceptedPeopleTimesRateTimesMonthsAndBindsThatMoney() {
        long list = office.approved(withFaults(7).csv());

        JsonNode bill = office.bill(list);

        assertThat(bill.get("people").asLong()).isEqualTo(7);
        assertThat(bill.get("personMonths").asLong()).isEqualTo(84);
        assertThat(bill.get("amount").asLong()).isEqualTo(7 * EACH).isEqualTo(1_411_200);
        assertThat(office.fundingLine().get("ceiling").asLong()).isEqualTo(100 * EACH);
        assertThat(office.fundingLine().get("committed").asLong()).isEqualTo(7 * EACH);
        assertThat(office.fundingLine().get("paid").asLong()).isZero();
        assertThat(office.fundingLine().get("available").asLong()).isEqualTo(93 * EACH);
        assertThat(office.journal().get("difference").asLong()).isZero();
    }

    @Test
    void coversNobodyBeforeTheMoneyIsThere() {
        long before = office.ownCount();

        office.approved(Villagers.of(4, DISTRICT, VILLAGE).csv());

        assertThat(office.ownCount()).isEqualTo(before);
    }

    @Test
    void refusesOneRupiahLessAndOneRupiahMore() {
        long before = office.ownCount();
        JsonNode bill =
                office.bill(office.approved(Villagers.of(4, DISTRICT, VILLAGE).csv()));
        long id = bill.get("id").asLong();

        var less = office.pay(office.treasurer, id, 4 * EACH - 1, key());
        var more = office.pay(office.treasurer, id, 4 * EACH + 1, key());

        assertThat(less.status()).isEqualTo(422);
        assertThat(less.code()).isEqualTo("bill.amount-differs");
        assertThat(more.status()).isEqualTo(422);
        assertThat(office.fundingLine().get("paid").asLong()).isZero();
        assertThat(office.ownCount()).isEqualTo(before);
    }

    @Test
    void booksAPaymentThatIsSentTwiceOnce() {
        long before = office.ownCount();
        JsonNode bill =
                office.bill(office.approved(Villagers.of(4, DISTRICT, VILLAGE).csv()));
        long id = bill.get("id").asLong();
        String key = key();

        var first = office.pay(office.treasurer, id, 4 * EACH, key);
        int entries = office.journal().get("entries").size();
        var second = office.pay(office.treasurer, id, 4 * EACH, key);
        var another = office.pay(office.treasurer, id, 4 * EACH, key());

        assertThat(first.status()).isEqualTo(201);
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(another.status()).isEqualTo(409);
        assertThat(another.code()).isEqualTo("bill.already-paid");
        assertThat(office.journal().get("entries").size()).isEqualTo(entries);
        assertThat(office.journal().get("difference").asLong()).isZero();
        assertThat(office.fundingLine().get("paid").asLong()).isEqualTo(4 * EACH);
        assertThat(office.ownCount()).isEqualTo(before + 4);
    }

    @Test
    void coversNobodyTwiceForTheSameMonths() {
        byte[] file = Villagers.of(3, DISTRICT, VILLAGE).csv();
        office.paid(file);
        Office neighbour = new Office(accounts, "15.06", 100);

        JsonNode counts = neighbour.list(neighbour.checked(file)).get("counts");

        assertThat(counts.get("accepted").asInt()).isZero();
        assertThat(counts.get("review").asInt() + counts.get("duplicate").asInt())
                .isEqualTo(3);
    }

    @Test
    void printsACardThatAnybodyCanVerifyAndNobodyCanForge() {
        Villagers people = Villagers.of(2, DISTRICT, VILLAGE);
        JsonNode bill = office.paid(people.csv());
        JsonNode cards = office.officer
                .get("/api/v1/lots/" + bill.get("lot").asLong() + "/hand-over")
                .json();
        assertThat(cards.size()).isEqualTo(2);

        var card = office.officer.get(
                "/api/v1/members/" + cards.get(0).get("personId").asLong() + "/card");
        String code = card.header("Link").replaceFirst(".*/verify/", "").replaceFirst(">.*", "");
        String forged = forge(code);

        assertThat(card.text()).startsWith("%PDF");
        assertThat(verify(code).status()).isEqualTo(200);
        assertThat(verify(code).json().get("active").asBoolean()).isTrue();
        assertThat(verify(forged).status()).isEqualTo(422);
        assertThat(verify(forged).code()).isEqualTo("card.forged");
        assertThat(verify("").status()).isBetween(400, 422);
    }

    private TestClient.Answer verify(String token) {
        return accounts.nobody().postJson("/api/v1/cards/verify", "{\"token\":\"" + token + "\"}");
    }

    private static String forge(String code) {
        int signature = code.lastIndexOf('.') + 1;
        char other = code.charAt(signature) == 'A' ? 'B' : 'A';
        return code.substring(0, signature) + other + code.substring(signature + 1);
    }

    /// So many good rows, then: a number of 15 digits, a name that is missing, the first person once more.
    private static Villagers withFaults(int good) {
        Villagers people = Villagers.of(good, DISTRICT, VILLAGE);
        Villagers.Villager short15 = Villagers.somebody(DISTRICT, VILLAGE);
        return people.and(short15.withNik(short15.nik().substring(0, 15)))
                .and(Villagers.somebody(DISTRICT, VILLAGE).withName(""))
                .and(people.first());
    }
}
