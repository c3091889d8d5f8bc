package id.payung.server.contribution.web;

import id.payung.server.access.Actor;
import id.payung.server.access.Permission;
import id.payung.server.contribution.Bill;
import id.payung.server.contribution.BillSearch;
import id.payung.server.contribution.Bills;
import id.payung.server.screen.Show;
import id.payung.server.web.Keyset;
import id.payung.server.web.Today;
import id.payung.server.web.WorkSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// What waits for a treasurer: bills to pay, how much in all, by when.
@Component
class TreasurerWork implements WorkSource {

    private static final int OVERDUE = 0;
    private static final int DUE_SOON = 20;
    private static final int LATER = 50;
    private static final int SOON_IN_DAYS = 14;

    private final Bills bills;
    private final Today today;

    TreasurerWork(Bills bills, Today today) {
        this.bills = bills;
        this.today = today;
    }

    @Override
    public List<WorkItem> waitingFor(Actor actor) {
        if (!actor.may(Permission.PAYMENT_RECORD)) {
            return List.of();
        }
        LocalDate day = today.now();
        Bills.Total all = bills.total(open(null));
        Bills.Total overdue = bills.total(open(day));
        List<WorkItem> items = new ArrayList<>();
        if (overdue.bills() > 0) {
            items.add(item(OVERDUE, "work.bills-overdue", overdue, "/bills?state=OPEN&sort=due&dueBefore=" + day));
        }
        long left = all.bills() - overdue.bills();
        if (left > 0) {
            LocalDate next = overdue.bills() == 0 ? all.earliestDue() : nextDue(day);
            var rest = new Bills.Total(
                    left, all.people() - overdue.people(), all.amount().minus(overdue.amount()), next);
            int urgency = next != null && next.isBefore(day.plusDays(SOON_IN_DAYS)) ? DUE_SOON : LATER;
            items.add(item(urgency, "work.bills-to-pay", rest, "/bills?state=OPEN&sort=due"));
        }
        return items;
    }

    private @Nullable LocalDate nextDue(LocalDate day) {
        return bills.search(open(null)).rows().stream()
                .map(Bill::dueOn)
                .filter(due -> due != null && !due.isBefore(day))
                .findFirst()
                .orElse(null);
    }

    private static BillSearch open(@Nullable LocalDate dueBefore) {
        var page = new Keyset.Wanted(false, null, null, Keyset.MOST);
        return new BillSearch("", Bill.State.OPEN, null, "", "", dueBefore, BillSearch.Order.DUE, page);
    }

    private static WorkItem item(int urgency, String key, Bills.Total total, String path) {
        Locale locale = LocaleContextHolder.getLocale();
        var show = new Show(locale, ZoneOffset.UTC);
        return new WorkItem(
                urgency,
                key,
                List.of(total.bills(), show.money(total.amount().amount()), show.date(total.earliestDue())),
                path,
                "receipt-text");
    }
}
