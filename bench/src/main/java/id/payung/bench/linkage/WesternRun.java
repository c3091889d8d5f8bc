package id.payung.bench.linkage;

import static id.payung.bench.linkage.LinkageBench.say;

import id.payung.linkage.file.ColumnGuess;
import id.payung.linkage.file.CsvSource;
import id.payung.linkage.record.PackedRows;
import id.payung.linkage.run.LinkOptions;
import id.payung.linkage.run.LinkResult;
import id.payung.linkage.run.Linking;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Set;

/// Quality on fields that are not Indonesian, with the columns guessed and the threshold left alone.
final class WesternRun {
    private static final int[][] SIZES = {{5_000, 5_000, 2}, {40_000, 10_000, 3}};

    private WesternRun() {}

    static void run(Path folder, PrintStream out) throws IOException {
        for (int[] size : SIZES) {
            for (long seed = 1; seed <= 2; seed++) {
                Path records = folder.resolve("western.csv");
                Path pairs = folder.resolve("western-truth.csv");
                new WesternPeople(seed).write(records, pairs, size[0], size[1], size[2]);
                PackedRows rows = Data.read(records, new ColumnGuess(Data.TODAY).guess(CsvSource.open(records), "id"));
                LinkResult result = Linking.within(rows, LinkOptions.usual());
                Truth truth = Truth.read(pairs, false);
                Set<String> found = truth.pairs(result);
                Truth.Quality quality = truth.of(found);
                say(
                        out,
                        "%,d records, %,d copies with up to %d faults, seed %d: precision %.4f, recall %.4f, F1 %.4f",
                        size[0],
                        size[1],
                        size[2],
                        seed,
                        quality.precision(),
                        quality.recall(),
                        quality.f1());
            }
        }
    }
}
