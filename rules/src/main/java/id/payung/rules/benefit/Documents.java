package id.payung.rules.benefit;

import id.payung.rules.Scheme;
import id.payung.rules.Segment;
import id.payung.rules.Text;
import id.payung.rules.explain.Choice;
import id.payung.rules.explain.Policies;
import id.payung.rules.explain.Trace;
import id.payung.rules.parameter.Dated;
import id.payung.rules.parameter.Parameter;
import id.payung.rules.parameter.Parameters;
import id.payung.rules.parameter.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The documents a claim needs and who issues each (Permenaker 5/2021 Pasal 58, 62–64, 79, 104; Permenaker 4/2022).
final class Documents {

    private final Parameter<Map<String, List<RequiredDocument>>> byCase;

    Documents(Parameters law) {
        byCase = law.table("claims/documents").mapDated(Documents::index);
    }

    private static Map<String, List<RequiredDocument>> index(Dated<Table> table) {
        Map<String, List<RequiredDocument>> byCase = new HashMap<>();
        for (Table.Row row : table.value().rows()) {
            RequiredDocument document = new RequiredDocument(
                    row.text("code"),
                    new Text(row.text("label_id"), row.text("label_en")),
                    new Text(row.text("issuer_id"), row.text("issuer_en")),
                    table.sources());
            byCase.computeIfAbsent(row.text("case"), name -> new ArrayList<>()).add(document);
        }
        return byCase;
    }

    /// Documents for the case, each once. The rules of the day of the claim hold, or of the event when read so.
    List<RequiredDocument> of(BenefitCase facts, @Nullable HeirDecision heirs, Policies policies, Trace trace) {
        @Nullable LocalDate claimedOn = facts.claimedOn();
        boolean differs = claimedOn != null && byCase.at(claimedOn) != byCase.at(facts.date());
        LocalDate day =
                differs && policies.take(Choice.BY_CLAIM_DATE, trace) && claimedOn != null ? claimedOn : facts.date();
        Map<String, List<RequiredDocument>> inForce = byCase.at(day).value();
        Map<String, RequiredDocument> documents = new LinkedHashMap<>();
        for (String name : cases(facts, heirs)) {
            for (RequiredDocument document : inForce.getOrDefault(name, List.of())) {
                documents.putIfAbsent(document.code(), document);
            }
        }
        return List.copyOf(documents.values());
    }

    private static List<String> cases(BenefitCase facts, @Nullable HeirDecision heirs) {
        List<String> cases = new ArrayList<>();
        boolean death = facts.event() == Event.DEATH;
        boolean construction = facts.segment() == Segment.CONSTRUCTION;
        if (facts.cause().isWork() && facts.schemes().contains(Scheme.JKK)) {
            cases.add("JKK");
            if (death) {
                cases.add("JKK_DEATH");
            }
            if (construction) {
                cases.add("JKK_CONSTRUCTION");
            }
        } else if (death && facts.schemes().contains(Scheme.JKM)) {
            cases.add(construction ? "JKM_CONSTRUCTION" : "JKM");
        }
        if (heirs != null && heirs.guardianNeeded()) {
            cases.add("HEIR_MINOR");
        }
        if (heirs != null && heirs.entitled().stream().anyMatch(Relative::isNamedInWill)) {
            cases.add("HEIR_BY_WILL");
        }
        if (facts.children().stream().anyMatch(child -> !child.training())) {
            cases.add("SCHOLARSHIP");
        }
        if (facts.children().stream().anyMatch(Child::training)) {
            cases.add("SCHOLARSHIP_TRAINING");
        }
        @Nullable Savings savings = facts.savings();
        if (savings != null) {
            cases.add("JHT_" + savings.reason());
        }
        if (facts.event() == Event.RETIREMENT) {
            cases.add("JP");
        }
        if (facts.event() == Event.JOB_LOSS) {
            cases.add("JKP");
        }
        return cases;
    }
}
