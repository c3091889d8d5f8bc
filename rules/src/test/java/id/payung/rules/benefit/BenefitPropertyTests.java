package id.payung.rules.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.rules.Rate;
import id.payung.rules.Rupiah;
import id.payung.rules.Scheme;
import id.payung.rules.Segment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What must hold for every benefit; on failure the case is printed and repeats with the same seed.
class BenefitPropertyTests {

    private static final long SEED = 20_261_120;
    private static final int CASES = Integer.getInteger("payung.property.cases", 1_500);
    private static final Event[] EVENTS = {
        Event.DEATH, Event.TOTAL_DISABILITY, Event.PARTIAL_DISABILITY, Event.TEMPORARY_DISABILITY
    };

    private final Benefits benefits = Benefits.current().withoutSteps();
    private final Random random = new Random(SEED);

    @Test
    void isNeverNegativeAndTheComponentsMakeUpTheTotal() {
        for (int i = 0; i < CASES; i++) {
            BenefitCase facts = aCase(wage());
            Findings findings = benefits.assess(facts).findings();
            assertThat(findings.components())
                    .as("%s", facts)
                    .allSatisfy(c -> assertThat(c.amount().isNegative()).isFalse());
            assertThat(findings.components().stream().map(Component::amount).reduce(Rupiah.ZERO, Rupiah::plus))
                    .as("%s", facts)
                    .isEqualTo(findings.total());
            assertThat(findings.trace()).isEmpty();
        }
    }

    @Test
    void neverFallsWhenTheWageRises() {
        for (int i = 0; i < CASES; i++) {
            long state = random.nextLong();
            Rupiah lower = wage();
            Rupiah higher = lower.plus(wage());
            random.setSeed(state);
            BenefitCase poor = aCase(lower);
            random.setSeed(state);
            BenefitCase rich = aCase(higher);
            assertThat(benefits.assess(rich).findings().total())
                    .as("%s against %s", poor, higher)
                    .isGreaterThanOrEqualTo(benefits.assess(poor).findings().total());
        }
    }

    @Test
    void neverPromisesMoreScholarshipThanTwoWholeEducations() {
        for (int i = 0; i < CASES; i++) {
            Scholarship scholarship = benefits.assess(aCase(wage())).findings().scholarship();
            if (scholarship != null) {
                assertThat(scholarship.ceiling()).isLessThanOrEqualTo(Rupiah.of(174_000_000));
                assertThat(scholarship.payable()).isLessThanOrEqualTo(scholarship.ceiling());
            }
        }
    }

    private Rupiah wage() {
        return Rupiah.of(random.nextInt(30_000_000));
    }

    private BenefitCase aCase(Rupiah wage) {
        Event event = EVENTS[random.nextInt(EVENTS.length)];
        LocalDate date = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(2500));
        Segment segment = Segment.values()[random.nextInt(3)];
        BenefitCase facts = BenefitCase.of(
                event, Cause.values()[random.nextInt(3)], date, segment, Set.of(Scheme.JKK, Scheme.JKM), wage);
        return facts.with(new Membership(
                        date.minusDays(random.nextInt(900)),
                        random.nextInt(60),
                        random.nextInt(12),
                        random.nextInt(6),
                        1 + random.nextInt(3)))
                .with(injury(event))
                .with(children(date));
    }

    private Injury injury(Event event) {
        List<Injury.Loss> losses = event == Event.PARTIAL_DISABILITY
                ? List.of(
                        new Injury.Loss("EYE_ONE", Rate.percent(Integer.toString(random.nextInt(101))), 1),
                        new Injury.Loss("HEARING_BOTH_PER_10DB", Rate.ONE, 1 + random.nextInt(8)))
                : List.of();
        return new Injury(
                losses,
                random.nextInt(600),
                List.of(new Injury.Trip(
                        Injury.Mode.values()[random.nextInt(5)], Rupiah.of(random.nextInt(12_000_000)))),
                List.of(new Injury.Aid(
                        Injury.AidKind.values()[random.nextInt(5)], Rupiah.of(random.nextInt(30_000_000)))));
    }

    private List<Child> children(LocalDate date) {
        List<Child> children = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            Child.Level level = Child.Level.values()[random.nextInt(5)];
            children.add(Child.inSchool(date.minusDays(1000 + random.nextInt(8000)), level, 1 + random.nextInt(2)));
        }
        return children;
    }
}
