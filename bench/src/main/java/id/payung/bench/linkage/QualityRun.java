package id.payung.bench.linkage;

import static id.payung.bench.linkage.LinkageBench.say;

import id.payung.linkage.record.PackedRows;
import id.payung.linkage.run.LinkOptions;
import id.payung.linkage.run.LinkResult;
import id.payung.linkage.run.Linking;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Map;
import java.util.Set;

/// Precision and recall at the usual threshold, by kind of fault, on several seeds.
final class QualityRun {
    private static final int ROWS = 100_000;
    private static final long[] SEEDS = {101, 202, 303};

    private QualityRun() {}

    static void run(Data data, PrintStream out) throws IOException {
        for (long seed : SEEDS) {
            Data.Set set = data.one(ROWS, seed);
            PackedRows rows = Data.read(set.records());
            LinkResult result = Linking.within(rows, LinkOptions.usual());
            Truth truth = Truth.read(set.truth(), false);
            Set<String> found = truth.pairs(result);
            Truth.Quality quality = truth.of(found);
            say(
                    out,
                    "seed %d: %,d rows, %,d true pairs, %,d found: precision %.4f, recall %.4f, F1 %.4f",
                    seed,
                    ROWS,
                    truth.kinds().size(),
                    found.size(),
                    quality.precision(),
                    quality.recall(),
                    quality.f1());
            if (seed == SEEDS[0]) {
                byKind(truth, found, out);
            }
        }
    }

    private static void byKind(Truth truth, Set<String> found, PrintStream out) {
        say(out, "%n| fault | pairs with it | recall | pairs with it alone | recall |%n|---|---|---|---|---|");
        Map<String, Truth.Share> alone = truth.byKind(found, true);
        truth.byKind(found, false).forEach((kind, share) -> {
            Truth.Share single = alone.getOrDefault(kind, new Truth.Share(0, 0));
            say(
                    out,
                    "| %s | %,d | %.3f | %,d | %.3f |",
                    kind,
                    share.all(),
                    share.found() / (double) share.all(),
                    single.all(),
                    single.found() / (double) Math.max(single.all(), 1));
        });
        out.println();
    }
}
