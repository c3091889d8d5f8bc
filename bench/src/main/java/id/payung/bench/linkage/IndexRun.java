package id.payung.bench.linkage;

import static id.payung.bench.linkage.LinkageBench.say;

import id.payung.linkage.index.MappedIndex;
import id.payung.linkage.pair.PairScorer;
import id.payung.linkage.record.PackedRows;
import id.payung.linkage.run.LinkOptions;
import id.payung.linkage.run.LinkResult;
import id.payung.linkage.run.RegistryIndex;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// A list against an indexed register, and single look-ups.
final class IndexRun {
    private static final int[][] SIZES = {{100_000, 1_000_000}, {1_000_000, 10_000_000}};
    private static final int LOOKUPS = 20_000;
    private static final int WARM_UP = 5_000;

    private IndexRun() {}

    static void run(Data data, PrintStream out) throws IOException {
        for (int[] sizes : SIZES) {
            if (Runtime.getRuntime().maxMemory() < 500L * sizes[1]) {
                say(out, "%,d against %,d: left out, too little memory", sizes[0], sizes[1]);
                continue;
            }
            one(data.two(sizes[0], sizes[1], 101), out);
        }
    }

    private static void one(Data.Set set, PrintStream out) throws IOException {
        Stopwatch building = new Stopwatch();
        PackedRows register = Data.read(set.second());
        double read = building.wall();
        RegistryIndex index = RegistryIndex.build(register, LinkOptions.usual());
        say(
                out,
                "index of %,d rows: %.1f s wall (read %.1f), %.1f s processor, %d B/row, load %.1f",
                register.size(),
                building.wall(),
                read,
                building.processor(),
                index.memory() / register.size(),
                Stopwatch.load());
        Stopwatch matching = new Stopwatch();
        PackedRows list = Data.read(set.records());
        double readList = matching.wall();
        LinkResult result = index.match(list);
        double wall = matching.wall();
        double processor = matching.processor();
        Truth truth = Truth.read(set.truth(), true);
        Truth.Quality quality = truth.of(truth.pairs(result));
        say(
                out,
                "%,d against %,d, index built: %.1f s wall (read %.1f, learn %.1f, compare %.1f), %.1f s processor, "
                        + "%,d pairs compared, precision %.4f, recall %.4f, load %.1f",
                list.size(),
                register.size(),
                wall,
                readList,
                result.learningMillis() / 1e3,
                result.comparingMillis() / 1e3,
                processor,
                result.compared(),
                quality.precision(),
                quality.recall(),
                Stopwatch.load());
        RegistryIndex.Lookup inMemory = index.lookup();
        lookups("in memory", index.rows().size(), inMemory::find, list, out);
        mapped(index, list, set, out);
    }

    private static void mapped(RegistryIndex index, PackedRows list, Data.Set set, PrintStream out) {
        Path folder = set.second().resolveSibling(set.second().getFileName() + ".index");
        Stopwatch writing = new Stopwatch();
        MappedIndex.write(index, folder);
        double written = writing.wall();
        Stopwatch opening = new Stopwatch();
        try (MappedIndex mapped = MappedIndex.open(folder)) {
            say(
                    out,
                    "index written in %.1f s (%.1f s processor), opened in %.2f s, %d B/row in its file",
                    written,
                    writing.processor(),
                    opening.wall(),
                    mapped.bytes() / mapped.size());
            MappedIndex.Lookup lookup = mapped.lookup();
            lookups("mapped", mapped.size(), lookup::find, list, out);
            Stopwatch adding = new Stopwatch();
            int added = Math.min(list.size(), mapped.size() / 20);
            long[] row = new long[list.layout().stride()];
            for (int i = 0; i < added; i++) {
                System.arraycopy(list.words(), list.at(i), row, 0, row.length);
                mapped.add(list.ids().get(i), row, 0);
            }
            say(out, "%,d rows added in %.1f s (%.1f s processor)", added, adding.wall(), adding.processor());
            lookups("mapped with these in the delta", mapped.size(), lookup::find, list, out);
            Stopwatch compacting = new Stopwatch();
            mapped.compact();
            say(out, "compacted in %.1f s (%.1f s processor)", compacting.wall(), compacting.processor());
            lookups("mapped, compacted", mapped.size(), lookup::find, list, out);
        }
    }

    /// A look-up of either index.
    private interface Finder {
        List<RegistryIndex.Match> find(long[] record, int at, double leastBits);
    }

    private static void lookups(String where, int rows, Finder lookup, PackedRows list, PrintStream out) {
        double least = PairScorer.bits(0.5);
        long[] record = new long[list.layout().stride()];
        long[] nanos = new long[LOOKUPS];
        for (int i = -WARM_UP; i < LOOKUPS; i++) {
            int row = Math.floorMod(i * 7919, list.size());
            System.arraycopy(list.words(), list.at(row), record, 0, record.length);
            long start = System.nanoTime();
            lookup.find(record, 0, least);
            if (i >= 0) {
                nanos[i] = System.nanoTime() - start;
            }
        }
        Arrays.sort(nanos);
        say(
                out,
                "single look-ups in %,d rows, %s: p50 %.3f ms, p99 %.3f ms, load %.1f",
                rows,
                where,
                nanos[LOOKUPS / 2] / 1e6,
                nanos[LOOKUPS * 99 / 100] / 1e6,
                Stopwatch.load());
    }
}
