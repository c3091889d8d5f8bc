package id.payung.server.funding;

import static id.payung.server.funding.Account.CONTRIBUTION_EXPENSE;
import static id.payung.server.funding.Account.CONTRIBUTION_PAYABLE;
import static id.payung.server.funding.Account.TREASURY_CASH;

import id.payung.rules.Rupiah;
import id.payung.server.funding.Funding.Document;
import id.payung.server.funding.Journal.Posting;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class JdbcJournal {

    private final JdbcClient jdbc;

    JdbcJournal(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// When and by whom something is booked.
    ///
    /// @param day for which it counts
    /// @param at moment of writing
    record Stamp(LocalDate day, long actor, Instant at) {}

    void commit(FundingLine line, Document document, Rupiah amount, Stamp stamp) {
        long entry = entry(line, Journal.Kind.COMMITMENT, document, stamp, null, null);
        post(entry, line, CONTRIBUTION_EXPENSE, CONTRIBUTION_PAYABLE, amount);
    }

    void pay(FundingLine line, Document document, Rupiah amount, Stamp stamp) {
        long entry = entry(line, Journal.Kind.PAYMENT, document, stamp, null, null);
        post(entry, line, CONTRIBUTION_PAYABLE, TREASURY_CASH, amount);
    }

    void reverseCommitment(FundingLine line, Document document, String reason, Stamp stamp) {
        long commitment = jdbc.sql("""
                        select id from funding.entry
                        where document_kind = :kind and document_id = :id and kind = 'COMMITMENT' and line_id = :line
                        """)
                .param("kind", document.kind())
                .param("id", document.id())
                .param("line", line.id().value())
                .query(Long.class)
                .single();
        long entry = entry(line, Journal.Kind.REVERSAL, document, stamp, commitment, reason);
        jdbc.sql("""
                        insert into funding.posting (entry_id, territory_code, account, debit, credit)
                        select :entry, territory_code, account, credit, debit
                        from funding.posting where entry_id = :reversed
                        """).param("entry", entry).param("reversed", commitment).update();
    }

    private long entry(
            FundingLine line,
            Journal.Kind kind,
            Document document,
            Stamp stamp,
            @Nullable Long reverses,
            @Nullable String reason) {
        return jdbc.sql("""
                        insert into funding.entry (line_id, territory_code, kind, day, document_kind, document_id,
                            document_number, reverses, reason, booked_by, booked_at)
                        values (:line, :territory, :kind, :day, :documentKind, :documentId, :documentNumber, :reverses,
                            :reason, :actor, :now)
                        returning id
                        """)
                .param("line", line.id().value())
                .param("territory", line.territory())
                .param("kind", kind.name())
                .param("day", stamp.day())
                .param("documentKind", document.kind())
                .param("documentId", document.id())
                .param("documentNumber", document.number())
                .param("reverses", reverses)
                .param("reason", reason)
                .param("actor", stamp.actor())
                .param("now", OffsetDateTime.ofInstant(stamp.at(), ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    private void post(long entry, FundingLine line, Account debit, Account credit, Rupiah amount) {
        jdbc.sql("""
                        insert into funding.posting (entry_id, territory_code, account, debit, credit)
                        values (:entry, :territory, :debit, :amount, 0), (:entry, :territory, :credit, 0, :amount)
                        """)
                .param("entry", entry)
                .param("territory", line.territory())
                .param("debit", debit.name())
                .param("credit", credit.name())
                .param("amount", amount.amount())
                .update();
    }

    Journal of(FundingLine line) {
        var entries = new ArrayList<Journal.Entry>();
        Rupiah available = line.ceiling();
        Rupiah debit = Rupiah.ZERO;
        Rupiah credit = Rupiah.ZERO;
        for (Row row : rows(line)) {
            for (Posting posting : row.postings()) {
                debit = debit.plus(posting.debit());
                credit = credit.plus(posting.credit());
                if (posting.account() == CONTRIBUTION_EXPENSE) {
                    available = available.minus(posting.debit()).plus(posting.credit());
                }
            }
            entries.add(row.with(available));
        }
        return new Journal(List.copyOf(entries), debit, credit);
    }

    private List<Row> rows(FundingLine line) {
        return jdbc.sql("""
                        select entry.*, posting.accounts, posting.debits, posting.credits
                        from funding.entry
                        cross join lateral (
                            select array_agg(account order by credit, account) as accounts,
                                   array_agg(debit order by credit, account) as debits,
                                   array_agg(credit order by credit, account) as credits
                            from funding.posting where entry_id = entry.id) posting
                        where line_id = :line order by entry.id
                        """)
                .param("line", line.id().value())
                .query(JdbcJournal::row)
                .list();
    }

    private record Row(Journal.Entry entry) {

        List<Posting> postings() {
            return entry.postings();
        }

        Journal.Entry with(Rupiah available) {
            return new Journal.Entry(
                    entry.id(),
                    entry.kind(),
                    entry.day(),
                    entry.document(),
                    entry.reverses(),
                    entry.reason(),
                    entry.postings(),
                    available);
        }
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        String[] accounts = (String[]) row.getArray("accounts").getArray();
        Long[] debits = (Long[]) row.getArray("debits").getArray();
        Long[] credits = (Long[]) row.getArray("credits").getArray();
        var postings = new ArrayList<Posting>();
        for (int i = 0; i < accounts.length; i++) {
            postings.add(new Posting(Account.valueOf(accounts[i]), Rupiah.of(debits[i]), Rupiah.of(credits[i])));
        }
        return new Row(new Journal.Entry(
                row.getLong("id"),
                Journal.Kind.valueOf(row.getString("kind")),
                Objects.requireNonNull(row.getObject("day", LocalDate.class)),
                new Document(
                        row.getString("document_kind"), row.getString("document_id"), row.getString("document_number")),
                row.getObject("reverses", Long.class),
                row.getString("reason"),
                List.copyOf(postings),
                Rupiah.ZERO));
    }
}
