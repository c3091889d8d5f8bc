package id.payung.server.law.web;

import id.payung.rules.Payer;
import id.payung.rules.Scheme;
import id.payung.rules.Sector;
import id.payung.rules.Segment;
import id.payung.rules.contribution.RiskClass;
import id.payung.server.screen.Option;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The questions about a contribution, and what was answered as a JSON case.
final class ContributionForm implements Questions {

    /// Names of its fields.
    static final Pattern FIELDS =
            Pattern.compile("segment|programmes|income|contractValue|riskClass|payer|sector|from|months");

    private static final int USUAL_MONTHS = 12;
    private static final String USUAL_INCOME = "1000000";

    private final Asked asked;
    private final Words words;
    private final LocalDate today;

    ContributionForm(Asked asked, Words words, LocalDate today) {
        this.asked = asked;
        this.words = words;
        this.today = today;
        if (asked.untouched()) {
            asked.suggest("programmes", Scheme.JKK.name(), Scheme.JKM.name());
            asked.suggest("income", USUAL_INCOME);
            asked.suggest("months", Integer.toString(USUAL_MONTHS));
        }
        asked.suggest("segment", Segment.BPU.name());
        asked.suggest("from", today.toString().substring(0, 7));
        asked.suggest("sector", Sector.OTHER.name());
        asked.suggest("payer", isSelfEmployed() ? Payer.SELF.name() : Payer.EMPLOYER.name());
        if (hasRiskClass()) {
            asked.suggest("riskClass", RiskClass.LOW.name());
        }
    }

    public boolean isSelfEmployed() {
        return segmentIs(Segment.BPU);
    }

    public boolean isConstruction() {
        return segmentIs(Segment.CONSTRUCTION);
    }

    public boolean hasRiskClass() {
        return segmentIs(Segment.PU) || segmentIs(Segment.INTERN);
    }

    private boolean segmentIs(Segment segment) {
        return asked.text("segment").equals(segment.name());
    }

    public List<Option> segments() {
        return options("segment", Stream.of(Segment.BPU, Segment.PU, Segment.CONSTRUCTION, Segment.INTERN));
    }

    public List<Option> schemes() {
        return options("scheme", Arrays.stream(Scheme.values()));
    }

    public List<Option> riskClasses() {
        return options("risk", Arrays.stream(RiskClass.values()));
    }

    public List<Option> payers() {
        return options(
                "payer",
                isSelfEmployed() ? Arrays.stream(Payer.values()) : Stream.of(Payer.EMPLOYER, Payer.APBD, Payer.APBN));
    }

    public List<Option> sectors() {
        return options(
                "sector",
                isSelfEmployed()
                        ? Stream.of(Sector.OTHER, Sector.TRANSPORT)
                        : Stream.of(Sector.OTHER, Sector.LABOUR_INTENSIVE));
    }

    private List<Option> options(String kind, Stream<? extends Enum<?>> constants) {
        return constants
                .map(constant -> new Option(constant.name(), words.say(kind, constant)))
                .toList();
    }

    @Override
    public List<Option> told() {
        return new Told(asked, words)
                .chosen("segment", segments())
                .chosen("programmes", schemes())
                .money("income")
                .money("contractValue")
                .chosen("riskClass", riskClasses())
                .chosen("payer", payers())
                .chosen("sector", sectors())
                .list();
    }

    @Override
    public ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("kind", "contribution").put("segment", asked.text("segment"));
        var programmes = json.putArray("programmes");
        asked.several("programmes").forEach(programmes::add);
        asked.money("income", words.say("unread.money")).ifPresent(income -> json.put("income", income));
        if (isConstruction()) {
            asked.money("contractValue", words.say("unread.money"))
                    .ifPresent(value -> json.put("contractValue", value));
        }
        if (hasRiskClass() && !asked.text("riskClass").isEmpty()) {
            json.put("riskClass", asked.text("riskClass"));
        }
        asked.month("from", today, words.say("unread.month"))
                .ifPresent(first -> json.put("from", first.toString().substring(0, 7)));
        asked.money("months", words.say("unread.count")).ifPresent(months -> json.put("months", months));
        boolean leftOver = asked.text("payer").equals(Payer.SELF.name()) && !isSelfEmployed();
        if (!leftOver) {
            json.put("payer", asked.text("payer"));
        }
        json.put("sector", asked.text("sector"));
        return json;
    }
}
