package id.payung.server.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.payung.rules.Payer;
import id.payung.rules.Rupiah;
import id.payung.server.access.Actors;
import id.payung.server.funding.Funding.Document;
import id.payung.server.funding.Funding.NewLine;
import id.payung.server.problem.Problem;
import id.payung.server.testing.ServerTest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Every rupiah balances, the ceiling holds, and nothing that was booked can be altered.
@ServerTest
class JournalTests {

    private static final LocalDate DAY = LocalDate.of(2024, 1, 5);

    @Autowired
    Funding funding;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Actors actors;

    @Test
    void refusesToCommitOneRupiahBeyondTheCeiling() {
        var line = aLine(1_000);
        inside(() -> commit(line, 400));

        assertThatThrownBy(() -> inside(() -> commit(line, 601))).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.code()).isEqualTo("funding.ceiling");
            assertThat(problem.arguments()).contains(Rupiah.of(600), Rupiah.of(601), Rupiah.of(1));
        });
        inside(() -> commit(line, 600));

        assertThat(find(line).available()).isEqualTo(Rupiah.ZERO);
    }

    @Test
    void letsOnlyOneOfTwoHaveTheLastRupiah() throws Exception {
        var line = aLine(1_000);
        var start = new CyclicBarrier(2);
        Callable<Boolean> race = () -> {
            start.await();
            try {
                inside(() -> commit(line, 600));
                return true;
            } catch (Problem refused) {
                return false;
            }
        };

        List<Boolean> outcomes;
        try (var threads = Executors.newFixedThreadPool(2)) {
            outcomes = threads.invokeAll(List.of(race, race)).stream()
                    .map(outcome -> outcome.resultNow())
                    .toList();
        }

        assertThat(outcomes).containsExactlyInAnyOrder(true, false);
        assertThat(find(line).committed()).isEqualTo(Rupiah.of(600));
    }

    @Test
    void holdsTheCeilingEvenWhenItIsNotAskedFirst() {
        var line = aLine(1_000);

        assertThatThrownBy(() -> inside(() -> book(line, 1_001, 1_001)))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("within_ceiling");
    }

    @Test
    void refusesAnEntryThatDoesNotBalance() {
        var line = aLine(1_000);

        assertThatThrownBy(() -> inside(() -> book(line, 500, 499))).rootCause().hasMessageContaining("not balance");
        assertThat(find(line).committed()).isEqualTo(Rupiah.ZERO);
    }

    @Test
    void refusesAnEntryWithoutPostings() {
        var line = aLine(1_000);

        assertThatThrownBy(() -> inside(() -> entry(line))).rootCause().hasMessageContaining("not balance");
    }

    @Test
    void refusesToAddToAnEntryOfAnEarlierTransaction() {
        var line = aLine(1_000);
        long entry = inside(() -> book(line, 500, 500));

        assertThatThrownBy(() -> inside(() -> post(entry, "TREASURY_CASH", 100, 0)))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("is closed");
    }

    @Test
    void givesTheApplicationNoRightToChangeOrDeleteWhatWasBooked() {
        for (String forbidden : List.of(
                "update funding.entry set day = day",
                "delete from funding.entry",
                "update funding.posting set debit = 0",
                "delete from funding.posting",
                "update funding.line set committed = 0",
                "update funding.line set ceiling = ceiling + 1",
                "delete from funding.line")) {
            assertThatThrownBy(() -> inside(() -> jdbc.sql(forbidden).update()))
                    .as(forbidden)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void takesACommitmentBackByAReversalThatKeepsBothEntries() {
        var line = aLine(1_000);
        var document = document();
        inside(() -> funding.commit(line, document, Rupiah.of(700), DAY));

        inside(() -> funding.release(line, document, DAY.plusDays(3), "Daftar ditarik"));

        var journal = actors.callAsSystem(() -> funding.journal(line));
        assertThat(journal.entries())
                .extracting(Journal.Entry::kind)
                .containsExactly(Journal.Kind.COMMITMENT, Journal.Kind.REVERSAL);
        assertThat(journal.entries().getLast().reverses())
                .isEqualTo(journal.entries().getFirst().id());
        assertThat(journal.difference()).isEqualTo(Rupiah.ZERO);
        assertThat(find(line).available()).isEqualTo(Rupiah.of(1_000));
    }

    @Test
    void refusesToPayMoreThanWasCommitted() {
        var line = aLine(1_000);
        var document = document();
        inside(() -> funding.commit(line, document, Rupiah.of(700), DAY));

        assertThatThrownBy(() -> inside(() -> funding.pay(line, document, Rupiah.of(701), DAY)))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("paid_what_was_committed");
    }

    @Test
    void refusesToCommitTheSameDocumentTwice() {
        var line = aLine(1_000);
        var document = document();
        inside(() -> funding.commit(line, document, Rupiah.of(100), DAY));

        assertThatThrownBy(() -> inside(() -> funding.commit(line, document, Rupiah.of(100), DAY)))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("one_entry_of_a_kind_per_document");
    }

    @Test
    void keepsLineAndJournalInAgreement() {
        var line = aLine(10_000);
        var paid = document();
        inside(() -> funding.commit(line, paid, Rupiah.of(4_000), DAY));
        inside(() -> funding.pay(line, paid, Rupiah.of(4_000), DAY));
        inside(() -> commit(line, 1_000));

        var journal = actors.callAsSystem(() -> funding.journal(line));

        assertThat(find(line).committed()).isEqualTo(Rupiah.of(5_000));
        assertThat(find(line).paid()).isEqualTo(Rupiah.of(4_000));
        assertThat(journal.debit()).isEqualTo(journal.credit()).isEqualTo(Rupiah.of(9_000));
        assertThat(journal.entries().getLast().available()).isEqualTo(find(line).available());
    }

    @Test
    void showsNoMoneyToATransactionWithoutTerritory() {
        aLine(1_000);

        for (String table : List.of("line", "entry", "posting")) {
            long seen = transactions.execute(status -> jdbc.sql("select count(*) from funding." + table)
                    .query(Long.class)
                    .single());
            assertThat(seen).as(table).isZero();
        }
    }

    private FundingLineId aLine(long ceiling) {
        return actors.callAsSystem(() -> funding.open(new NewLine(
                "15.06", "Iuran pekerja rentan", Payer.APBD, "APBD", "5.1.02", 2024, "DPA 2024", Rupiah.of(ceiling))));
    }

    private FundingLine find(FundingLineId id) {
        return actors.callAsSystem(() -> funding.find(id).orElseThrow());
    }

    private void commit(FundingLineId line, long amount) {
        funding.commit(line, document(), Rupiah.of(amount), DAY);
    }

    private static Document document() {
        return new Document("test", UUID.randomUUID().toString(), "TEST");
    }

    private long book(FundingLineId line, long debit, long credit) {
        long entry = entry(line);
        post(entry, "CONTRIBUTION_EXPENSE", debit, 0);
        post(entry, "CONTRIBUTION_PAYABLE", 0, credit);
        return entry;
    }

    private long entry(FundingLineId line) {
        return jdbc.sql("""
                        insert into funding.entry (line_id, territory_code, kind, day, document_kind, document_id,
                            document_number, booked_by, booked_at)
                        values (:line, '15.06', 'COMMITMENT', date '2024-01-05', 'test', :id, 'TEST', 0, now())
                        returning id
                        """)
                .param("line", line.value())
                .param("id", UUID.randomUUID().toString())
                .query(Long.class)
                .single();
    }

    private int post(long entry, String account, long debit, long credit) {
        return jdbc.sql("insert into funding.posting values (:entry, '15.06', :account, :debit, :credit)")
                .param("entry", entry)
                .param("account", account)
                .param("debit", debit)
                .param("credit", credit)
                .update();
    }

    private void inside(Runnable work) {
        inside(() -> {
            work.run();
            return true;
        });
    }

    private <T> T inside(Supplier<T> work) {
        return java.util.Objects.requireNonNull(actors.callAsSystem(() -> transactions.execute(status -> work.get())));
    }
}
