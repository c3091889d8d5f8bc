package id.payung.server.matching;

import id.payung.linkage.cluster.Clusters;
import id.payung.linkage.pair.Explanation;
import id.payung.linkage.pair.PairScorer;
import id.payung.linkage.pair.ScoredPairs;
import id.payung.linkage.record.PackedRows;
import id.payung.linkage.record.RowPacker;
import id.payung.linkage.run.LinkOptions;
import id.payung.linkage.run.LinkResult;
import id.payung.linkage.run.Linking;
import id.payung.rules.Rupiah;
import id.payung.rules.Scheme;
import id.payung.server.job.JobKind;
import id.payung.server.job.Progress;
import id.payung.server.person.Registry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// The job that compares everybody in the territory of whoever started it with everybody else there. It writes in
/// one
/// transaction: a crash or a cancelled run leaves nothing.
@Component
class SweepPeople implements JobKind {

    static final String NAME = "sweep-people";

    private static final double EVEN_ODDS = 0.5;
    private static final long SEED = 20_261_120;
    private static final int MOST_HOLDERS = 20;
    private static final int LARGEST_CLUSTER = 12;
    private static final int MOST_PAIRS = 50_000;
    private static final int REPORT_EVERY = 2_000;

    private final Registry registry;
    private final Likeness likeness;
    private final JdbcPairs pairs;
    private final JdbcSweeps sweeps;
    private final PaidTwice paidTwice;
    private final TransactionOperations transactions;
    private final Clock clock;

