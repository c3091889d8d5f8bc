package id.payung.server.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.payung.server.access.Role;
import id.payung.server.contribution.TestLots.Group;
import id.payung.server.funding.Funding;
import id.payung.server.funding.FundingLineId;
import id.payung.server.funding.Journal;
import id.payung.server.membership.Lot;
import id.payung.server.membership.Memberships;
import id.payung.server.programme.ProgrammeId;
import id.payung.server.testing.ServerTest;
import id.payung.server.testing.TestAccounts;
import id.payung.server.testing.TestClient;
import id.payung.server.testing.TestProgrammes;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A bill is paid exactly, once, by a second person; then and only then is there cover.
@ServerTest
@Import(TestLots.class)
class PaymentTests {

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestLots lots;

    @Autowired
    TestProgrammes programmes;

    @Autowired
    Memberships memberships;

    @Autowired
    Funding funding;

    @Autowired
    JdbcClient jdbc;

    private TestClient treasurer;
    private FundingLineId line;
    private ProgrammeId programme;
    private Bill bill;

    @BeforeEach
    void aBillOfThreePeople() {
        treasurer = accounts.signedIn(Role.TREASURER, "15.06");
        line = programmes.line("15.06", 2024, 1_000_000_000);
        programme = programmes.open("15.06", line, 2024);
        bill = lots.bill(programme, "15.06", 3, 2024);
    }

