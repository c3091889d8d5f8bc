package id.payung.rules.quote;

import id.payung.rules.Rupiah;
import id.payung.rules.WorkingCalendar;
import id.payung.rules.benefit.Benefits;
import id.payung.rules.contribution.AdvancePayment;
import id.payung.rules.contribution.Bearer;
import id.payung.rules.contribution.ContributionLine;
import id.payung.rules.contribution.ContributionQuote;
import id.payung.rules.contribution.Contributions;
import id.payung.rules.contribution.Timeliness;
import id.payung.rules.explain.Choice;
import id.payung.rules.explain.TraceStep;
import id.payung.rules.parameter.Dated;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The answer to a contribution case, as JSON and for people.
///
/// @param timeliness when a day of payment was given
/// @param paid       when an amount was given
record ContributionAnswer(ContributionQuote quote, @Nullable Timeliness timeliness, AdvancePayment.@Nullable Paid paid)
        implements Answer {

    /// Answers all that the case asks, under the law given.
    static ContributionAnswer to(JsonCase.Contribution asked, Contributions law) {
        ContributionQuote quote = law.quote(asked.facts());
        @Nullable LocalDate paidOn = asked.paidOn();
        @Nullable Rupiah paid = asked.paid();
        return new ContributionAnswer(
                quote,
                paidOn == null
                        ? null
                        : Timeliness.of(asked.facts(), quote, paidOn, WorkingCalendar.WITHOUT_HOLIDAYS, law.readings()),
                paid == null ? null : AdvancePayment.pricedBy(law).pay(paid, asked.facts()));
    }

    @Override
    public ObjectNode json() {
        ObjectNode json = Json.object()
                .put("total", quote.total().amount())
                .put("employer", quote.bornBy(Bearer.EMPLOYER).amount())
                .put("worker", quote.bornBy(Bearer.WORKER).amount())
                .put("government", quote.bornBy(Bearer.GOVERNMENT).amount())
                .put("sponsor", quote.bornBy(Bearer.SPONSOR).amount());
        ArrayNode lines = json.putArray("lines");
        for (ContributionLine line : quote.lines()) {
            lines.addObject()
                    .put("programme", line.scheme().name())
                    .put("month", line.month().toString())
                    .put("amount", line.amount().amount())
                    .put("bornBy", line.bornBy().name())
                    .set("sources", Json.strings(line.sources()));
        }
        if (!quote.instalments().isEmpty()) {
            ArrayNode instalments = json.putArray("instalments");
            quote.instalments().forEach(i -> instalments.add(i.amount()));
        }
        if (timeliness != null) {
            json.set("due", due(timeliness));
            json.put("fine", timeliness.fine().amount());
        }
        if (paid != null) {
            json.set("paid", paid(paid));
        }
        json.set("policies", Json.policies(policies()));
        json.set("unconfirmed", Json.strings(quote.unconfirmed()));
        json.put("version", Benefits.VERSION);
        json.set("trace", Json.trace(quote.trace()));
        return json;
    }

    private static ArrayNode due(Timeliness timeliness) {
        ArrayNode array = Json.array();
        for (Timeliness.Month month : timeliness.months()) {
            array.addObject()
                    .put("month", month.month().toString())
                    .put("dueOn", month.dueOn().toString())
                    .put("late", month.late())
                    .put("fine", month.fine().amount());
        }
        return array;
    }

    private static ObjectNode paid(AdvancePayment.Paid paid) {
        ObjectNode json = Json.object().put("months", paid.months().size());
        if (!paid.months().isEmpty()) {
            json.put("until", paid.months().until().plus(-1).toString());
        }
        return json.put("credit", paid.credit().amount());
    }

    @Override
    public void text(Page page) {
        page.heading("Iuran " + quote.total(), "Contribution " + quote.total());
        for (ContributionLine line : quote.lines()) {
            page.line(line.month() + "  " + line.scheme() + "  " + line.amount() + "  " + page.bearer(line.bornBy())
                    + "  [" + String.join("; ", line.sources()) + "]");
        }
        for (Rupiah instalment : quote.instalments()) {
            page.line(page.pick("angsuran ", "instalment ") + instalment);
        }
        if (timeliness != null) {
            page.heading("Jatuh tempo, denda " + timeliness.fine(), "Due days, fine " + timeliness.fine());
            for (Timeliness.Month month : timeliness.months()) {
                page.line(month.month() + "  " + month.dueOn() + "  "
                        + (month.late() ? page.pick("terlambat", "late") : page.pick("tepat waktu", "in time"))
                        + "  " + month.fine());
            }
        }
        if (paid != null) {
            page.heading(
                    "Melunasi " + paid.months() + ", sisa " + paid.credit(),
                    "Pays " + paid.months() + ", credit " + paid.credit());
        }
    }

    @Override
    public List<TraceStep> trace() {
        return quote.trace();
    }

    @Override
    public List<Choice> policies() {
        Set<Choice> all = new LinkedHashSet<>(quote.policies());
        if (timeliness != null) {
            all.addAll(timeliness.policies());
        }
        if (paid != null) {
            all.addAll(paid.policies());
        }
        return List.copyOf(all);
    }

    @Override
    public List<String> unconfirmed() {
        return quote.unconfirmed();
    }

    @Override
    public List<Dated<?>> law() {
        return quote.law();
    }
}
