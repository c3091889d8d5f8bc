package id.payung.rules.quote;

import id.payung.rules.Rupiah;
import id.payung.rules.contribution.Bearer;
import id.payung.rules.contribution.ContributionLine;
import id.payung.rules.contribution.ContributionQuote;
import id.payung.rules.explain.Choice;
import id.payung.rules.explain.TraceStep;
import id.payung.rules.parameter.Dated;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The answer to a contribution case, as JSON and for people.
record ContributionAnswer(ContributionQuote quote) implements Answer {

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
        json.set("policies", Json.policies(quote.policies()));
        json.set("unconfirmed", Json.strings(quote.unconfirmed()));
        json.set("trace", Json.trace(quote.trace()));
        return json;
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
    }

    @Override
    public List<TraceStep> trace() {
        return quote.trace();
    }

    @Override
    public List<Choice> policies() {
        return quote.policies();
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
