package id.payung.synthetic;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// An endless invented population of the given villages, household by household.
///
/// The same villages, seed, day and part give the same people in the same order. Nothing is held but counters per
/// district, so ten million people may stream by. Every identity number occurs once.
///
/// Two populations of the same district would hand out the same numbers. Where several are made (one per village,
/// one per machine), give each its own [#part(int, int)] of the numbers.
public final class Population implements Iterable<Household> {
    /// The day on which ages are reckoned unless another is asked for.
    public static final LocalDate DEFAULT_DAY = LocalDate.of(2026, 1, 1);

    private final List<VillageRef> villages;
    private final long seed;
    private final LocalDate asOf;
    private final OccupationMix occupations;
    private final int part;
    private final int parts;

    private Population(
            List<VillageRef> villages, long seed, LocalDate asOf, OccupationMix occupations, int part, int parts) {
        this.villages = villages;
        this.seed = seed;
        this.asOf = asOf;
        this.occupations = occupations;
        this.part = part;
        this.parts = parts;
    }

    /// The population of villages; at least one is needed.
    public static Population of(List<VillageRef> villages, long seed) {
        if (villages.isEmpty()) {
            throw new IllegalArgumentException("No villages given. Name at least one village to invent people for.");
        }
        return new Population(List.copyOf(villages), seed, DEFAULT_DAY, OccupationMix.usual(), 0, 1);
    }

    /// The same with ages reckoned on another day, from 2010 to 2090.
    public Population asOf(LocalDate day) {
        if (day.getYear() < 2010 || day.getYear() > 2090) {
            throw new IllegalArgumentException("People can be invented for a day from 2010 to 2090, got " + day + ".");
        }
        return new Population(villages, seed, day, occupations, part, parts);
    }

    /// The same with another mix of occupations.
    public Population occupations(OccupationMix mix) {
        return new Population(villages, seed, asOf, mix, part, parts);
    }

    /// One of `of` disjoint populations, numbered from 0: no identity number, family card or person id occurs in two.
    public Population part(int index, int of) {
        if (of < 1 || index < 0 || index >= of) {
            throw new IllegalArgumentException("There is no part " + index + " of " + of + "; parts count from 0.");
        }
        return new Population(villages, seed, asOf, occupations, index, of);
    }

    /// The day on which ages are reckoned.
    public LocalDate asOf() {
        return asOf;
    }

    /// The seed.
    public long seed() {
        return seed;
    }

    /// The villages people are invented for.
    public List<VillageRef> villages() {
        return villages;
    }

    /// Households without end.
    @Override
    public Iterator<Household> iterator() {
        return new HouseholdMaker(villages, Dice.mix(seed), part, parts, asOf, occupations);
    }

    /// Households without end.
    public Stream<Household> households() {
        int traits = Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE;
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(iterator(), traits), false);
    }

    /// People without end, household by household; limit it.
    public Stream<Person> people() {
        return households().flatMap(household -> household.members().stream());
    }

    /// Working people of an age, both bounds included, without end.
    public Stream<Person> workers(int fromAge, int toAge) {
        return people().filter(
                        person -> person.works() && person.ageOn(asOf) >= fromAge && person.ageOn(asOf) <= toAge);
    }
}
