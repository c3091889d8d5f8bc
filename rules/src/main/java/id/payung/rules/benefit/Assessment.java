package id.payung.rules.benefit;

import id.payung.rules.Rupiah;
import id.payung.rules.Text;
import id.payung.rules.explain.CaseRejectedException;
import id.payung.rules.explain.Choice;
import id.payung.rules.explain.Policies;
import id.payung.rules.explain.Trace;
import id.payung.rules.explain.TraceStep;
import id.payung.rules.parameter.Dated;
import id.payung.rules.parameter.Parameter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// One case while it is being assessed: what was found so far and why.
final class Assessment {

    final BenefitCase facts;
    final Policies policies;
    final Trace trace;
    private final List<Component> components = new ArrayList<>();
    private final List<String> inKind = new ArrayList<>();
    private final Set<ReasonCode> reasons = EnumSet.noneOf(ReasonCode.class);
    private @Nullable Scholarship scholarship;
    private Component.Payable payable = Component.Payable.NOW;

    Assessment(BenefitCase facts, Policies policies, Trace trace) {
        this.facts = facts;
        this.policies = policies;
        this.trace = trace;
    }

    /// The value in force on the day of the event, or null.
    <T> @Nullable Dated<T> find(Parameter<T> parameter) {
        return find(parameter, facts.date());
    }

    /// The value in force on a day, or null.
    <T> @Nullable Dated<T> find(Parameter<T> parameter, LocalDate day) {
        @Nullable Dated<T> value = parameter.find(day);
        if (value != null) {
            trace.relyOn(value);
        }
        return value;
    }

    /// The value in force on the day of the event.
    ///
    /// @throws id.payung.rules.parameter.NotInForceException when there is none
    <T> Dated<T> at(Parameter<T> parameter) {
        Dated<T> value = parameter.at(facts.date());
        trace.relyOn(value);
        return value;
    }

    /// The monthly wage.
    ///
    /// @throws CaseRejectedException when the case gives none
    Rupiah wage() {
        @Nullable Rupiah wage = facts.wage();
        if (wage == null) {
            throw new CaseRejectedException(
                    "wage", new Text("isi upah atau penghasilan sebulan", "give the monthly wage or income in rupiah"));
        }
        return wage;
    }

    /// To the nearest rupiah; notes when a fraction had to go.
    Rupiah rounded(BigDecimal exact) {
        BigDecimal whole = exact.setScale(0, RoundingMode.HALF_UP);
        if (whole.compareTo(exact) != 0) {
            trace.reading(Choice.NEAREST_RUPIAH);
        }
        return Rupiah.of(whole.longValueExact());
    }

    /// From here on amounts are paid under this condition.
    void payable(Component.Payable when) {
        payable = when;
    }

    void pay(Component.Code code, Rupiah amount, String working, List<String> sources) {
        pay(code, amount, payable, working, sources);
    }

    void pay(Component.Code code, Rupiah amount, Component.Payable when, String working, List<String> sources) {
        components.add(new Component(code, amount, when, working, sources));
        trace.step(() -> new TraceStep(
                "PAY-" + code,
                new Text(
                        "Berapa: " + code.text().id() + "?",
                        "How much: " + code.text().en() + "?"),
                working + " = " + amount,
                sources));
    }

    void giveInKind(String service) {
        inKind.add(service);
    }

    void say(ReasonCode reason) {
        reasons.add(reason);
        trace.step(
                () -> new TraceStep(reason.name(), reason.text(), reason.kind().name(), List.of(reason.source())));
    }

    /// Records a question and its answer; the answer is put into words only when steps are wanted.
    void ask(String id, Text question, Supplier<String> answer, List<String> sources) {
        trace.step(() -> new TraceStep(id, question, answer.get(), sources));
    }

    void grant(Scholarship found) {
        scholarship = found;
    }

    BenefitDecision decide(@Nullable HeirDecision heirs, List<RequiredDocument> documents, String version) {
        if (!trace.unconfirmed().isEmpty()) {
            say(ReasonCode.FIGURE_NOT_CONFIRMED);
        }
        Rupiah total = components.stream().map(Component::amount).reduce(Rupiah.ZERO, Rupiah::plus);
        Findings findings = new Findings(
                total,
                components,
                scholarship,
                inKind,
                List.copyOf(reasons),
                heirs,
                documents,
                trace.readings(),
                trace.unconfirmed(),
                trace.law(),
                trace.steps(),
                version);
        if (reasons.stream().anyMatch(r -> r.kind() == ReasonCode.Kind.REVIEW)) {
            return new BenefitDecision.NeedsReview(findings);
        }
        boolean nothing = components.isEmpty() && inKind.isEmpty() && scholarship == null;
        return nothing ? new BenefitDecision.Refused(findings) : new BenefitDecision.Granted(findings);
    }
}
