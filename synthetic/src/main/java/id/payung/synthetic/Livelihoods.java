package id.payung.synthetic;

import java.time.LocalDate;

/// Work, income and telephone of a person.
final class Livelihoods {
    private static final int INCOME_STEP = 50_000;

    private final OccupationMix occupations;
    private final LocalDate asOf;

    Livelihoods(OccupationMix occupations, LocalDate asOf) {
        this.occupations = occupations;
        this.asOf = asOf;
    }

    Occupation occupation(Sex sex, LocalDate birthDate, Relation relation, Dice dice) {
        int age = asOf.getYear() - birthDate.getYear();
        double share = sex == Sex.MALE ? 0.92 : 0.5;
        if (relation == Relation.HEAD) {
            share = 0.95;
        }
        if (age > 65) {
            share *= 0.5;
        } else if (age < 23) {
            share *= 0.4;
        }
        return age >= 18 && age < 80 && dice.chance(share) ? occupations.pick(sex, dice) : Occupation.NONE;
    }

    /// From 70 % to 150 % of what is typical, in steps of 50,000 rupiah.
    long income(Occupation occupation, Dice dice) {
        long raw = (long) (occupation.typicalIncome() * (0.7 + 0.4 * dice.nextDouble() + 0.4 * dice.nextDouble()));
        return raw / INCOME_STEP * INCOME_STEP;
    }

    /// Numbers from 0841 to 0846, which no operator uses; empty for those without a telephone.
    String phone(LocalDate birthDate, Dice dice) {
        int age = asOf.getYear() - birthDate.getYear();
        if (age < 12 || dice.chance(age > 55 ? 0.35 : 0.06)) {
            return "";
        }
        char[] digits = new char[12];
        Nik.put(digits, 0, 841 + dice.below(6), 4);
        Nik.put(digits, 4, dice.below(100_000_000), 8);
        return new String(digits);
    }
}
