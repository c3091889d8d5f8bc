package id.payung.server.contribution.web;

import id.payung.rules.MonthRange;
import id.payung.rules.Scheme;
import id.payung.server.contribution.Bill;
import id.payung.server.programme.Price;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the API tells about bills. Amounts are whole rupiah, months are written as `2024-01`.
final class BillViews {

    private BillViews() {}

    record SettlementView(
            LocalDate on,
            @Nullable String proofNumber,
            @Nullable String reason,
            String recordedBy,
            Instant recordedAt,
            boolean hasFile) {

        static @Nullable SettlementView of(Bill.@Nullable Settlement settlement) {
            return settlement == null
                    ? null
                    : new SettlementView(
                            settlement.on(),
                            settlement.proofNumber(),
                            settlement.reason(),
                            settlement.byName(),
                            settlement.at(),
                            settlement.hasFile());
        }
    }

    record BillView(
            long id,
            String number,
            Bill.State state,
            String territory,
            long programme,
            String programmeName,
            String sponsor,
            long fundingLine,
            long lot,
            String source,
            long people,
            long personMonths,
            String firstMonth,
            String lastMonth,
            long amount,
            String paymentCode,
            LocalDate issuedOn,
            @Nullable LocalDate dueOn,
            @Nullable String dueSource,
            String approvedBy,
            @Nullable SettlementView settlement) {

        static BillView of(Bill bill) {
            return new BillView(
                    bill.id().value(),
                    bill.number(),
                    bill.state(),
                    bill.territory(),
                    bill.programme().value(),
                    bill.programmeName(),
                    bill.sponsor(),
                    bill.fundingLine().value(),
                    bill.lot().value(),
                    bill.source(),
                    bill.people(),
                    bill.personMonths(),
                    bill.months().from().toString(),
                    last(bill.months()),
                    bill.amount().amount(),
                    bill.paymentCode(),
                    bill.issuedOn(),
                    bill.dueOn(),
                    bill.dueSource(),
                    bill.approvedByName(),
                    SettlementView.of(bill.settlement()));
        }
    }

    record LineView(
            Scheme scheme,
            String firstMonth,
            String lastMonth,
            int months,
            long people,
            long rate,
            long amount,
            List<String> sources) {

        static LineView of(Price.Line line) {
            return new LineView(
                    line.scheme(),
                    line.months().from().toString(),
                    last(line.months()),
                    line.months().size(),
                    line.people(),
                    line.rate().amount(),
                    line.amount().amount(),
                    line.sources());
        }
    }

    record OneBillView(BillView bill, List<LineView> lines, List<String> readings, List<String> unconfirmed) {}

    record BillsView(
            List<BillView> bills,
            long count,
            long amount,
            @Nullable String previous,
            @Nullable String next) {}

    static String last(MonthRange months) {
        return months.until().plus(-1).toString();
    }
}
