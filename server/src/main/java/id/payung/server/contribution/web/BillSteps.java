package id.payung.server.contribution.web;

import id.payung.server.contribution.Bill;
import id.payung.server.screen.Show;
import id.payung.server.screen.Step;
import id.payung.server.screen.TimelineEntry;
import id.payung.server.screen.Tone;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Where a bill stands in the main job, whose turn it is, and what happened to it.
@Component
class BillSteps {

    private final MessageSource messages;

    BillSteps(MessageSource messages) {
        this.messages = messages;
    }

    List<Step> of(Bill bill, LocalDate today, Show show, Locale locale) {
        return List.of(
                step("approval", Step.State.DONE, bill.approvedByName(), null, locale),
                step(
                        "bill",
                        bill.state() == Bill.State.CANCELLED ? Step.State.STUCK : Step.State.DONE,
                        show.date(bill.issuedOn()),
                        null,
                        locale),
                payment(bill, today, show, locale),
                bill.state() == Bill.State.PAID
                        ? step(
                                "cover",
                                Step.State.DONE,
                                word("bill.step.cover.note", locale, show.count(bill.people())),
                                "/members",
                                locale)
                        : step("cover", Step.State.AHEAD, null, null, locale),
                step(
                        "cards",
                        bill.state() == Bill.State.PAID ? Step.State.CURRENT : Step.State.AHEAD,
                        null,
                        bill.state() == Bill.State.PAID ? "/cards" : null,
                        locale));
    }

    private Step payment(Bill bill, LocalDate today, Show show, Locale locale) {
        Bill.Settlement settlement = bill.settlement();
        if (settlement != null) {
            boolean paid = settlement.kind() == Bill.State.PAID;
            return step("payment", paid ? Step.State.DONE : Step.State.AHEAD, show.date(settlement.on()), null, locale);
        }
        String note = bill.dueOn() == null
                ? word("bill.step.payment.turn", locale)
                : word("bill.step.payment.due", locale, show.date(bill.dueOn()));
        return step("payment", bill.isOverdue(today) ? Step.State.STUCK : Step.State.CURRENT, note, "#bayar", locale);
    }

    private Step step(String name, Step.State state, @Nullable String note, @Nullable String href, Locale locale) {
        return new Step(word("bill.step." + name, locale), state, note, href);
    }

    List<TimelineEntry> history(Bill bill, Show show, Locale locale) {
        List<TimelineEntry> entries = new ArrayList<>();
        Bill.Settlement settlement = bill.settlement();
        if (settlement != null) {
            boolean paid = settlement.kind() == Bill.State.PAID;
            entries.add(new TimelineEntry(
                    settlement.at(),
                    paid
                            ? word(
                                    "bill.history.paid",
                                    locale,
                                    show.money(bill.amount().amount()),
                                    show.date(settlement.on()),
                                    String.valueOf(settlement.proofNumber()))
                            : word("bill.history.cancelled", locale, String.valueOf(settlement.reason())),
                    settlement.byName(),
                    paid
                            ? word("bill.history.paid.effect", locale, show.count(bill.people()))
                            : word("bill.history.cancelled.effect", locale),
                    paid ? Tone.SAFE : Tone.LOST));
        }
        entries.add(new TimelineEntry(
                bill.issuedAt(),
                word("bill.history.issued", locale, bill.number()),
                bill.approvedByName(),
                null,
                Tone.CALM));
        return entries;
    }

    private String word(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
