package id.payung.bench.linkage;

import static id.payung.bench.linkage.LinkageBench.say;

import id.payung.linkage.record.PackedRows;
import id.payung.linkage.run.LinkOptions;
import id.payung.linkage.run.LinkResult;
import id.payung.linkage.run.Linking;
import java.io.IOException;
import java.io.PrintStream;

/// Duplicates within one file, from the file to the pairs.
final class WithinRun {
    private static final int[] SIZES = {100_000, 1_000_000, 1_000_000};

    private WithinRun() {}

    static void run(Data data, PrintStream out) throws IOException {
        for (int size : SIZES) {
            Data.Set set = data.one(size, 101);
            Stopwatch all = new Stopwatch();
            PackedRows rows = Data.read(set.records());
            double read = all.wall();
            LinkResult result = Linking.within(rows, LinkOptions.usual());
            Truth.Quality quality = Truth.read(set.truth(), false)
                    .of(Truth.read(set.truth(), false).pairs(result));
            say(
                    out,
                    "%,d rows: %.1f s wall (read %.1f, learn %.1f, compare %.1f), %.1f s processor, %,d pairs compared, "
                            + "%d B/row, precision %.4f, recall %.4f, load %.1f",
                    size,
                    read + (result.learningMillis() + result.comparingMillis()) / 1e3,
                    read,
                    result.learningMillis() / 1e3,
                    result.comparingMillis() / 1e3,
                    all.processor(),
                    result.compared(),
                    rows.memory() / rows.size(),
                    quality.precision(),
                    quality.recall(),
                    Stopwatch.load());
        }
    }
}
