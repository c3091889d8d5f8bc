package id.payung.server.law.web;

import id.payung.rules.benefit.Component;
import id.payung.rules.explain.Choice;
import id.payung.rules.explain.TraceStep;
import id.payung.rules.parameter.Dated;
import id.payung.rules.parameter.Parameter;
import id.payung.server.law.LawInForce;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// Puts the trace of an answer into words.
final class Explanations {

    private static final String PAY = "PAY-";
    private static final Set<String> ANSWERS = Set.of("YES", "NO", "UNKNOWN", "REFUSED", "REVIEW", "CONDITION", "NOTE");

    private final LawInForce law;
    private final Words words;

    Explanations(LawInForce law, Words words) {
        this.law = law;
        this.words = words;
    }

    /// @param day on which the case is judged
    Why why(
            List<TraceStep> steps,
            List<Dated<?>> figures,
            List<Choice> readings,
            List<String> unconfirmed,
            LocalDate day) {
        return new Why(
                steps.stream().map(this::step).toList(),
                figures.stream().map(this::figure).toList(),
                readings.stream().map(choice -> reading(choice, day)).toList(),
                !unconfirmed.isEmpty());
    }

    private Why.Step step(TraceStep step) {
        return new Why.Step(question(step), answer(step.answer()), String.join("; ", step.sources()));
    }

    private String question(TraceStep step) {
        String paid = step.id().startsWith(PAY) ? step.id().substring(PAY.length()) : "";
        return Arrays.stream(Component.Code.values())
                .filter(code -> code.name().equals(paid))
                .findFirst()
                .map(code -> words.say("step.pay", words.say("component", code)))
                .orElseGet(() -> words.pick(step.question()));
    }

    private String answer(String answer) {
        return ANSWERS.contains(answer) ? words.say("answer." + answer) : words.dates(answer);
    }

    private Why.FigureUsed figure(Dated<?> figure) {
        Parameter<?> whole = law.figures().find(figure.parameter()).orElseThrow();
        return new Why.FigureUsed(
                words.pick(whole.description().label()),
                shown(figure, whole),
                words.show().date(figure.from()),
                String.join("; ", figure.sources()),
                figure.needsConfirmation(),
                Addresses.figure(figure.parameter()));
    }

    /// Values that a formula has prepared for itself are shown as they stand in the law.
    private String shown(Dated<?> figure, Parameter<?> whole) {
        return words.value(
                whole.on(figure.from()).map(Dated::value).orElse(null),
                whole.description().unit());
    }

    Why.ReadingUsed reading(Choice choice, LocalDate day) {
        return new Why.ReadingUsed(
                choice.policy().name(),
                words.pick(choice.policy().question()),
                words.pick(choice.text()),
                law.behind(choice.policy(), day)
                        .map(decision ->
                                words.say("reading.decided", words.show().date(decision.from()), decision.source()))
                        .orElse(null),
                Addresses.policy(choice.policy()));
    }
}
