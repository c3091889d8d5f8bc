package id.payung.synthetic.pairs;

import id.payung.synthetic.Dice;
import id.payung.synthetic.Nik;
import id.payung.synthetic.Person;
import id.payung.synthetic.Population;
import id.payung.synthetic.Sex;
import id.payung.synthetic.Weighted;
import id.payung.synthetic.list.NameVariant;
import id.payung.synthetic.list.NameVariant.Closeness;
import id.payung.synthetic.list.NameVariants;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Workers whom two offices both put on their lists: once as the civil register has them, once as the second clerk
/// typed them. It is known who is who.
public final class Overlaps {
    private static final int YOUNGEST = 20;
    private static final int OLDEST = 58;

    private Overlaps() {}

    /// What the second clerk did to the identity number.
    public enum NumberFault {
        /// Nothing.
        NONE,
        /// One figure of the serial is another.
        SERIAL_FIGURE,
        /// Two figures of the serial changed places.
        SERIAL_SWAPPED,
        /// One figure of the year is another, so that the number contradicts the birth date beside it.
        YEAR_FIGURE,
        /// A second number of the same person.
        SECOND_NUMBER
    }

    /// One worker on two lists.
    ///
    /// @param person as the civil register has her, and as the first list has her
    /// @param nik number on the second list
    /// @param name name on the second list
    /// @param mother mother's name on the second list; empty when the clerk left it out
    /// @param number what happened to the number
    /// @param faults everything that happened, in words of this package
    public record Overlap(
            Person person, String nik, String name, String mother, NumberFault number, List<String> faults) {

        /// Birth date; both lists have the same.
        public LocalDate born() {
            return person.birthDate();
        }
    }

    /// So many overlaps; the same population and count give the same ones.
    ///
    /// @param sameNumbers share of those whose number is the same on both lists, from 0 to 1
    public static List<Overlap> of(Population population, int count, double sameNumbers) {
        Dice dice = Dice.of(population.seed(), 0x0FE71A9);
        List<Overlap> overlaps = new ArrayList<>(count);
        population
                .workers(YOUNGEST, OLDEST)
                .filter(person -> Nik.hasSpare(person.nik()))
                .limit(count)
                .forEach(person -> overlaps.add(again(person, sameNumbers, dice)));
        return List.copyOf(overlaps);
    }

    private static Overlap again(Person person, double sameNumbers, Dice dice) {
        List<String> faults = new ArrayList<>(3);
        NumberFault fault = dice.chance(sameNumbers) ? NumberFault.NONE : WRONG.pick(dice);
        String nik = number(person.nik(), fault, dice);
        if (fault != NumberFault.NONE) {
            faults.add(fault.name());
        }
        String name = name(person, faults, dice);
        String mother = person.motherName();
        if (dice.chance(0.25)) {
            mother = "";
            faults.add("MOTHER_MISSING");
        } else if (dice.chance(0.2)) {
            NameVariant variant = NameVariants.of(mother, Sex.FEMALE, Closeness.EQUAL, dice);
            mother = variant == null ? mother : variant.name();
        }
        return new Overlap(person, nik, name, mother, fault, List.copyOf(faults));
    }

    private static final Weighted<NumberFault> WRONG = Weighted.<NumberFault>builder()
            .add(NumberFault.SERIAL_FIGURE, 45)
            .add(NumberFault.SERIAL_SWAPPED, 20)
            .add(NumberFault.YEAR_FIGURE, 15)
            .add(NumberFault.SECOND_NUMBER, 20)
            .build();

    private static String number(String nik, NumberFault fault, Dice dice) {
        return switch (fault) {
            case NONE -> nik;
            case SERIAL_FIGURE -> otherFigure(nik, dice.between(13, 14), dice);
            case SERIAL_SWAPPED ->
                nik.charAt(13) == nik.charAt(14)
                        ? otherFigure(nik, 14, dice)
                        : nik.substring(0, 13) + nik.charAt(14) + nik.charAt(13) + nik.charAt(15);
            case YEAR_FIGURE -> otherFigure(nik, 11, dice);
            case SECOND_NUMBER -> Nik.spare(nik);
        };
    }

    private static String otherFigure(String nik, int at, Dice dice) {
        char[] figures = nik.toCharArray();
        figures[at] = (char) ('0' + (figures[at] - '0' + dice.between(1, 8)) % 10);
        return new String(figures);
    }

    private static String name(Person person, List<String> faults, Dice dice) {
        double roll = dice.nextDouble();
        if (roll < 0.4) {
            return person.name();
        }
        NameVariant variant = roll < 0.85
                ? NameVariants.of(person.name(), person.sex(), roll < 0.7 ? Closeness.EQUAL : Closeness.NEAR, dice)
                : NameVariants.typingSlip(person.name(), dice);
        if (variant == null) {
            return person.name();
        }
        faults.add("NAME:" + variant.rule());
        return variant.name();
    }
}
