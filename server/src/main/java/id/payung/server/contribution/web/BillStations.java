package id.payung.server.contribution.web;

import id.payung.server.access.Actor;
import id.payung.server.access.Permission;
import id.payung.server.contribution.Bill;
import id.payung.server.contribution.BillSearch;
import id.payung.server.contribution.Bills;
import id.payung.server.programme.MainJob;
import id.payung.server.programme.Programme;
import id.payung.server.screen.Show;
import id.payung.server.screen.Step;
import id.payung.server.web.Keyset;
import id.payung.server.web.Today;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// How far the bills of a programme are.
@Component
class BillStations implements MainJob {

    private static final int BILL = 60;
    private static final int PAYMENT = 70;

    private final Bills bills;
    private final Today today;
    private final MessageSource messages;

    BillStations(Bills bills, Today today, MessageSource messages) {
        this.bills = bills;
        this.today = today;
        this.messages = messages;
    }

    @Override
    public List<Station> stations(Programme programme, Actor reader, Locale locale) {
        if (!reader.may(Permission.BILL_READ)) {
            return List.of();
        }
        var open = bills.total(of(programme, Bill.State.OPEN, false));
        var overdue = bills.total(of(programme, Bill.State.OPEN, true));
        var paid = bills.total(of(programme, Bill.State.PAID, false));
        String list = "/bills?programme=" + programme.id();
        boolean any = open.bills() + paid.bills() > 0;
        var show = new Show(locale, ZoneOffset.UTC);
        var bill = new Step(
                word("bill.step.bill", locale),
                any ? Step.State.DONE : Step.State.AHEAD,
                any
                        ? word(
                                "bill.station.bills",
                                locale,
                                open.bills() + paid.bills(),
                                show.money(open.amount().plus(paid.amount()).amount()))
                        : null,
                any ? list : null);
        var payment = new Step(
                word("bill.step.payment", locale),
                state(open, overdue, paid),
                note(open, paid, show, locale),
                any ? list + "&state=" + (open.bills() > 0 ? Bill.State.OPEN : Bill.State.PAID) : null);
        return List.of(new Station(BILL, bill), new Station(PAYMENT, payment));
    }

    private static Step.State state(Bills.Total open, Bills.Total overdue, Bills.Total paid) {
        if (overdue.bills() > 0) {
            return Step.State.STUCK;
        }
        if (open.bills() > 0) {
            return Step.State.CURRENT;
        }
        return paid.bills() > 0 ? Step.State.DONE : Step.State.AHEAD;
    }

    private @Nullable String note(Bills.Total open, Bills.Total paid, Show show, Locale locale) {
        if (open.bills() > 0) {
            return word("bill.station.open", locale, show.money(open.amount().amount()));
        }
        return paid.bills() > 0 ? word("bill.step.cover.note", locale, show.count(paid.people())) : null;
    }

    private BillSearch of(Programme programme, Bill.State state, boolean overdue) {
        return new BillSearch(
                "",
                state,
                programme.id().value(),
                "",
                "",
                overdue ? today.now() : null,
                BillSearch.Order.DUE,
                new Keyset.Wanted(false, null, null, 1));
    }

    private String word(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
