package id.payung.rules.contribution;

import id.payung.rules.ContributionMonth;
import id.payung.rules.MonthRange;
import id.payung.rules.Payer;
import id.payung.rules.Rupiah;
import id.payung.rules.Scheme;
import id.payung.rules.Sector;
import id.payung.rules.Segment;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/// Lawful contribution cases drawn from a seed: the same seed gives the same cases on every machine.
final class RandomCases {

    private final Random random;

    RandomCases(long seed) {
        random = new Random(seed);
    }

    static Stream<ContributionCase> of(long seed, int count) {
        RandomCases cases = new RandomCases(seed);
        return Stream.generate(cases::next).limit(count);
    }

    ContributionCase next() {
        Segment segment = oneOf(Segment.values());
        boolean selfEmployed = segment == Segment.BPU;
        Set<Scheme> schemes = schemes(segment);
        boolean risky = segment == Segment.PU || segment == Segment.INTERN;
        return new ContributionCase(
                segment,
                schemes,
                income(),
                risky ? oneOf(RiskClass.values()) : null,
                null,
                false,
                MonthRange.startingAt(first(segment, schemes), 1 + random.nextInt(14)),
                selfEmployed ? oneOf(Payer.values()) : Payer.EMPLOYER,
                oneOf(Sector.values()),
                segment == Segment.PU && (schemes.contains(Scheme.JKP) || random.nextBoolean()),
                random.nextBoolean() ? null : Integer.valueOf(random.nextInt(100)),
                random.nextBoolean() ? null : Boolean.valueOf(random.nextBoolean()));
    }

    /// From the first month in which all programmes of the case existed.
    private ContributionMonth first(Segment segment, Set<Scheme> schemes) {
        boolean young = segment == Segment.INTERN || schemes.contains(Scheme.JKP);
        return young
                ? ContributionMonth.of(2021, 4).plus(random.nextInt(80))
                : ContributionMonth.of(2015, 7).plus(random.nextInt(150));
    }

    Rupiah income() {
        return switch (random.nextInt(4)) {
            case 0 -> Rupiah.of(random.nextInt(3_000_000));
            case 1 -> Rupiah.of(random.nextInt(25_000_000));
            case 2 ->
                Rupiah.of(random.nextInt(250) * 100_000L + random.nextInt(3) - (random.nextInt(250) == 0 ? 0 : 1))
                        .max(Rupiah.ZERO);
            default -> Rupiah.of(random.nextLong(CompiledTariff.HIGHEST_INCOME + 1));
        };
    }

    private Set<Scheme> schemes(Segment segment) {
        List<Scheme> open = switch (segment) {
            case BPU -> List.of(Scheme.JKK, Scheme.JKM, Scheme.JHT);
            case PU -> List.of(Scheme.values());
            case CONSTRUCTION, INTERN -> List.of(Scheme.JKK, Scheme.JKM);
        };
        EnumSet<Scheme> chosen = EnumSet.of(open.get(random.nextInt(open.size())));
        open.stream().filter(s -> random.nextBoolean()).forEach(chosen::add);
        return chosen;
    }

    private <T> T oneOf(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
