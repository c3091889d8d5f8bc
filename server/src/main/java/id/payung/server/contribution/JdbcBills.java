package id.payung.server.contribution;

import id.payung.rules.Rupiah;
import id.payung.rules.explain.Choice;
import id.payung.server.access.Actor;
import id.payung.server.contribution.Bills.Total;
import id.payung.server.membership.Lot;
import id.payung.server.programme.Price;
import id.payung.server.programme.Programme;
import id.payung.server.web.Keyset;
import id.payung.server.web.Slice;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

@Component
class JdbcBills {

    private static final String LISTED = """
             from (
                select bill.*, settlement.kind, settlement.settled_on, settlement.proof_number, settlement.reason,
                       settlement.settled_by_name, settlement.settled_at, proof.bill_id is not null as has_file
                from contribution.bill
                left join contribution.settlement on settlement.bill_id = bill.id
                left join contribution.proof on proof.bill_id = bill.id) listed
            where true
            """;

    private static final String WANTED = """
              and (:text = '' or strpos(lower(concat_ws(' ', number, programme_name, sponsor)), :text) > 0
                   or (:digits <> '' and strpos(payment_code, :digits) > 0))
              and (cast(:state as text) is null or coalesce(kind, 'OPEN') = :state)
              and (cast(:programme as bigint) is null or programme_id = :programme)
              and (:territory = '' or starts_with(territory_code || '.', :territory || '.'))
              and (:source = '' or source = :source)
              and (cast(:dueBefore as date) is null or due_on < :dueBefore)
            """;

    private final JdbcClient jdbc;

    JdbcBills(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record NewBill(
            String number,
            Lot lot,
            Programme programme,
            Price price,
            String paymentCode,
            LocalDate issuedOn,
            @Nullable DueDay due,
            Actor approver,
            Instant at) {}

    /// The next number of a year and territory; others who want one wait until this transaction ends.
    String nextNumber(int year, String territory) {
        int running = jdbc.sql("""
                        insert into contribution.number_range as range (year, territory_code, last)
                        values (:year, :territory, 1)
                        on conflict (year, territory_code) do update set last = range.last + 1
                        returning last
                        """)
                .param("year", year)
                .param("territory", territory)
                .query(Integer.class)
                .single();
        return String.format(Locale.ROOT, "%d/%s/%04d", year, territory, running);
    }

    BillId insert(NewBill bill) {
        DueDay due = bill.due();
        BillId id = new BillId(jdbc.sql("""
                        insert into contribution.bill (number, territory_code, lot_id, source, programme_id,
                            programme_name, sponsor, funding_line_id, people, person_months, first_month, until_month,
                            amount, payment_code, issued_on, due_on, due_source, readings, unconfirmed, approved_by,
                            approved_by_name, issued_at)
                        values (:number, :territory, :lot, :source, :programme, :programmeName, :sponsor, :line,
                            :people, :personMonths, :first, :until, :amount, :code, :issuedOn, :dueOn, :dueSource,
                            :readings, :unconfirmed, :approver, :approverName, :now)
                        returning id
                        """)
                .param("number", bill.number())
                .param("territory", bill.lot().territory())
                .param("lot", bill.lot().id().value())
                .param("source", bill.lot().source())
                .param("programme", bill.programme().id().value())
                .param("programmeName", bill.programme().name())
                .param("sponsor", bill.programme().sponsor())
                .param("line", bill.programme().fundingLine().value())
                .param("people", bill.lot().people())
                .param("personMonths", bill.lot().personMonths())
                .param("first", bill.price().months().from().firstDay())
                .param("until", bill.price().months().until().firstDay())
                .param("amount", bill.price().total().amount())
                .param("code", bill.paymentCode())
                .param("issuedOn", bill.issuedOn())
                .param("dueOn", due == null ? null : due.day())
                .param("dueSource", due == null ? null : due.source())
                .param("readings", texts(bill.price().readings(), Choice::name))
                .param("unconfirmed", texts(bill.price().unconfirmed(), Function.identity()))
                .param("approver", bill.approver().account())
                .param("approverName", bill.approver().displayName())
                .param("now", OffsetDateTime.ofInstant(bill.at(), ZoneOffset.UTC))
                .query(Long.class)
                .single());
        insertLines(id, bill.price().lines());
        return id;
    }

    /// Sources travel as one text per line, because arrays of arrays must be rectangular.
    private void insertLines(BillId id, List<Price.Line> lines) {
        jdbc.sql("""
                        insert into contribution.bill_line (bill_id, line, scheme, first_month, until_month, months,
                            people, rate, amount, sources)
                        select :id, line, scheme, first_month, until_month, months, people, rate,
                            people * months * rate, string_to_array(sources, chr(10))
                        from unnest(cast(:schemes as text[]), cast(:first as date[]), cast(:until as date[]),
                                cast(:months as int[]), cast(:people as bigint[]), cast(:rates as bigint[]),
                                cast(:sources as text[]))
                            with ordinality as each (scheme, first_month, until_month, months, people, rate, sources,
                                line)
                        """)
                .param("id", id.value())
                .param("schemes", texts(lines, line -> line.scheme().name()))
                .param(
                        "first",
                        texts(lines, line -> line.months().from().firstDay().toString()))
                .param(
                        "until",
                        texts(lines, line -> line.months().until().firstDay().toString()))
                .param(
                        "months",
                        texts(lines, line -> Integer.toString(line.months().size())))
                .param("people", texts(lines, line -> Long.toString(line.people())))
                .param("rates", texts(lines, line -> Long.toString(line.rate().amount())))
                .param("sources", texts(lines, line -> String.join("\n", line.sources())))
                .update();
    }

    private static <T> String[] texts(List<T> all, Function<T, String> text) {
        return all.stream().map(text).toArray(String[]::new);
    }

    Optional<Bill> find(BillId id) {
        return jdbc.sql("select *" + LISTED + " and id = :id")
                .param("id", id.value())
                .query(BillRows::bill)
                .optional();
    }

    List<Price.Line> lines(BillId id) {
        return jdbc.sql("select * from contribution.bill_line where bill_id = :id order by line")
                .param("id", id.value())
                .query(BillRows::line)
                .list();
    }

    Slice<Bill> search(BillSearch wanted) {
        Keyset page = Keyset.of(wanted.order(), wanted.page());
        List<Bill> found = filled(jdbc.sql("select *" + LISTED + WANTED + page.condition() + page.order()), wanted)
                .params(page.parameters())
                .query(BillRows::bill)
                .list();
        return page.slice(
                found,
                bill -> new Keyset.Key(wanted.order().keyOf(bill), bill.id().value()));
    }

    Total total(BillSearch wanted) {
        return filled(jdbc.sql("""
                        select count(*) as bills, coalesce(sum(people), 0) as people, coalesce(sum(amount), 0) as amount,
                               min(due_on) as earliest
                        """ + LISTED + WANTED), wanted)
                .query((row, number) -> new Total(
                        row.getLong("bills"),
                        row.getLong("people"),
                        Rupiah.of(row.getLong("amount")),
                        row.getObject("earliest", LocalDate.class)))
                .single();
    }

    private static StatementSpec filled(StatementSpec statement, BillSearch wanted) {
        String text = wanted.text().strip().toLowerCase(Locale.ROOT);
        return statement
                .param("text", text)
                .param("digits", text.matches("[0-9 ]+") ? text.replace(" ", "") : "")
                .param("state", wanted.state() == null ? null : wanted.state().name())
                .param("programme", wanted.programme())
                .param("territory", wanted.territory())
                .param("source", wanted.source())
                .param("dueBefore", wanted.dueBefore());
    }
}
