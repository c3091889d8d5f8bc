package id.payung.server.law.web;

import id.payung.rules.Scheme;
import id.payung.rules.Segment;
import id.payung.rules.benefit.AccidentQuestion;
import id.payung.rules.benefit.Cause;
import id.payung.rules.benefit.Child;
import id.payung.rules.benefit.Event;
import id.payung.rules.benefit.Injury;
import id.payung.rules.benefit.JobLoss;
import id.payung.rules.benefit.Relative;
import id.payung.rules.benefit.Savings;
import id.payung.rules.parameter.Parameters;
import id.payung.rules.parameter.Table;
import id.payung.server.screen.Option;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/// The questions about a benefit.
///
/// Nobody is asked for a name or a birth date: ages in full years are enough for an estimate, so the address of the
/// page can be sent on.
final class BenefitForm implements Questions {

    /// Names of its fields.
    static final Pattern FIELDS =
            Pattern.compile("event|cause|segment|programmes|income|date|registered|paidMonths|arrearsMonths"
                    + "|memberships|days|balance|age|savingsReason|jobLossReason|children|heirs|claimedOn|(age|level|class)[1-6]"
                    + "|(loss|share)[1-3]|transport(LAND|SEA|AIR)|"
                    + Arrays.stream(AccidentQuestion.values()).map(Enum::name).collect(Collectors.joining("|")));

    static final int MOST_CHILDREN = 6;
    private static final int LOSSES = 3;
    private static final Set<Event> BODILY =
            EnumSet.of(Event.DEATH, Event.TOTAL_DISABILITY, Event.PARTIAL_DISABILITY, Event.TEMPORARY_DISABILITY);
    private static final Set<Relative.Relation> HEIRS =
            EnumSet.complementOf(EnumSet.of(Relative.Relation.NAMED_IN_NOTARIAL_WILL));
    static final String YES = "YES";
    static final String NO = "NO";

    private final Asked asked;
    private final Words words;
    private final LocalDate today;

    BenefitForm(Asked asked, Words words, LocalDate today) {
        this.asked = asked;
        this.words = words;
        this.today = today;
        if (asked.untouched()) {
            asked.suggest("programmes", Scheme.JKK.name(), Scheme.JKM.name());
        }
        asked.suggest("event", Event.DEATH.name());
        asked.suggest("cause", Cause.OTHER.name());
        asked.suggest("segment", is(Event.JOB_LOSS) ? Segment.PU.name() : Segment.BPU.name());
        asked.suggest("date", today.toString());
    }

    public boolean is(Event event) {
        return asked.text("event").equals(event.name());
    }

    public boolean isDeath() {
        return is(Event.DEATH);
    }

    public boolean isPartial() {
        return is(Event.PARTIAL_DISABILITY);
    }

    public boolean isTemporary() {
        return is(Event.TEMPORARY_DISABILITY);
    }

    public boolean isOldAge() {
        return is(Event.OLD_AGE);
    }

    public boolean isJobLoss() {
        return is(Event.JOB_LOSS);
    }

    public boolean asksCause() {
        return BODILY.stream().anyMatch(this::is);
    }

    public boolean isAtWork() {
        return asksCause() && !asked.text("cause").equals(Cause.OTHER.name());
    }

    public boolean asksChildren() {
        return isDeath() || is(Event.TOTAL_DISABILITY);
    }

    public boolean asksBalance() {
        return asked.has("programmes", Scheme.JHT.name());
    }

    public List<Integer> children() {
        return IntStream.rangeClosed(1, childCount()).boxed().toList();
    }

    public List<Integer> losses() {
        return IntStream.rangeClosed(1, LOSSES).boxed().toList();
    }

    int childCount() {
        String typed = asked.text("children");
        return typed.matches("\\d{1,2}") ? Math.min(MOST_CHILDREN, Integer.parseInt(typed)) : 0;
    }

    public List<Option> events() {
        return options("event", Arrays.stream(Event.values()).filter(event -> event != Event.RETIREMENT));
    }

    public List<Option> causes() {
        return options("cause", Stream.of(Cause.OTHER, Cause.WORK_ACCIDENT, Cause.OCCUPATIONAL_DISEASE));
    }