    SweepPeople(
            Registry registry,
            Likeness likeness,
            JdbcPairs pairs,
            JdbcSweeps sweeps,
            PaidTwice paidTwice,
            TransactionOperations transactions,
            Clock clock) {
        this.registry = registry;
        this.likeness = likeness;
        this.pairs = pairs;
        this.sweeps = sweeps;
        this.paidTwice = paidTwice;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(String subject, Progress progress) {
        transactions.executeWithoutResult(status -> sweep(Long.parseLong(subject), progress));
    }

    private void sweep(long id, Progress progress) {
        String territory = sweeps.find(id).orElseThrow().territory();
        People people = read(progress);
        if (people.rows().size() < 2) {
            sweeps.end(id, people.rows().size(), 0, 0, 0, clock.instant());
            return;
        }
        LinkResult result = Linking.within(
                people.rows(),
                new LinkOptions(EVEN_ODDS, 2, SEED, Likeness.findingGuards(), MOST_HOLDERS),
                likeness.model(),
                likeness.commonness());
        progress.report(people.rows().size(), people.rows().size() + 1L);
        List<JdbcPairs.Fresh> fresh = fresh(id, territory, people, result);
        int written = pairs.insert(fresh);
        sweeps.end(
                id,
                people.rows().size(),
                written,
                (int) fresh.stream().map(JdbcPairs.Fresh::cluster).distinct().count(),
                fresh.stream().mapToLong(JdbcPairs.Fresh::paidTwice).sum(),
                clock.instant());
        progress.report(people.rows().size(), people.rows().size());
    }

    /// @param ids number of the person of each row
    private record People(PackedRows rows, long[] ids) {}

    private People read(Progress progress) {
        RowPacker packer = Likeness.packer();
        PackedRows.Builder rows = new PackedRows.Builder(Likeness.LAYOUT);
        LongStream.Builder ids = LongStream.builder();
        long expected = registry.size();
        registry.forEachHere(known -> {
            long[] row = new long[Likeness.LAYOUT.stride()];
            Likeness.pack(
                    packer,
                    known.nik(),
                    known.name(),
                    known.birthDate(),
                    known.sex(),
                    known.motherName(),
                    known.villageCode(),
                    row,
                    0);
            rows.add("", row, 0);
            ids.add(known.id());
            if (rows.size() % REPORT_EVERY == 0) {
                progress.report(rows.size(), Math.max(expected, rows.size()) + 1);
            }
        });
        return new People(rows.build(), ids.build().toArray());
    }

    /// The likeliest pairs that nobody found to be two people, each with its group and what was paid twice.
    private List<JdbcPairs.Fresh> fresh(long sweep, String territory, People people, LinkResult result) {
        ScoredPairs scored = result.pairs();
        int[] order = IntStream.range(0, scored.size())
                .boxed()
                .sorted((a, b) -> Double.compare(scored.bits(b), scored.bits(a)))
                .limit(MOST_PAIRS)
                .mapToInt(Integer::intValue)
                .toArray();
        Clusters clusters = Clusters.of(people.rows(), people.rows(), scored, LARGEST_CLUSTER);
        Map<Long, JdbcSweeps.Face> faces = sweeps.faces(Arrays.stream(order)
                .flatMap(pair -> IntStream.of(scored.left(pair), scored.right(pair)))
                .mapToLong(row -> people.ids()[row])
                .distinct()
                .toArray());
        PairScorer scorer = likeness.scorer();
        List<Two> found = new ArrayList<>();
        for (int pair : order) {
            Explanation why = explain(scorer, people.rows(), scored.left(pair), scored.right(pair));
            if (Likeness.isWorthALook(why)) {
                found.add(Two.of(pair, people, scored, clusters, why));
            }
        }
        dropTheDifferent(found, faces);
        Map<PaidTwice.Two, List<Twice>> twice = paidTwice.of(found.stream()
                .map(two -> new PaidTwice.Two(two.left(), two.right()))
                .toList());
        return found.stream()
                .map(two -> fresh(sweep, territory, two, faces, twice))
                .toList();
    }

    private static Explanation explain(PairScorer scorer, PackedRows rows, int left, int right) {
        return scorer.explain(rows.words(), rows.at(left), rows.words(), rows.at(right));
    }

    /// Two people, the one who was recorded first on the left.
    private record Two(long left, long right, long cluster, Explanation why) {

        static Two of(int pair, People people, ScoredPairs scored, Clusters clusters, Explanation why) {
            long a = people.ids()[scored.left(pair)];
            long b = people.ids()[scored.right(pair)];
            long cluster = people.ids()[clusters.groupOfLeft(scored.left(pair))];
            return new Two(Math.min(a, b), Math.max(a, b), cluster, why);
        }
    }

    private void dropTheDifferent(List<Two> found, Map<Long, JdbcSweeps.Face> faces) {
        Set<Map.Entry<UUID, UUID>> different = pairs.foundDifferent(
                found.stream().map(two -> face(faces, two.left()).nikKey()).toList(),
                found.stream().map(two -> face(faces, two.right()).nikKey()).toList());
        found.removeIf(two -> different.contains(Map.entry(
                face(faces, two.left()).nikKey(), face(faces, two.right()).nikKey())));
    }

    private static JdbcSweeps.Face face(Map<Long, JdbcSweeps.Face> faces, long person) {
        return java.util.Objects.requireNonNull(faces.get(person));
    }

    private static JdbcPairs.Fresh fresh(
            long sweep,
            String territory,
            Two two,
            Map<Long, JdbcSweeps.Face> faces,
            Map<PaidTwice.Two, List<Twice>> twice) {
        JdbcSweeps.Face left = face(faces, two.left());
        List<Twice> months = twice.getOrDefault(new PaidTwice.Two(two.left(), two.right()), List.of());
        return new JdbcPairs.Fresh(
                territory,
                null,
                null,
                sweep,
                two.cluster(),
                two.left(),
                two.right(),
                left.nikKey(),
                face(faces, two.right()).nikKey(),
                false,
                left.name(),
                left.nameKey(),
                left.village(),
                two.why().bits(),
                Waterfall.of(two.why()),
                months(months),
                months.stream()
                        .filter(Twice::paid)
                        .map(Twice::amount)
                        .reduce(Rupiah.ZERO, Rupiah::plus)
                        .amount());
    }

    /// Months of the scheme that overlaps longest.
    private static int months(List<Twice> twice) {
        return Arrays.stream(Scheme.values())
                .mapToInt(scheme -> twice.stream()
                        .filter(each -> each.scheme() == scheme)
                        .mapToInt(each -> each.months().size())
                        .sum())
                .max()
                .orElse(0);
    }
}
