package id.payung.server.contribution;

import id.payung.rules.ContributionMonth;
import id.payung.rules.MonthRange;
import id.payung.rules.Rupiah;
import id.payung.rules.Scheme;
import id.payung.server.contribution.Bill.Settlement;
import id.payung.server.contribution.Bill.State;
import id.payung.server.funding.FundingLineId;
import id.payung.server.membership.LotId;
import id.payung.server.programme.Price;
import id.payung.server.programme.ProgrammeId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Reads bills from rows.
final class BillRows {

    private BillRows() {}

    static Bill bill(ResultSet row, int number) throws SQLException {
        return new Bill(
                new BillId(row.getLong("id")),
                row.getString("number"),
                row.getString("territory_code"),
                new LotId(row.getLong("lot_id")),
                row.getString("source"),
                new ProgrammeId(row.getLong("programme_id")),
                row.getString("programme_name"),
                row.getString("sponsor"),
                new FundingLineId(row.getLong("funding_line_id")),
                row.getLong("people"),
                row.getLong("person_months"),
                months(row),
                Rupiah.of(row.getLong("amount")),
                row.getString("payment_code"),
                day(row, "issued_on"),
                row.getObject("due_on", LocalDate.class),
                row.getString("due_source"),
                texts(row, "readings"),
                texts(row, "unconfirmed"),
                row.getLong("approved_by"),
                row.getString("approved_by_name"),
                moment(row, "issued_at"),
                settlement(row));
    }

    private static @Nullable Settlement settlement(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        if (kind == null) {
            return null;
        }
        return new Settlement(
                State.valueOf(kind),
                day(row, "settled_on"),
                row.getString("proof_number"),
                row.getString("reason"),
                row.getString("settled_by_name"),
                moment(row, "settled_at"),
                row.getBoolean("has_file"));
    }

    static Price.Line line(ResultSet row, int number) throws SQLException {
        return new Price.Line(
                Scheme.valueOf(row.getString("scheme")),
                months(row),
                row.getLong("people"),
                Rupiah.of(row.getLong("rate")),
                texts(row, "sources"));
    }

    private static MonthRange months(ResultSet row) throws SQLException {
        return new MonthRange(
                ContributionMonth.of(day(row, "first_month")), ContributionMonth.of(day(row, "until_month")));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class))
                .toInstant();
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, LocalDate.class));
    }
}
