package id.payung.rules.benefit;

import id.payung.rules.Rupiah;
import id.payung.rules.Scheme;
import id.payung.rules.Segment;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The facts on which a benefit depends.
///
/// @param event      what happened
/// @param cause      why
/// @param date       day of the event; for an occupational disease the day of clinical diagnosis
/// @param segment    of the membership
/// @param schemes    programmes of the membership
/// @param wage       monthly wage, or declared income of the self-employed; null where the benefit does not need it
/// @param membership tenure and arrears
/// @param injury     losses, days, trips and aids after a work accident
/// @param children   in the order in which the member listed them
/// @param birthDate  of the member
/// @param savings    old-age savings, when they are asked about
/// @param pension    wage history, when the pension is asked about
/// @param jobLoss    circumstances of the dismissal
/// @param heirs      surviving relatives, when heirs are asked about; null otherwise
/// @param answers    answers to [AccidentQuestion]s; without any the cause is taken as concluded
/// @param claimedOn  day of the claim; null when not yet claimed
public record BenefitCase(
        Event event,
        Cause cause,
        LocalDate date,
        Segment segment,
        Set<Scheme> schemes,
        @Nullable Rupiah wage,
        Membership membership,
        Injury injury,
        List<Child> children,
        @Nullable LocalDate birthDate,
        @Nullable Savings savings,
        @Nullable Pension pension,
        @Nullable JobLoss jobLoss,
        @Nullable List<Relative> heirs,
        Map<AccidentQuestion, Boolean> answers,
        @Nullable LocalDate claimedOn) {

    public BenefitCase {
        schemes = Set.copyOf(schemes);
        children = List.copyOf(children);
        answers = Map.copyOf(answers);
        heirs = heirs == null ? null : List.copyOf(heirs);
    }

    /// A case with these facts and nothing else known.
    public static BenefitCase of(
            Event event, Cause cause, LocalDate date, Segment segment, Set<Scheme> schemes, @Nullable Rupiah wage) {
        return new BenefitCase(
                event,
                cause,
                date,
                segment,
                schemes,
                wage,
                Membership.UNKNOWN,
                Injury.NONE,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                Map.of(),
                null);
    }

    public BenefitCase with(Membership other) {
        return new BenefitCase(
                event, cause, date, segment, schemes, wage, other, injury, children, birthDate, savings, pension,
                jobLoss, heirs, answers, claimedOn);
    }

    public BenefitCase with(List<Child> others) {
        return new BenefitCase(
                event,
                cause,
                date,
                segment,
                schemes,
                wage,
                membership,
                injury,
                others,
                birthDate,
                savings,
                pension,
                jobLoss,
                heirs,
                answers,
                claimedOn);
    }

    public BenefitCase with(Injury other) {
        return new BenefitCase(
                event,
                cause,
                date,
                segment,
                schemes,
                wage,
                membership,
                other,
                children,
                birthDate,
                savings,
                pension,
                jobLoss,
                heirs,
                answers,
                claimedOn);
    }

    public BenefitCase claimedOn(LocalDate day) {
        return new BenefitCase(
                event,
                cause,
                date,
                segment,
                schemes,
                wage,
                membership,
                injury,
                children,
                birthDate,
                savings,
                pension,
                jobLoss,
                heirs,
                answers,
                day);
    }
}
