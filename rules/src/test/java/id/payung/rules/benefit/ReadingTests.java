package id.payung.rules.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.rules.Rupiah;
import id.payung.rules.Scheme;
import id.payung.rules.Segment;
import id.payung.rules.explain.Choice;
import id.payung.rules.explain.Policies;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Each other reading of an unclear rule changes what it should, and shows in the answer.
class ReadingTests {

    private static final Set<Scheme> SCHEMES = Set.of(Scheme.JKK, Scheme.JKM);
    private static final LocalDate DAY = LocalDate.of(2025, 7, 20);

    @Test
    void paysOnTheDeclaredIncome() {
        BenefitCase facts = accident(Rupiah.of(1_050_000));
        assertThat(amount(facts, Choice.DECLARED_INCOME, Component.Code.JKK_DEATH))
                .isEqualTo(48L * 1_050_000);
    }

    @Test
    void putsAGapIntoTheUpperBand() {
        assertThat(amount(accident(Rupiah.of(1_099_500)), Choice.GAP_TO_UPPER_BAND, Component.Code.JKK_DEATH))
                .isEqualTo(48L * 1_200_000);
    }

    @Test
    void takesAllOfJkmAsTheFloor() {
        BenefitCase facts = BenefitCase.of(
                Event.DEATH, Cause.WORK_ACCIDENT, DAY, Segment.CONSTRUCTION, SCHEMES, Rupiah.of(500_000));
        assertThat(amount(facts, Choice.FLOOR_IS_ALL_OF_JKM, Component.Code.JKK_DEATH))
                .isEqualTo(42_000_000);
        assertThat(amount(facts, Choice.FLOOR_IS_LUMP_SUM, Component.Code.JKK_DEATH))
                .isEqualTo(24_000_000);
    }

    @Test
    void countsMonthsPaidInAdvance() {
        BenefitCase facts = death(new Membership(LocalDate.of(2025, 7, 1), null, 12, 0, 1));
        assertThat(total(facts, Choice.WAITING_PAID_MONTHS)).isEqualTo(42_000_000);
        assertThat(total(facts, Choice.WAITING_ELAPSED_AND_PAID)).isEqualTo(10_000_000);
    }

    @Test
    void sparesThoseRegisteredBeforeTheWaitingRule() {
        BenefitCase facts = BenefitCase.of(
                        Event.DEATH, Cause.OTHER, LocalDate.of(2025, 3, 10), Segment.BPU, SCHEMES, null)
                .with(new Membership(LocalDate.of(2025, 2, 23), null, null, 0, 1));
        assertThat(total(facts, Choice.WAITING_BY_REGISTRATION)).isEqualTo(42_000_000);
        BenefitCase onTheDay = facts.with(new Membership(LocalDate.of(2025, 2, 24), null, null, 0, 1));
        assertThat(total(onTheDay, Choice.WAITING_BY_REGISTRATION)).isEqualTo(10_000_000);
    }

    @Test
    void letsArrearsBreakMembership() {
        BenefitCase facts = death(new Membership(LocalDate.of(2024, 7, 1), null, null, 1, 1));
        assertThat(total(facts, Choice.ARREARS_BREAK_MEMBERSHIP)).isEqualTo(10_000_000);
        assertThat(total(facts, Choice.ARREARS_KEEP_MEMBERSHIP)).isEqualTo(42_000_000);
    }

    @Test
    void demandsTwelveConsecutiveMonthsForSuddenDeath() {
        BenefitCase facts = new BenefitCase(
                Event.DEATH,
                Cause.WORK_ACCIDENT,
                DAY,
                Segment.BPU,
                SCHEMES,
                Rupiah.of(1_000_000),
                new Membership(LocalDate.of(2020, 1, 1), 30, 11, 0, 1),
                Injury.NONE,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                Map.of(
                        AccidentQuestion.SUDDEN_DEATH, true,
                        AccidentQuestion.DIED_AT_WORKPLACE, true,
                        AccidentQuestion.REGISTERED_ACTIVITY, true),
                null);
        assertThat(total(facts, Choice.TWELVE_CONSECUTIVE)).isEqualTo(42_000_000);
        assertThat(total(facts, Choice.TWELVE_IN_TOTAL)).isEqualTo(70_000_000);
    }

    @Test
    void saysThatAChildIsTooOldToTheDay() {
        BenefitCase facts = accident(Rupiah.of(1_000_000));
        Child turned = Child.inSchool(LocalDate.of(2002, 7, 20), Child.Level.UNIVERSITY, 5);
        Child turnsTomorrow = Child.inSchool(LocalDate.of(2002, 7, 21), Child.Level.UNIVERSITY, 5);
        Findings tooOld = findings(facts.with(List.of(turned)), Choice.UNDER_23_AT_START);
        assertThat(tooOld.reasons()).contains(ReasonCode.CHILD_TOO_OLD);
        assertThat(tooOld.scholarship()).isNull();
        assertThat(findings(facts.with(List.of(turnsTomorrow)), Choice.UNDER_23_AT_START)
                        .reasons())
                .doesNotContain(ReasonCode.CHILD_TOO_OLD);
    }

