package id.payung.linkage.run;

import id.payung.linkage.block.BlockJoin;
import id.payung.linkage.block.BlockingKey;
import id.payung.linkage.block.BlockingPlan;
import id.payung.linkage.block.Budget;
import id.payung.linkage.block.KeyColumn;
import id.payung.linkage.model.LinkageModel;
import id.payung.linkage.pair.PairScorer;
import id.payung.linkage.record.Frequencies;
import id.payung.linkage.record.PackedRows;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A register kept ready: its rows, one sorted column per blocking key, and a model learnt from it.
///
/// Lists are matched by merging sorted columns, single records by binary search. The index is not changed by either and
/// may be used by several threads; each brings its own [Lookup].
public final class RegistryIndex {
    private static final int LONGEST_BLOCK = 50_000;

    private final PackedRows rows;
    private final Frequencies frequencies;
    private final BlockingPlan plan;
    private final List<KeyColumn> columns;
    private final LinkageModel model;
    private final LinkOptions options;

    private RegistryIndex(
            PackedRows rows,
            Frequencies frequencies,
            BlockingPlan plan,
            List<KeyColumn> columns,
            LinkageModel model,
            LinkOptions options) {
        this.rows = rows;
        this.frequencies = frequencies;
        this.plan = plan;
        this.columns = columns;
        this.model = model;
        this.options = options;
    }

    /// Builds the index.
    public static RegistryIndex build(PackedRows rows, LinkOptions options) {
        Frequencies frequencies = Frequencies.countAndMark(List.of(rows), options.mostHolders());
        BlockingPlan plan = BlockingPlan.usual(rows.layout());
        List<KeyColumn> columns =
                plan.keys().stream().map(key -> KeyColumn.of(rows, key)).toList();
        try (Workers workers = new Workers(options.threads())) {
            LinkageModel model = new Training(rows, rows, plan, frequencies.words(), options.seed(), workers)
                    .withRightColumns(columns)
                    .learn();
            return new RegistryIndex(rows, frequencies, plan, columns, model, options);
        }
    }

    /// Matches a list against the register. The list's rows are marked with the register's frequencies; a model is
    /// learnt for the two together.
    public LinkResult match(PackedRows list) {
        long start = System.nanoTime();
        frequencies.mark(list);
        try (Workers workers = new Workers(options.threads())) {
            LinkageModel learnt = new Training(list, rows, plan, frequencies.words(), options.seed(), workers)
                    .withRightColumns(columns)
                    .learn();
            long ready = System.nanoTime();
            BlockJoin join = new BlockJoin(plan, list, rows, Budget.forRows(list.size() + (long) rows.size()));
            return Linking.compareAll(
                    join,
                    key -> join.prepare(key, KeyColumn.of(list, plan.keys().get(key)), columns.get(key)),
                    new Linking.Ready(list, rows, plan, frequencies, learnt, options, workers, start, ready));
        }
    }

    /// A look-up for single records, for one thread.
    public Lookup lookup() {
        return new Lookup();
    }

    /// The register's rows.
    public PackedRows rows() {
        return rows;
    }

    /// The model learnt from the register.
    public LinkageModel model() {
        return model;
    }

    /// Bytes in use: rows, identifiers and sorted columns.
    public long memory() {
        return rows.memory()
                + columns.stream()
                        .mapToLong(column -> 8L * column.entries().length)
                        .sum();
    }

    /// How common the values of the register are.
    public Frequencies frequencies() {
        return frequencies;
    }

    /// The register's rows sorted by each blocking key.
    public List<KeyColumn> columns() {
        return columns;
    }

    /// How the index was built.
    public LinkOptions options() {
        return options;
    }

    /// A row of the register that may be the same person.
    ///
    /// @param row row in the register
    /// @param bits score
    /// @param detail levels and guard
    public record Match(int row, double bits, long detail) {}

    /// Finds the rows of the register that may describe the person of one record.
    public final class Lookup {
        private final PairScorer scorer = new PairScorer(rows.layout(), model, frequencies.words(), options.guards());

        private Lookup() {}

        /// The matches with at least so many bits, best first.
        ///
        /// @param record a packed row; rarities are written into it
        /// @param at where it starts
        /// @param leastBits score below which a row is no match
        public List<Match> find(long[] record, int at, double leastBits) {
            frequencies.mark(record, at);
            List<Match> matches = new ArrayList<>();
            for (int k = 0; k < columns.size(); k++) {
                int hash = plan.keys().get(k).hash(record, at);
                if (hash != 0) {
                    addMatches(k, hash, record, at, leastBits, matches);
                }
            }
            matches.sort(Comparator.comparingDouble(Match::bits).reversed().thenComparingInt(Match::row));
            return matches;
        }

        private void addMatches(int k, int hash, long[] record, int at, double leastBits, List<Match> matches) {
            KeyColumn column = columns.get(k);
            int from = column.from(hash);
            int to = column.from(hash + 1L);
            if (to - from > LONGEST_BLOCK) {
                return;
            }
            for (int i = from; i < to; i++) {
                int row = KeyColumn.row(column.entries()[i]);
                int rowAt = rows.at(row);
                if (isNew(k, record, at, rowAt) && scorer.score(record, at, rows.words(), rowAt, leastBits)) {
                    matches.add(new Match(row, scorer.bits(), scorer.detail()));
                }
            }
        }

        private boolean isNew(int k, long[] record, int at, int rowAt) {
            for (int earlier = 0; earlier < k; earlier++) {
                BlockingKey key = plan.keys().get(earlier);
                if (key.shared(record, at, rows.words(), rowAt)) {
                    return false;
                }
            }
            return plan.keys().get(k).shared(record, at, rows.words(), rowAt);
        }
    }
}
