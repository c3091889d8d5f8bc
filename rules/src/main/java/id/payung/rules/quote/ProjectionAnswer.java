package id.payung.rules.quote;

import id.payung.rules.ContributionMonth;
import id.payung.rules.benefit.Benefits;
import id.payung.rules.benefit.Projection;
import id.payung.rules.explain.Choice;
import id.payung.rules.explain.Policies;
import id.payung.rules.explain.TraceStep;
import id.payung.rules.parameter.Dated;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// The answer to "how long until …, and what lapses when", as JSON and for people.
record ProjectionAnswer(Projection.Outlook outlook) implements Answer {

    static ProjectionAnswer to(JsonCase.Outlook asked, Policies readings) {
        return new ProjectionAnswer(Projection.current(readings)
                .on(asked.day(), asked.registered(), asked.paidMonths(), asked.lastPaid(), asked.stopped()));
    }

    @Override
    public ObjectNode json() {
        @Nullable ContributionMonth month = outlook.scholarshipFromMonth();
        ObjectNode json = Json.object()
                .put("arrearsMonths", outlook.arrearsMonths())
                .put("covered", outlook.covered())
                .put("arrearsFrom", outlook.arrearsFrom().toString())
                .put("lapsesOn", outlook.lapsesOn().toString())
                .put("fullDeathCoverFrom", outlook.fullDeathCoverFrom().toString())
                .put("scholarshipMonths", outlook.scholarshipMonths());
        if (month != null) {
            json.put("scholarshipFromMonth", month.toString());
        }
        json.set("policies", Json.policies(policies()));
        json.set("unconfirmed", Json.strings(unconfirmed()));
        json.put("version", Benefits.VERSION);
        json.set("trace", Json.trace(outlook.trace()));
        return json;
    }

    @Override
    public void text(Page page) {
        page.heading("Ke depan", "Outlook");
        page.line(page.pick("Bulan menunggak: ", "Months of arrears: ") + outlook.arrearsMonths());
        page.line(page.pick("Menunggak sejak: ", "In arrears from: ") + outlook.arrearsFrom());
        page.line(page.pick("Perlindungan berakhir: ", "Cover ends on: ") + outlook.lapsesOn());
        page.line(page.pick("JKM penuh sejak: ", "Full death cover from: ") + outlook.fullDeathCoverFrom());
        page.line(page.pick("Bulan lagi untuk beasiswa: ", "Months to go for the scholarship: ")
                + outlook.scholarshipMonths());
    }

    @Override
    public List<TraceStep> trace() {
        return outlook.trace();
    }

    @Override
    public List<Choice> policies() {
        return outlook.policies();
    }

    @Override
    public List<String> unconfirmed() {
        return outlook.unconfirmed();
    }

    @Override
    public List<Dated<?>> law() {
        return outlook.law();
    }
}
