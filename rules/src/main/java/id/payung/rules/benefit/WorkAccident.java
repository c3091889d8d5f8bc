package id.payung.rules.benefit;

import static id.payung.rules.benefit.AccidentQuestion.COMMUTING;
import static id.payung.rules.benefit.AccidentQuestion.DIED_AT_WORKPLACE;
import static id.payung.rules.benefit.AccidentQuestion.DIED_WITHIN_24_HOURS;
import static id.payung.rules.benefit.AccidentQuestion.DISEASE_DIAGNOSED;
import static id.payung.rules.benefit.AccidentQuestion.DUTY_TRAVEL;
import static id.payung.rules.benefit.AccidentQuestion.EXPOSURE_PROVEN;
import static id.payung.rules.benefit.AccidentQuestion.POLICE_OR_WITNESS;
import static id.payung.rules.benefit.AccidentQuestion.REGISTERED_ACTIVITY;
import static id.payung.rules.benefit.AccidentQuestion.SUDDEN_DEATH;
import static id.payung.rules.benefit.AccidentQuestion.TRAUMA;
import static id.payung.rules.benefit.AccidentQuestion.URGENT_ERRAND;
import static id.payung.rules.benefit.AccidentQuestion.USUAL_ROUTE;
import static id.payung.rules.benefit.AccidentQuestion.VIOLENCE;
import static id.payung.rules.benefit.AccidentQuestion.WORK_RELATED;

import id.payung.rules.Segment;
import id.payung.rules.explain.Choice;
import id.payung.rules.parameter.Dated;
import id.payung.rules.parameter.Parameter;
import id.payung.rules.parameter.Parameters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Tells a work accident, question by question.
///
/// The self-employed: Permenaker 5/2021 Pasal 47; wage earners: Pasal 7 as amended on 24 February 2025; sudden death:
/// Pasal 85. An unanswered question leaves the matter open unless another answer already decides it.
final class WorkAccident {

    private final Parameter<Integer> suddenDeathMonths;

    WorkAccident(Parameters law) {
        suddenDeathMonths = law.number("benefit/jkk/sudden_death_paid_months");
    }

    /// Yes, no, or not yet known.
    enum Verdict {
        YES,
        NO,
        UNKNOWN;

        Verdict and(Verdict other) {
            return this == NO || other == NO ? NO : this == YES ? other : UNKNOWN;
        }

        Verdict or(Verdict other) {
            return this == YES || other == YES ? YES : this == NO ? other : UNKNOWN;
        }
    }

    Verdict judge(Assessment assessment) {
        BenefitCase facts = assessment.facts;
        if (!facts.cause().isWork()) {
            return Verdict.NO;
        }
        if (facts.answers().isEmpty()) {
            return Verdict.YES;
        }
        if (facts.cause() == Cause.OCCUPATIONAL_DISEASE) {
            return ask(assessment, DISEASE_DIAGNOSED).and(ask(assessment, EXPOSURE_PROVEN));
        }
        if (facts.event() == Event.DEATH && ask(assessment, SUDDEN_DEATH) == Verdict.YES) {
            return suddenDeath(assessment);
        }
        return facts.segment() == Segment.PU ? ofWageEarner(assessment) : ofSelfEmployed(assessment);
    }

    private Verdict suddenDeath(Assessment assessment) {
        Verdict place = ask(assessment, DIED_AT_WORKPLACE).or(ask(assessment, DIED_WITHIN_24_HOURS));
        Segment segment = assessment.facts.segment();
        if (segment != Segment.BPU && segment != Segment.INTERN) {
            return place;
        }
        assessment.trace.reading(Choice.ANY_REGISTERED_TRADE);
        return place.and(ask(assessment, REGISTERED_ACTIVITY)).and(enoughMonths(assessment));
    }

    private Verdict enoughMonths(Assessment assessment) {
        @Nullable Dated<Integer> needed = assessment.find(suddenDeathMonths);
        if (needed == null) {
            return Verdict.YES;
        }
        boolean inTotal = assessment.policies.take(Choice.TWELVE_IN_TOTAL, assessment.trace);
        Membership membership = assessment.facts.membership();
        @Nullable Integer paid = inTotal ? membership.paidMonths() : membership.consecutiveMonths();
        return paid == null ? Verdict.UNKNOWN : paid >= needed.value() ? Verdict.YES : Verdict.NO;
    }

    private static Verdict ofSelfEmployed(Assessment assessment) {
        Verdict related = ask(assessment, WORK_RELATED).or(commuting(assessment));
        return ask(assessment, TRAUMA).and(related);
    }

    private static Verdict ofWageEarner(Assessment assessment) {
        Verdict away = ask(assessment, DUTY_TRAVEL)
                .or(ask(assessment, URGENT_ERRAND))
                .or(commuting(assessment))
                .and(ask(assessment, POLICE_OR_WITNESS));
        Verdict accident =
                ask(assessment, TRAUMA).and(ask(assessment, WORK_RELATED).or(away));
        return accident.or(ask(assessment, VIOLENCE));
    }

    private static Verdict commuting(Assessment assessment) {
        return ask(assessment, COMMUTING).and(ask(assessment, USUAL_ROUTE));
    }

    private static Verdict ask(Assessment assessment, AccidentQuestion question) {
        @Nullable Boolean answer = assessment.facts.answers().get(question);
        Verdict verdict = answer == null ? Verdict.UNKNOWN : answer ? Verdict.YES : Verdict.NO;
        assessment.ask(question.code(), question.text(), verdict::name, List.of(question.source()));
        return verdict;
    }
}
