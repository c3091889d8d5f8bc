package id.payung.rules.quote;

import id.payung.rules.ContributionMonth;
import id.payung.rules.MonthRange;
import id.payung.rules.Rate;
import id.payung.rules.Rupiah;
import id.payung.rules.benefit.Event;
import id.payung.rules.benefit.Savings;
import id.payung.rules.benefit.SavingsAccrual;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Reads old-age savings: a balance, or contributions and yearly yields from which it is worked out.
final class SavingsReader {

    private static final int MOST_MONTHS = 600;

    private final Fields fields;
    private final Event event;
    private final LocalDate date;

    SavingsReader(Fields fields, Event event, LocalDate date) {
        this.fields = fields;
        this.event = event;
        this.date = date;
    }

    @Nullable
    Savings read() {
        @Nullable Rupiah balance = fields.cost("balance");
        SortedMap<ContributionMonth, Rupiah> contributions = contributions();
        Map<Integer, Rate> yields = yields();
        Savings.Reason reason = fields.oneOf("savingsReason", Savings.Reason.class, byEvent());
        @Nullable LocalDate since = fields.date("memberSince");
        boolean taken = fields.isTrue("takenPartBefore");
        if (contributions.isEmpty()) {
            return balance == null ? null : new Savings(balance, reason, since, taken);
        }
        if (balance != null) {
            throw Fields.rejected(
                    "balance", "isi balance atau contributions", "give either balance or contributions, not both");
        }
        ContributionMonth end = ContributionMonth.of(date);
        for (int year = contributions.firstKey().month().getYear(); year <= date.getYear(); year++) {
            if (!yields.containsKey(year)) {
                throw Fields.rejected(
                        "yields", "isi hasil pengembangan tahun " + year, "give the yield of the year " + year);
            }
        }
        return new Savings(
                SavingsAccrual.balance(contributions, yields, end),
                reason,
                since,
                taken,
                contributions.size() + " bulan / months … " + end);
    }

    private Savings.Reason byEvent() {
        return switch (event) {
            case DEATH -> Savings.Reason.DEATH;
            case TOTAL_DISABILITY -> Savings.Reason.TOTAL_DISABILITY;
            case JOB_LOSS -> Savings.Reason.DISMISSAL;
            case OLD_AGE, RETIREMENT, PARTIAL_DISABILITY, TEMPORARY_DISABILITY -> Savings.Reason.AGE;
        };
    }

    private SortedMap<ContributionMonth, Rupiah> contributions() {
        SortedMap<ContributionMonth, Rupiah> contributions = new TreeMap<>();
        for (Fields item : fields.objects("contributions")) {
            ContributionMonth from = item.required("from", item.month("from"));
            Rupiah amount = item.required("amount", item.cost("amount"));
            int months = item.count("months", 1);
            if (months < 1 || months > MOST_MONTHS) {
                throw item.rejectedHere(
                        "months", "harus 1 sampai " + MOST_MONTHS, "must lie between 1 and " + MOST_MONTHS);
            }
            for (ContributionMonth month : MonthRange.startingAt(from, months)) {
                if (ContributionMonth.of(date).isBefore(month)) {
                    throw item.rejectedHere(
                            "from", "melewati bulan peristiwa", "reaches beyond the month of the event");
                }
                contributions.merge(month, amount, Rupiah::plus);
            }
            item.refuseOthers();
        }
        return contributions;
    }

    private Map<Integer, Rate> yields() {
        Map<Integer, Rate> yields = new TreeMap<>();
        List<Fields> items = fields.objects("yields");
        for (Fields item : items) {
            int year = item.required("year", item.count("year"));
            if (yields.put(year, item.required("percent", item.percent("percent"))) != null) {
                throw item.rejectedHere("year", "diisi dua kali", year + " is given twice");
            }
            item.refuseOthers();
        }
        return yields;
    }
}
