package id.payung.server.matching;

import id.payung.linkage.compare.Levels;
import id.payung.linkage.model.LinkageModel;
import id.payung.linkage.pair.Explanation;
import id.payung.linkage.pair.Guard;
import id.payung.linkage.pair.PairScorer;
import id.payung.linkage.record.FieldRole;
import id.payung.linkage.record.Frequencies;
import id.payung.linkage.record.PackedRows;
import id.payung.linkage.record.RowLayout;
import id.payung.linkage.record.RowPacker;
import id.payung.linkage.record.Schema;
import id.payung.server.person.Registry;
import id.payung.synthetic.Population;
import id.payung.synthetic.Villages;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/// How alike two records are, the same on every node and on every day.
///
/// How common names are is counted once in a fixed crowd of invented people, not in the registry: two nodes, or
/// today
/// and next year, give the same waterfall for the same two records. Only the starting point moves: the more
/// people are
/// recorded, the likelier somebody is alike by chance.
@Component
class Likeness {

    static final RowLayout LAYOUT = new RowLayout(Schema.of("nik", "name", "birth", "sex", "mother", "village"));

    /// Bits from which a person has to look. Guards that ask for a look leave a pair exactly here.
    static final double WORTH_A_LOOK = 0;

    private static final int CROWD = 60_000;
    private static final long SEED = 20_261_120;
    private static final int MOST_HOLDERS = 20;
    private static final long FEWEST_PEOPLE = 20_000;
    private static final double REPEATED = 0.05;

    /// The day whose century two-digit years belong to; rows come with whole dates.
    private static final LocalDate AS_OF = LocalDate.of(2026, 1, 1);

    private final Registry registry;
    private final Supplier<Frequencies> commonness = SingletonSupplier.of(Likeness::count);

    Likeness(Registry registry) {
        this.registry = registry;
    }

    static RowPacker packer() {
        return new RowPacker(LAYOUT, AS_OF);
    }

    /// Packs a record.
    static void pack(
            RowPacker packer,
            String nik,
            String name,
            @Nullable LocalDate birthDate,
            @Nullable String sex,
            @Nullable String mother,
            @Nullable String village,
            long[] into,
            int at) {
        @Nullable
        String[] values = {
            nik,
            name,
            birthDate == null ? null : birthDate.toString(),
            sex == null ? null : sex.equals("F") ? "P" : "L",
            mother,
            village
        };
        packer.pack(values, into, at);
    }

    /// How common values are; writes it into rows that are to be compared.
    Frequencies commonness() {
        return java.util.Objects.requireNonNull(commonness.get());
    }

    /// The weights for a registry of today's size.
    LinkageModel model() {
        return LinkageModel.usual(LAYOUT.schema(), REPEATED / Math.max(registry.size(), FEWEST_PEOPLE));
    }

    /// Scores and explains with every guard; for one thread.
    PairScorer scorer() {
        return new PairScorer(LAYOUT, model(), commonness().words(), EnumSet.allOf(Guard.class));
    }

    /// Finds what may be worth a look; for one thread. It does not hold twins back, [#isWorthALook] does.
    PairScorer finder() {
        return new PairScorer(LAYOUT, model(), commonness().words(), findingGuards());
    }

    static EnumSet<Guard> findingGuards() {
        return EnumSet.complementOf(EnumSet.of(Guard.TWINS));
    }

    /// Whether a person has to look at a pair that was found. Twins are held back, unless their names are somewhat
    /// alike: a short name with a slip in it, and a slip in the serial beside it, look the same as twins do.
    static boolean isWorthALook(Explanation why) {
        return why.bits() >= WORTH_A_LOOK || why.guard() == Guard.TWINS && nameLevel(why) == Levels.NAME_LOOSE;
    }

    private static int nameLevel(Explanation why) {
        return why.reasons().stream()
                .filter(reason -> reason.field().role() == FieldRole.FULL_NAME)
                .mapToInt(reason -> Levels.of(reason.field().kind()).indexOf(reason.level()) + 1)
                .findFirst()
                .orElse(Levels.MISSING);
    }

    private static Frequencies count() {
        PackedRows.Builder rows = new PackedRows.Builder(LAYOUT);
        RowPacker packer = packer();
        Population.of(Villages.sample(), SEED).people().limit(CROWD).forEach(person -> {
            long[] row = new long[LAYOUT.stride()];
            pack(
                    packer,
                    "",
                    person.name(),
                    person.birthDate(),
                    person.sex().letter().equals("P") ? "F" : "M",
                    person.motherName(),
                    null,
                    row,
                    0);
            rows.add("", row, 0);
        });
        return Frequencies.countAndMark(java.util.List.of(rows.build()), MOST_HOLDERS);
    }
}
