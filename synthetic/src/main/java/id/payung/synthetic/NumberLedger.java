package id.payung.synthetic;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/// Hands out identity and family card numbers, each once, without remembering the numbers themselves: it only counts
/// per district, birth year and sex, and scatters the count over the days and serials of that year.
///
/// Of four neighbouring serials the first goes to a person, the second to her twin of the same sex, the third to a
/// twin of the other sex, and the fourth stays free for the fault "one person with two numbers".
final class NumberLedger {
    private static final int STEP = 4;
    private static final int SLOTS_PER_DAY = (Nik.FIRST_UNISSUED - Nik.FIRST_SERIAL) / STEP;
    private static final int FIRST_YEAR = 1900;
    private static final int YEARS = 200;
    private static final int COUNTERS = 4;
    private static final int ORDINARY = 3;
    // INVARIANT: primes above every number of days, hence without a common divisor with any number of slots.
    private static final long[] STRIDES = IntStream.range(0, 64)
            .mapToLong(i -> BigInteger.valueOf(1_000_003L + i * 618_034L)
                    .nextProbablePrime()
                    .longValueExact())
            .toArray();
    private static final LocalDate FIRST_CARD = LocalDate.of(2005, 1, 1);

    private final long seed;
    private final int part;
    private final int parts;
    private final int cardDays;
    private final Map<String, int[]> births = new HashMap<>();
    private final Map<String, int[]> cards = new HashMap<>();

    NumberLedger(long seed, int part, int parts, LocalDate asOf) {
        this.seed = seed;
        this.part = part;
        this.parts = parts;
        this.cardDays = (int) (asOf.toEpochDay() - FIRST_CARD.toEpochDay());
    }

    /// A birth as registered: the day and the number that states it.
    record Registration(String district, LocalDate date, Sex sex, String nik) {
        /// The number of a twin born on the same day.
        String twin(Sex twinSex) {
            return Nik.compose(district, date, twinSex, Nik.serialOf(nik) + (twinSex == sex ? 1 : 2));
        }
    }

    Registration register(String district, int year, Sex sex, double estimatedDateShare, Dice dice) {
        int[] counters = births.computeIfAbsent(district, d -> new int[YEARS * 2 * COUNTERS]);
        int at = ((year - FIRST_YEAR) * 2 + sex.ordinal()) * COUNTERS;
        if (dice.chance(estimatedDateShare)) {
            int which = dice.below(ORDINARY);
            int slot = counters[at + which] * parts + part;
            if (slot < SLOTS_PER_DAY) {
                counters[at + which]++;
                return registration(district, estimatedDate(year, which), sex, slot);
            }
        }
        LocalDate newYear = LocalDate.of(year, 1, 1);
        int days = newYear.lengthOfYear() - ORDINARY;
        int size = days * SLOTS_PER_DAY;
        long count = (long) counters[at + ORDINARY]++ * parts + part;
        if (count >= size) {
            throw new IllegalStateException("District " + district + " has no free identity number left for birth year "
                    + year + ". Spread the people over more districts.");
        }
        int slot = scatter(count, size, Dice.mix(seed ^ Dice.mix(Long.parseLong(district) * YEARS + year) + at));
        int day = slot / SLOTS_PER_DAY + 2;
        int firstOfJuly = LocalDate.of(year, 7, 1).getDayOfYear();
        return registration(
                district, newYear.withDayOfYear(day >= firstOfJuly ? day + 1 : day), sex, slot % SLOTS_PER_DAY);
    }

    String familyCard(String district) {
        int[] counter = cards.computeIfAbsent(district, d -> new int[1]);
        int perDay = Nik.LAST_SERIAL - Nik.FIRST_SERIAL + 1;
        int size = cardDays * perDay;
        long count = (long) counter[0]++ * parts + part;
        if (count >= size) {
            throw new IllegalStateException(
                    "District " + district + " has no free family card number left. Use more districts.");
        }
        int slot = scatter(count, size, Dice.mix(seed ^ Dice.mix(Long.parseLong(district))));
        LocalDate recorded = FIRST_CARD.plusDays(slot / perDay);
        return Nik.compose(district, recorded, Sex.MALE, Nik.FIRST_SERIAL + slot % perDay);
    }

    private static Registration registration(String district, LocalDate date, Sex sex, int slot) {
        String nik = Nik.compose(district, date, sex, Nik.FIRST_SERIAL + slot * STEP);
        return new Registration(district, date, sex, nik);
    }

    private static LocalDate estimatedDate(int year, int which) {
        return switch (which) {
            case 0 -> LocalDate.of(year, 1, 1);
            case 1 -> LocalDate.of(year, 7, 1);
            default -> LocalDate.of(year, 12, 31);
        };
    }

    /// A permutation of 0 … size − 1, so that different counts never meet.
    private static int scatter(long count, int size, long salt) {
        long stride = STRIDES[(int) Long.remainderUnsigned(salt, STRIDES.length)];
        long offset = Long.remainderUnsigned(Dice.mix(salt), size);
        return (int) ((count * stride + offset) % size);
    }
}
