package id.payung.synthetic.pairs;

import id.payung.synthetic.Dice;
import id.payung.synthetic.Household;
import id.payung.synthetic.Person;
import id.payung.synthetic.Population;
import id.payung.synthetic.pairs.Distorter.Distorted;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/// Writes data sets for linkage with the truth about every pair.
///
/// Records have the columns `id,nik,name,birth_date,sex,mother,village,address,phone,family_card`; pairs have
/// `id_a,id_b,kinds`, the kinds joined by `+`, such as `NIK_DIGIT+NAME_VARIANT:N08`, or `EXACT`. Ids number the lines
/// of their file and tell nothing about the person. The same population and sizes give the same bytes; memory does
/// not grow with the number of records.
public final class LinkageData {
    /// How many records wait in a random order before they are written, so that duplicates lie far apart.
    private static final int SHUFFLED = 50_000;
    private static final double THIRD_RECORD = 0.12;

    private final Population population;
    private final Set<Distortion> distortions;

    private LinkageData(Population population, Set<Distortion> distortions) {
        this.population = population;
        this.distortions = distortions;
    }

    /// Data about a population, with every kind of distortion.
    public static LinkageData of(Population population) {
        return new LinkageData(population, EnumSet.allOf(Distortion.class));
    }

    /// The same with some kinds of distortion only; at least one.
    public LinkageData only(Set<Distortion> kinds) {
        return new LinkageData(population, EnumSet.copyOf(kinds));
    }

    /// How much was written.
    ///
    /// @param a records in the first or only file
    /// @param b records in the second file, 0 without one
    /// @param pairs true pairs
    public record Written(long a, long b, long pairs) {}

    /// One file of `rows` records, of which about `duplicates` (0 to 0.5) repeat a person named before. Some people
    /// stand there three times.
    public Written writeOne(Path data, Path pairs, long rows, double duplicates) throws IOException {
        if (!(duplicates >= 0 && duplicates <= 0.5)) {
            throw new IllegalArgumentException("The share of duplicates must be from 0 to 0.5, got " + duplicates);
        }
        try (PairWriter records = new PairWriter(data, LinkageRecord.COLUMNS);
                PairWriter truth = new PairWriter(pairs, PairWriter.PAIRS)) {
            Dice dice = Dice.of(population.seed(), 0xD0B1E);
            Distorter distorter = new Distorter(population.villages(), distortions);
            Shuffle<Entry> waiting = new Shuffle<>(SHUFFLED, dice);
            // INVARIANT: made + the duplicates still to come never exceed rows.
            double repeatedPeople = duplicates / ((1 - duplicates) * (1 + THIRD_RECORD));
            People people = new People(population.iterator());
            long made = 0;
            while (made < rows) {
                Person person = people.next();
                Entry first = new Entry(LinkageRecord.of(person), List.of(), new Cluster());
                made++;
                waiting.add(first, entry -> entry.write("r", records, truth));
                int copies = dice.chance(repeatedPeople) ? dice.chance(THIRD_RECORD) ? 2 : 1 : 0;
                for (int copy = 0; copy < copies && made < rows; copy++, made++) {
                    Distorted again = distorter.distort(person, people.household(), dice);
                    waiting.add(
                            new Entry(again.record(), again.kinds(), first.cluster()),
                            entry -> entry.write("r", records, truth));
                }
            }
            waiting.drain(entry -> entry.write("r", records, truth));
            return new Written(records.lines(), 0, truth.lines());
        }
    }

    /// Two files: `rowsA` records written with care, and `rowsB` records of which `overlap` (0 to 1) repeat people of
    /// the first by another hand. Nobody stands twice in one file.
    public Written writeTwo(Path a, Path b, Path pairs, long rowsA, long rowsB, double overlap) throws IOException {
        long common = Math.round(rowsB * overlap);
        if (!(overlap >= 0 && overlap <= 1) || common > rowsA) {
            throw new IllegalArgumentException("Of " + rowsB + " records " + overlap + " cannot repeat people of "
                    + rowsA + ". Choose an overlap from 0 to 1 and a larger first file.");
        }
        try (PairWriter recordsA = new PairWriter(a, LinkageRecord.COLUMNS);
                PairWriter recordsB = new PairWriter(b, LinkageRecord.COLUMNS);
                PairWriter truth = new PairWriter(pairs, PairWriter.PAIRS)) {
            Dice dice = Dice.of(population.seed(), 0x2F11E);
            Distorter distorter = new Distorter(population.villages(), distortions);
            Shuffle<Entry> waiting = new Shuffle<>(SHUFFLED, dice);
            People people = new People(population.iterator());
            long onlyA = rowsA - common;
            long both = common;
            long onlyB = rowsB - common;
            while (onlyA + both + onlyB > 0) {
                Person person = people.next();
                double roll = dice.nextDouble() * (onlyA + both + onlyB);
                if (roll < onlyB) {
                    onlyB--;
                    Distorted written = distorter.distort(person, people.household(), dice);
                    waiting.add(
                            new Entry(written.record(), written.kinds(), new Cluster()),
                            entry -> entry.write("b", recordsB, truth));
                    continue;
                }
                String id = recordsA.record("a", LinkageRecord.of(person));
                if (roll < onlyB + (double) both) {
                    both--;
                    Cluster cluster = new Cluster();
                    cluster.written.add(new WrittenRecord(id, List.of()));
                    Distorted written = distorter.distort(person, people.household(), dice);
                    waiting.add(
                            new Entry(written.record(), written.kinds(), cluster),
                            entry -> entry.write("b", recordsB, truth));
                } else {
                    onlyA--;
                }
            }
            waiting.drain(entry -> entry.write("b", recordsB, truth));
            return new Written(recordsA.lines(), recordsB.lines(), truth.lines());
        }
    }

    private record WrittenRecord(String id, List<String> kinds) {}

    /// Records of one person that are already in the file.
    private static final class Cluster {
        private final List<WrittenRecord> written = new ArrayList<>(2);
    }

    private record Entry(LinkageRecord record, List<String> kinds, Cluster cluster) {
        private void write(String prefix, PairWriter records, PairWriter truth) {
            String id = records.record(prefix, record);
            for (WrittenRecord earlier : cluster.written) {
                List<String> both = new ArrayList<>(earlier.kinds());
                both.addAll(kinds);
                truth.pair(earlier.id(), id, both);
            }
            cluster.written.add(new WrittenRecord(id, kinds));
        }
    }

    /// People one by one, with the household at hand.
    private static final class People {
        private final Iterator<Household> households;
        private Household household;
        private int next;

        private People(Iterator<Household> households) {
            this.households = households;
            this.household = households.next();
        }

        private Person next() {
            if (next == household.members().size()) {
                household = households.next();
                next = 0;
            }
            return household.members().get(next++);
        }

        private Household household() {
            return household;
        }
    }
}