    @Test
    void stopsAtTheEndOfTheSchoolYearBeforeTheBirthday() {
        BenefitCase facts = accident(Rupiah.of(1_000_000))
                .with(List.of(Child.inSchool(LocalDate.of(2003, 7, 1), Child.Level.UNIVERSITY, 1)));
        assertThat(payable(facts, Choice.UNDER_23_AT_END)).isEqualTo(12_000_000);
        BenefitCase aDayOlder = accident(Rupiah.of(1_000_000))
                .with(List.of(Child.inSchool(LocalDate.of(2003, 6, 30), Child.Level.UNIVERSITY, 1)));
        assertThat(payable(aDayOlder, Choice.UNDER_23_AT_END)).isZero();
        assertThat(payable(aDayOlder, Choice.UNDER_23_AT_START)).isEqualTo(12_000_000);
    }

    @Test
    void excludesAMarriedChildOnlyWhenItAlsoWorks() {
        Child married = new Child(LocalDate.of(2005, 1, 1), Child.Level.UNIVERSITY, 1, true, Child.Work.NONE, 0);
        Child both = new Child(LocalDate.of(2005, 1, 1), Child.Level.UNIVERSITY, 1, true, Child.Work.WAGE, 9);
        BenefitCase facts = accident(Rupiah.of(1_000_000));
        assertThat(payable(facts.with(List.of(married)), Choice.CONDITIONS_ALTERNATIVE))
                .isPositive();
        assertThat(payable(facts.with(List.of(both)), Choice.CONDITIONS_ALTERNATIVE))
                .isZero();
    }

    @Test
    void paysAFuneralPerMembership() {
        BenefitCase facts = death(new Membership(LocalDate.of(2020, 1, 1), null, null, 0, 2));
        assertThat(amount(facts, Choice.FUNERAL_PER_MEMBERSHIP, Component.Code.FUNERAL))
                .isEqualTo(20_000_000);
        assertThat(amount(facts, Choice.ONE_FUNERAL_FOR_ALL, Component.Code.FUNERAL))
                .isEqualTo(10_000_000);
    }

    @Test
    void paysJkmOfTheOtherMembershipsAfterAWorkAccident() {
        BenefitCase facts =
                accident(Rupiah.of(1_000_000)).with(new Membership(LocalDate.of(2020, 1, 1), null, null, 0, 3));
        assertThat(total(facts, Choice.OTHER_JKM_PAYS)).isEqualTo(70_000_000 + 2 * 32_000_000);
        BenefitCase withoutJkm = BenefitCase.of(
                        Event.DEATH, Cause.WORK_ACCIDENT, DAY, Segment.BPU, Set.of(Scheme.JKK), Rupiah.of(1_000_000))
                .with(new Membership(LocalDate.of(2020, 1, 1), null, null, 0, 3));
        assertThat(total(withoutJkm, Choice.OTHER_JKM_PAYS)).isEqualTo(70_000_000);
    }

    @Test
    void asksForTheDocumentsOfTheDayOfTheEvent() {
        BenefitCase facts = BenefitCase.of(
                        Event.DEATH, Cause.OTHER, LocalDate.of(2025, 2, 1), Segment.BPU, SCHEMES, null)
                .claimedOn(LocalDate.of(2025, 3, 1));
        assertThat(findings(facts, Choice.BY_EVENT_DATE).documents())
                .extracting(RequiredDocument::code)
                .contains("DEATH_LETTER")
                .doesNotContain("DEATH_CERTIFICATE");
    }

    private static BenefitCase accident(Rupiah wage) {
        return BenefitCase.of(Event.DEATH, Cause.WORK_ACCIDENT, DAY, Segment.BPU, SCHEMES, wage);
    }

    private static BenefitCase death(Membership membership) {
        return BenefitCase.of(Event.DEATH, Cause.OTHER, DAY, Segment.BPU, SCHEMES, null)
                .with(membership);
    }

    private static Findings findings(BenefitCase facts, Choice choice) {
        Findings findings = Benefits.current()
                .reading(Policies.defaults().with(choice))
                .assess(facts)
                .findings();
        boolean shown = findings.policies().contains(choice);
        boolean quiet = choice == Choice.GAP_TO_UPPER_BAND || choice.name().startsWith("FLOOR");
        assertThat(shown
                        || quiet
                        || !findings.policies().contains(choice.policy().byDefault()))
                .as("%s is shown", choice)
                .isTrue();
        return findings;
    }

    private static long total(BenefitCase facts, Choice choice) {
        return findings(facts, choice).total().amount();
    }

    private static long amount(BenefitCase facts, Choice choice, Component.Code code) {
        return findings(facts, choice).amount(code).amount();
    }

    private static long payable(BenefitCase facts, Choice choice) {
        Scholarship scholarship = findings(facts, choice).scholarship();
        return scholarship == null ? 0 : scholarship.payable().amount();
    }
}