    @Test
    void refusesOneRupiahLessAndOneMore() {
        for (long wrong : new long[] {604_799, 604_801}) {
            var answer = pay(treasurer, wrong, key());

            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.code()).isEqualTo("bill.amount-differs");
            assertThat(answer.json().get("detail").asString()).contains("Rp604.800", "Rp1.");
        }
        assertThat(state()).isEqualTo("OPEN");
        assertThat(journal()).hasSize(1);
    }

    @Test
    void opensTheCoverWhenItIsPaid() {
        assertThat(lot().state()).isEqualTo(Lot.State.RESERVED);

        var answer = pay(treasurer, 604_800, key());

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().get("bill").get("state").asString()).isEqualTo("PAID");
        assertThat(lot().state()).isEqualTo(Lot.State.ACTIVE);
        assertThat(lot().paidOn()).hasToString("2024-01-10");
        assertThat(journal())
                .extracting(Journal.Entry::kind)
                .containsExactly(Journal.Kind.COMMITMENT, Journal.Kind.PAYMENT);
    }

    @Test
    void booksOnceAndAnswersAlikeWhenTheSameKeyComesAgain() {
        String key = key();

        var first = pay(treasurer, 604_800, key);
        var again = pay(treasurer, 604_800, key);

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(journal()).hasSize(2);
    }

    @Test
    void refusesASecondPaymentUnderAnotherKey() {
        pay(treasurer, 604_800, key());

        var second = pay(treasurer, 604_800, key());

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.code()).isEqualTo("bill.already-paid");
        assertThat(second.json().get("detail").asString()).contains("SP2D-1");
        assertThat(journal()).hasSize(2);
    }

    @Test
    void refusesTheSameKeyWithAnotherAmount() {
        String key = key();
        pay(treasurer, 604_800, key);

        assertThat(pay(treasurer, 604_801, key).code()).isEqualTo("idempotency.key-reused");
    }

    @Test
    void takesOneOfEightPaymentsThatComeAtOnce() throws Exception {
        var statuses = atOnce(8, () -> pay(treasurer, 604_800, key()).status());

        assertThat(statuses)
                .containsOnlyOnce(201)
                .filteredOn(status -> status == 409)
                .hasSize(7);
        assertThat(journal()).hasSize(2);
    }

    @Test
    void booksOnceWhenSixtyFourRepeatsComeAtOnce() throws Exception {
        String key = key();

        var answers = atOnce(64, () -> pay(treasurer, 604_800, key).text());

        assertThat(answers.stream().distinct()).hasSize(1);
        assertThat(journal()).hasSize(2);
    }

    @Test
    void asksForAKey() {
        var answer = treasurer.postJson(path("/payment"), payment(604_800));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("idempotency.key-missing");
    }

    @Test
    void refusesThePersonWhoApprovedTheList() {
        long account = lots.as(
                1,
                "15.06",
                () -> jdbc.sql("select id from access.account where username = :name")
                        .param("name", treasurer.username())
                        .query(Long.class)
                        .single());
        bill = lots.billOf(lots.reserve(programme, "15.06", account, new Group(3, TestLots.year(2024, 12))));

        var answer = pay(treasurer, 604_800, key());

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("bill.same-person");
        assertThat(pay(accounts.signedIn(Role.TREASURER, "15.06"), 604_800, key())
                        .status())
                .isEqualTo(201);
    }

    @Test
    void refusesEverybodyWhoIsNotATreasurer() {
        for (Role role : new Role[] {Role.VILLAGE_OFFICER, Role.MANPOWER_OFFICER, Role.APPROVER, Role.AUDITOR}) {
            assertThat(pay(accounts.signedIn(role, "15.06"), 604_800, key()).status())
                    .as(role.name())
                    .isEqualTo(403);
        }
    }

    @Test
    void refusesADayThatHasNotComeAndAProofWithoutNumber() {
        assertThat(treasurer
                        .postJson(path("/payment"), payment(604_800).replace("2024-01-10", "9999-01-01"), key())
                        .code())
                .isEqualTo("bill.paid-in-future");
        assertThat(treasurer
                        .postJson(path("/payment"), payment(604_800).replace("SP2D-1", " "), key())
                        .code())
                .isEqualTo("field.missing");
    }

    @Test
    void givesMonthsAndMoneyBackWhenItIsCancelled() {
        var cancelled = treasurer.postJson(path("/cancel"), "{\"reason\":\"Daftar salah\"}", key());

        assertThat(cancelled.status()).isEqualTo(200);
        assertThat(state()).isEqualTo("CANCELLED");
        assertThat(lot().state()).isEqualTo(Lot.State.RELEASED);
        assertThat(inside(() -> funding.find(line).orElseThrow().committed().isZero()))
                .isTrue();
        assertThat(journal())
                .extracting(Journal.Entry::kind)
                .containsExactly(Journal.Kind.COMMITMENT, Journal.Kind.REVERSAL);
        assertThat(pay(treasurer, 604_800, key()).code()).isEqualTo("bill.cancelled");
    }

    @Test
    void cancelsNothingWithoutAReasonOrAfterPayment() {
        assertThat(treasurer.postJson(path("/cancel"), "{}", key()).code()).isEqualTo("field.missing");
        pay(treasurer, 604_800, key());

        var late = treasurer.postJson(path("/cancel"), "{\"reason\":\"Terlambat\"}", key());

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.code()).isEqualTo("bill.already-paid");
        assertThat(lot().state()).isEqualTo(Lot.State.ACTIVE);
    }

    @Test
    void theDatabaseItselfRefusesAWrongAmountTheSamePersonAndASecondPayment() {
        assertThatThrownBy(() -> inside(() -> settle(604_799, 1)))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("settlement_bill_id_territory_code_amount_approved_by_fkey");
        assertThatThrownBy(() -> inside(() -> settle(604_800, TestLots.APPROVER)))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("two_people");
        inside(() -> settle(604_800, 1));
        assertThatThrownBy(() -> inside(() -> settle(604_800, 2)))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("settlement_pkey");
    }

    @Test
    void theApplicationMayNotChangeOrDeleteBillsAndPayments() {
        for (String table : List.of("bill", "bill_line", "settlement", "proof")) {
            assertThatThrownBy(() -> inside(
                            () -> jdbc.sql("delete from contribution." + table).update()))
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
        assertThatThrownBy(() -> inside(() ->
                        jdbc.sql("update contribution.bill set amount = 1").update()))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void keepsTheActsOnRecord() {
        pay(treasurer, 604_800, key());

        List<String> acts = inside(() -> jdbc.sql("""
                        select act from audit.record where subject_kind = 'bill' and subject_id = :id order by sequence
                        """)
                .param("id", bill.id().toString())
                .query(String.class)
                .list());

        assertThat(acts).containsExactly("bill.issued", "bill.paid");
    }

    private TestClient.Answer pay(TestClient who, long amount, String key) {
        return who.postJson(path("/payment"), payment(amount), key);
    }

    private static String payment(long amount) {
        return "{\"amount\":" + amount + ",\"paidOn\":\"2024-01-10\",\"proofNumber\":\"SP2D-1\"}";
    }

    private String path(String what) {
        return "/api/v1/bills/" + bill.id() + what;
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private String state() {
        return treasurer.get(path("")).json().get("bill").get("state").asString();
    }

    private Lot lot() {
        return inside(() -> memberships.find(bill.lot()).orElseThrow());
    }

    private List<Journal.Entry> journal() {
        return inside(() -> funding.journal(line)).entries();
    }

    private int settle(long amount, long actor) {
        return jdbc.sql("""
                        insert into contribution.settlement (bill_id, territory_code, amount, approved_by, kind, settled_on,
                            proof_number, settled_by, settled_by_name, settled_at)
                        values (:bill, '15.06', :amount, :approver, 'PAID', '2024-01-10', 'SP2D', :actor, 'Uji', now())
                        """)
                .param("bill", bill.id().value())
                .param("amount", amount)
                .param("approver", TestLots.APPROVER)
                .param("actor", actor)
                .update();
    }

    private <T> T inside(Supplier<T> work) {
        return lots.as(1, "15.06", work);
    }

    private static <T> List<T> atOnce(int times, Callable<T> call) throws Exception {
        try (var threads = Executors.newFixedThreadPool(times)) {
            return Stream.of(threads.invokeAll(Collections.nCopies(times, call)))
                    .flatMap(List::stream)
                    .map(each -> each.resultNow())
                    .toList();
        }
    }
}
