package id.payung.synthetic.pairs;

import id.payung.synthetic.Dice;
import id.payung.synthetic.Household;
import id.payung.synthetic.Nik;
import id.payung.synthetic.Person;
import id.payung.synthetic.Sex;
import id.payung.synthetic.VillageRef;
import id.payung.synthetic.Weighted;
import id.payung.synthetic.list.NameVariant;
import id.payung.synthetic.list.NameVariant.Closeness;
import id.payung.synthetic.list.NameVariants;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Writes down a person a second time, by another hand.
final class Distorter {
    private static final int ATTEMPTS = 12;

    private final List<VillageRef> villages;
    private final Weighted<Integer> counts;
    private final Weighted<Distortion> distortions;

    Distorter(List<VillageRef> villages, Set<Distortion> allowed) {
        this.villages = villages;
        this.counts = Weighted.<Integer>builder()
                .add(0, 12)
                .add(1, 50)
                .add(2, 28)
                .add(3, 10)
                .build();
        Weighted.Builder<Distortion> builder = Weighted.builder();
        allowed.forEach(distortion -> builder.add(distortion, distortion.weight()));
        this.distortions = builder.build();
    }

    /// A record and what was done to it, in order.
    record Distorted(LinkageRecord record, List<String> kinds) {}

    Distorted distort(Person person, Household household, Dice dice) {
        LinkageRecord record = LinkageRecord.of(person);
        List<String> kinds = new ArrayList<>(3);
        EnumSet<Distortion> used = EnumSet.noneOf(Distortion.class);
        int wanted = counts.pick(dice);
        for (int attempt = 0; attempt < ATTEMPTS && kinds.size() < wanted; attempt++) {
            Distortion distortion = distortions.pick(dice);
            if (!fieldFree(distortion, used)) {
                continue;
            }
            Distorted changed = apply(distortion, record, person, household, dice);
            if (changed != null) {
                used.add(distortion);
                record = changed.record();
                kinds.addAll(changed.kinds());
            }
        }
        return new Distorted(record, kinds);
    }

    /// One distortion per field: the part of the constant's name before the underscore tells the field.
    private static boolean fieldFree(Distortion distortion, Set<Distortion> used) {
        return used.stream().noneMatch(other -> field(other).equals(field(distortion)));
    }

    private static String field(Distortion distortion) {
        int end = distortion.name().indexOf('_');
        return end < 0 ? distortion.name() : distortion.name().substring(0, end);
    }

    private @Nullable Distorted apply(
            Distortion distortion, LinkageRecord record, Person person, Household household, Dice dice) {
        if (distortion == Distortion.NAME_VARIANT || distortion == Distortion.MOTHER_VARIANT) {
            return variant(distortion, record, dice);
        }
        LinkageRecord changed = distortion.name().startsWith("NIK")
                ? record.withNik(number(distortion, record.nik(), person, household, dice))
                : detail(distortion, record, person, dice);
        return changed.equals(record) ? null : new Distorted(changed, List.of(distortion.name()));
    }

    private static String number(Distortion distortion, String nik, Person person, Household household, Dice dice) {
        return switch (distortion) {
            case NIK_DIGIT -> digitOff(nik, dice);
            case NIK_SWAP -> neighboursSwapped(nik, dice);
            case NIK_LAST_DIGIT_LOST -> nik.substring(0, 15) + '0';
            case NIK_SECOND -> Nik.hasSpare(nik) ? Nik.spare(nik) : nik;
            case NIK_OF_FAMILY -> relative(person, household, dice).nik();
            default -> "";
        };
    }

    private LinkageRecord detail(Distortion distortion, LinkageRecord record, Person person, Dice dice) {
        LocalDate born = person.birthDate();
        return switch (distortion) {
            case NAME_SLIP -> slipped(record, dice);
            case NAME_TITLE -> record.withName(titled(person, dice));
            case DATE_SWAPPED -> record.withBirthDate(swapped(born));
            case DATE_OFF ->
                record.withBirthDate(
                        born.plusDays(dice.oneOf(-10, -2, -1, 1, 2, 10)).toString());
            case DATE_NEW_YEAR -> record.withBirthDate(born.withDayOfYear(1).toString());
            case DATE_MISSING -> record.withBirthDate("");
            case SEX_WRONG -> record.withSex(person.sex().other().letter());
            case MOTHER_MISSING -> record.withMother("");
            case MOVED -> moved(record, dice);
            case PHONE_CHANGED -> record.withPhone(dice.chance(0.5) ? "" : otherPhone(dice));
            default -> record;
        };
    }

    private static @Nullable Distorted variant(Distortion distortion, LinkageRecord record, Dice dice) {
        boolean own = distortion == Distortion.NAME_VARIANT;
        NameVariant variant = own
                ? NameVariants.of(record.name(), record.sexOrMale(), Closeness.CANDIDATE, dice)
                : NameVariants.of(record.mother(), Sex.FEMALE, Closeness.NEAR, dice);
        if (variant == null) {
            return null;
        }
        LinkageRecord changed = own ? record.withName(variant.name()) : record.withMother(variant.name());
        return new Distorted(changed, List.of(distortion.name() + ':' + variant.rule()));
    }

    private static LinkageRecord slipped(LinkageRecord record, Dice dice) {
        NameVariant slip = NameVariants.typingSlip(record.name(), dice);
        return slip == null ? record : record.withName(slip.name());
    }

    private static String otherPhone(Dice dice) {
        return "0845" + dice.between(10_000_000, 99_999_999);
    }

    private static String titled(Person person, Dice dice) {
        boolean man = person.sex() == Sex.MALE;
        return switch (dice.below(3)) {
            case 0 -> (man ? "H. " : "HJ. ") + person.name();
            case 1 -> person.name() + dice.oneOf(", S.PD", ", S.AG", ", A.MD");
            default -> person.name() + (man ? " BIN " : " BINTI ") + dice.oneOf("AHMAD", "HASAN", "ABDULLAH");
        };
    }

    private LinkageRecord moved(LinkageRecord record, Dice dice) {
        VillageRef village = villages.get(dice.below(villages.size()));
        return record.withHome(village.code(), "RT " + dice.between(1, 20) + ' ' + village.name());
    }

    private static Person relative(Person person, Household household, Dice dice) {
        List<Person> members = household.members();
        Person other = members.get(dice.below(members.size()));
        return other.equals(person) ? members.getFirst() : other;
    }

    /// The first digit of the serial stays 9, so that the number stays invented.
    private static String digitOff(String nik, Dice dice) {
        int at = dice.below(15);
        at = at >= 12 ? at + 1 : at;
        char[] digits = nik.toCharArray();
        digits[at] = (char) ('0' + (digits[at] - '0' + dice.between(1, 9)) % 10);
        return new String(digits);
    }

    private static String neighboursSwapped(String nik, Dice dice) {
        int at = dice.below(13);
        at = at >= 11 ? at + 2 : at;
        char[] digits = nik.toCharArray();
        char first = digits[at];
        digits[at] = digits[at + 1];
        digits[at + 1] = first;
        return new String(digits);
    }

    private static String swapped(LocalDate date) {
        return date.getDayOfMonth() > 12
                ? date.toString()
                : LocalDate.of(date.getYear(), date.getDayOfMonth(), date.getMonthValue())
                        .toString();
    }
}