    public List<Option> segments() {
        return options("segment", Stream.of(Segment.BPU, Segment.PU, Segment.CONSTRUCTION, Segment.INTERN));
    }

    public List<Option> schemes() {
        return options("scheme", Arrays.stream(Scheme.values()));
    }

    public List<Option> levels() {
        return options("level", Arrays.stream(Child.Level.values()));
    }

    public List<Option> relations() {
        LocalDate day = asked.day("date", today, "").orElse(today);
        var order = Parameters.current().table("heirs/order").find(day);
        return order == null
                ? List.of()
                : options(
                        "relation",
                        order.value().rows().stream().map(row -> Relative.Relation.valueOf(row.text("relation"))));
    }

    public List<Option> savingsReasons() {
        return options(
                "savings",
                Arrays.stream(Savings.Reason.values())
                        .filter(reason -> reason != Savings.Reason.DEATH && reason != Savings.Reason.TOTAL_DISABILITY));
    }

    public List<Option> jobLossReasons() {
        return options("job-loss", Arrays.stream(JobLoss.Reason.values()));
    }

    public List<Option> answers() {
        return List.of(new Option(YES, words.say("answer.YES")), new Option(NO, words.say("answer.NO")));
    }

    /// What somebody must answer to tell whether it was a work accident.
    public List<Option> questions() {
        return relevant().stream()
                .map(question -> new Option(question.name(), words.pick(question.text())))
                .toList();
    }

    /// Questions that decide on such an event.
    Set<AccidentQuestion> relevant() {
        if (!isAtWork()) {
            return Set.of();
        }
        if (asked.text("cause").equals(Cause.OCCUPATIONAL_DISEASE.name())) {
            return EnumSet.of(AccidentQuestion.DISEASE_DIAGNOSED, AccidentQuestion.EXPOSURE_PROVEN);
        }
        EnumSet<AccidentQuestion> relevant = EnumSet.of(
                AccidentQuestion.TRAUMA,
                AccidentQuestion.WORK_RELATED,
                AccidentQuestion.COMMUTING,
                AccidentQuestion.USUAL_ROUTE);
        if (asked.text("segment").equals(Segment.PU.name())) {
            relevant.addAll(EnumSet.of(
                    AccidentQuestion.DUTY_TRAVEL,
                    AccidentQuestion.URGENT_ERRAND,
                    AccidentQuestion.POLICE_OR_WITNESS,
                    AccidentQuestion.VIOLENCE));
        }
        if (isDeath()) {
            relevant.addAll(EnumSet.of(
                    AccidentQuestion.SUDDEN_DEATH,
                    AccidentQuestion.DIED_AT_WORKPLACE,
                    AccidentQuestion.DIED_WITHIN_24_HOURS,
                    AccidentQuestion.REGISTERED_ACTIVITY));
        }
        return relevant;
    }

    /// Losses of organs and functions as the law lists them on the day.
    public List<Option> lossCodes() {
        LocalDate day = asked.day("date", today, "").orElse(today);
        var table = Parameters.current().table("benefit/jkk/losses").find(day);
        return table == null
                ? List.of()
                : table.value().rows().stream().map(this::lossOption).toList();
    }

    private Option lossOption(Table.Row row) {
        return new Option(row.text("code"), row.text(words.english() ? "label_en" : "label_id"));
    }

    private List<Option> options(String kind, Stream<? extends Enum<?>> constants) {
        return constants
                .map(constant -> new Option(constant.name(), words.say(kind, constant)))
                .toList();
    }

    @Override
    public List<Option> told() {
        return new Told(asked, words)
                .chosen("event", events())
                .chosen("cause", asksCause() ? causes() : List.of())
                .day("date")
                .chosen("segment", segments())
                .chosen("programmes", schemes())
                .money("income")
                .day("registered")
                .text("paidMonths")
                .text("arrearsMonths")
                .text("children")
                .list();
    }

    @Override
    public ObjectNode json() {
        return new BenefitAnswered(this, asked, words, today).json();
    }

    @Override
    public String fieldOf(String caseField) {
        return BenefitAnswered.fieldOf(caseField);
    }

    /// Ways of being carried to care after an accident.
    public List<Option> transports() {
        return options("transport", Stream.of(Injury.Mode.LAND, Injury.Mode.SEA, Injury.Mode.AIR));
    }
}
