package id.payung.server.funding;

import id.payung.rules.Payer;
import id.payung.rules.Rupiah;
import id.payung.server.funding.Funding.NewLine;
import id.payung.server.web.Keyset;
import id.payung.server.web.Slice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class JdbcLines {

    private final JdbcClient jdbc;

    JdbcLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    FundingLineId insert(NewLine line, long actor, OffsetDateTime now) {
        return new FundingLineId(jdbc.sql("""
                        insert into funding.line
                            (territory_code, name, payer, source, account, year, legal_basis, ceiling, opened_by, opened_at)
                        values (:territory, :name, :payer, :source, :account, :year, :basis, :ceiling, :actor, :now)
                        returning id
                        """)
                .param("territory", line.territory())
                .param("name", line.name())
                .param("payer", line.payer().name())
                .param("source", line.source())
                .param("account", line.account())
                .param("year", line.year())
                .param("basis", line.legalBasis())
                .param("ceiling", line.ceiling().amount())
                .param("actor", actor)
                .param("now", now)
                .query(Long.class)
                .single());
    }

    Optional<FundingLine> find(FundingLineId id) {
        return jdbc.sql("select * from funding.line where id = :id")
                .param("id", id.value())
                .query(JdbcLines::line)
                .optional();
    }

    /// The line, kept from others who want to book on it until the end of the transaction.
    Optional<FundingLine> lock(FundingLineId id) {
        return jdbc.sql("select * from funding.line where id = :id for no key update")
                .param("id", id.value())
                .query(JdbcLines::line)
                .optional();
    }

    List<FundingLine> all() {
        return jdbc.sql("select * from funding.line order by year desc, id desc")
                .query(JdbcLines::line)
                .list();
    }

    Slice<FundingLine> search(LineSearch wanted) {
        Keyset page = Keyset.of(wanted.order(), wanted.page());
        List<FundingLine> found = jdbc.sql("""
                        select * from funding.line
                        where (:text = '' or strpos(lower(concat_ws(' ', name, source, account, legal_basis)), :text) > 0)
                          and (cast(:year as int) is null or year = :year)
                          and (cast(:payer as text) is null or payer = :payer)
                        """ + page.condition() + page.order())
                .param("text", wanted.text().strip().toLowerCase(Locale.ROOT))
                .param("year", wanted.year())
                .param("payer", wanted.payer() == null ? null : wanted.payer().name())
                .params(page.parameters())
                .query(JdbcLines::line)
                .list();
        return page.slice(
                found,
                line -> new Keyset.Key(wanted.order().keyOf(line), line.id().value()));
    }

    private static FundingLine line(ResultSet row, int number) throws SQLException {
        return new FundingLine(
                new FundingLineId(row.getLong("id")),
                row.getString("territory_code"),
                row.getString("name"),
                Payer.valueOf(row.getString("payer")),
                row.getString("source"),
                row.getString("account"),
                row.getInt("year"),
                row.getString("legal_basis"),
                Rupiah.of(row.getLong("ceiling")),
                Rupiah.of(row.getLong("committed")),
                Rupiah.of(row.getLong("paid")));
    }
}
