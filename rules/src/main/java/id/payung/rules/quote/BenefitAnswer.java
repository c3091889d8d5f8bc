package id.payung.rules.quote;

import id.payung.rules.Text;
import id.payung.rules.benefit.BenefitDecision;
import id.payung.rules.benefit.Component;
import id.payung.rules.benefit.Findings;
import id.payung.rules.benefit.HeirDecision;
import id.payung.rules.benefit.ReasonCode;
import id.payung.rules.benefit.Relative;
import id.payung.rules.benefit.RequiredDocument;
import id.payung.rules.benefit.Scholarship;
import id.payung.rules.explain.Choice;
import id.payung.rules.explain.TraceStep;
import id.payung.rules.parameter.Dated;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The answer to a benefit case, as JSON and for people.
record BenefitAnswer(BenefitDecision decision) implements Answer {

    @Override
    public ObjectNode json() {
        Findings findings = decision.findings();
        ObjectNode json = Json.object()
                .put("outcome", outcome())
                .put("total", findings.total().amount());
        ArrayNode components = json.putArray("components");
        for (Component component : findings.components()) {
            components
                    .addObject()
                    .put("code", component.code().name())
                    .put("amount", component.amount().amount())
                    .put("payable", component.payable().name())
                    .put("working", component.working())
                    .set("sources", Json.strings(component.sources()));
        }
        @Nullable Scholarship scholarship = findings.scholarship();
        if (scholarship != null) {
            json.set("scholarship", scholarship(scholarship));
        }
        json.set("inKind", Json.strings(findings.inKind()));
        ArrayNode reasons = json.putArray("reasons");
        for (ReasonCode reason : findings.reasons()) {
            ObjectNode item = reasons.addObject()
                    .put("code", reason.name())
                    .put("kind", reason.kind().name());
            Json.text(item, reason.text());
            item.set("sources", Json.strings(List.of(reason.source())));
        }
        @Nullable HeirDecision heirs = findings.heirs();
        if (heirs != null) {
            json.set("heirs", heirs(heirs));
        }
        json.set("documents", documents(findings.documents()));
        json.set("policies", Json.policies(findings.policies()));
        json.set("unconfirmed", Json.strings(findings.unconfirmed()));
        json.put("version", findings.version());
        json.set("trace", Json.trace(findings.trace()));
        return json;
    }

    private String outcome() {
        return switch (decision) {
            case BenefitDecision.Granted g -> "GRANTED";
            case BenefitDecision.Refused r -> "REFUSED";
            case BenefitDecision.NeedsReview n -> "NEEDS_REVIEW";
        };
    }

    private Text outcomeText() {
        return switch (decision) {
            case BenefitDecision.Granted g -> new Text("Diberikan", "Granted");
            case BenefitDecision.Refused r -> new Text("Ditolak", "Refused");
            case BenefitDecision.NeedsReview n -> new Text("Perlu diperiksa petugas", "A person must look at this");
        };
    }

    private static ObjectNode scholarship(Scholarship scholarship) {
        ObjectNode json = Json.object()
                .put("ceiling", scholarship.ceiling().amount())
                .put("payable", scholarship.payable().amount());
        ArrayNode years = json.putArray("years");
        for (Scholarship.Year year : scholarship.years()) {
            years.addObject()
                    .put("child", year.child())
                    .put("schoolYear", year.schoolYear())
                    .put("level", year.level().name())
                    .put("yearInLevel", year.yearInLevel())
                    .put("amount", year.amount().amount())
                    .put("status", year.status().name());
        }
        json.set("sources", Json.strings(scholarship.sources()));
        return json;
    }

    private static ObjectNode heirs(HeirDecision heirs) {
        ObjectNode json = Json.object();
        ArrayNode entitled = json.putArray("entitled");
        for (Relative relative : heirs.entitled()) {
            entitled.add(relative.relation().name());
        }
        json.put("guardianNeeded", heirs.guardianNeeded()).put("ageUnknown", heirs.ageUnknown());
        @Nullable Text nobody = heirs.withoutHeirs();
        if (nobody != null) {
            Json.text(json.putObject("withoutHeirs"), nobody);
        }
        json.set("sources", Json.strings(heirs.sources()));
        return json;
    }

    private static ArrayNode documents(List<RequiredDocument> documents) {
        ArrayNode array = Json.array();
        for (RequiredDocument document : documents) {
            ObjectNode item = array.addObject().put("code", document.code());
            Json.text(item, document.label());
            Json.text(item.putObject("issuer"), document.issuer());
            item.set("sources", Json.strings(document.sources()));
        }
        return array;
    }

    @Override
    public void text(Page page) {
        Findings findings = decision.findings();
        page.heading(outcomeText().id() + ": " + findings.total(), outcomeText().en() + ": " + findings.total());
        for (Component component : findings.components()) {
            page.line(page.pick(component.code().text()) + "  " + component.amount() + "  = " + component.working()
                    + "  [" + String.join("; ", component.sources()) + "]");
        }
        @Nullable Scholarship scholarship = findings.scholarship();
        if (scholarship != null) {
            page.line(page.pick("Beasiswa paling banyak ", "Scholarship at most ")
                    + scholarship.ceiling()
                    + page.pick(", dibayar per tahun", ", paid year by year"));
            scholarship.years().forEach(year -> page.line("  " + line(page, year)));
        }
        for (ReasonCode reason : findings.reasons()) {
            page.line(page.pick(reason.text()) + "  [" + reason.source() + "]");
        }
        @Nullable HeirDecision heirs = findings.heirs();
        if (heirs != null) {
            page.heading("Ahli waris", "Heirs");
            heirs(page, heirs);
        }
        if (!findings.documents().isEmpty()) {
            page.heading("Dokumen", "Documents");
            for (RequiredDocument document : findings.documents()) {
                page.line(page.pick(document.label()) + " — " + page.pick(document.issuer()));
            }
        }
    }

    private static String line(Page page, Scholarship.Year year) {
        String status = switch (year.status()) {
            case OPEN -> "";
            case TOO_OLD -> page.pick("  melewati batas usia", "  past the age limit");
            case LAPSED -> page.pick("  lewat batas pengajuan", "  asked for too late");
        };
        return year.schoolYear() + "  " + page.pick("anak ", "child ") + year.child() + "  " + year.level() + " "
                + year.yearInLevel() + "  " + year.amount() + status;
    }

    private static void heirs(Page page, HeirDecision heirs) {
        for (Relative relative : heirs.entitled()) {
            page.line(page.pick(relative.relation().text()));
        }
        @Nullable Text nobody = heirs.withoutHeirs();
        if (nobody != null) {
            page.line(page.pick(nobody));
        }
        if (heirs.guardianNeeded()) {
            page.line(page.pick("ada yang belum dewasa: perlu wali", "one is a minor: a guardian is needed"));
        }
        if (heirs.ageUnknown()) {
            page.line(page.pick("usia salah satunya tidak diketahui", "the age of one is not known"));
        }
    }

    @Override
    public List<TraceStep> trace() {
        return decision.findings().trace();
    }

    @Override
    public List<Choice> policies() {
        return decision.findings().policies();
    }

    @Override
    public List<String> unconfirmed() {
        return decision.findings().unconfirmed();
    }

    @Override
    public List<Dated<?>> law() {
        return decision.findings().law();
    }
}
