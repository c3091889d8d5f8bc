package id.payung.bench.linkage;

import static id.payung.bench.linkage.LinkageBench.say;

import id.payung.linkage.record.PackedRows;
import id.payung.linkage.run.LinkOptions;
import id.payung.linkage.run.LinkResult;
import id.payung.linkage.run.Linking;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Other open engines on the same records in the same run. Each gets its best threshold, chosen with the truth at hand;
/// ours keeps its usual one.
final class EnginesRun {
    private static final int ROWS = 10_000;

    private EnginesRun() {}

    /// Pairs with scores of one engine.
    record Outcome(Map<String, Double> pairs, double wall, double processor) {}

    /// An engine beside ours.
    interface Engine {
        Outcome run(List<String[]> rows) throws Exception;
    }

    static void run(Data data, PrintStream out) throws Exception {
        Data.Set set = data.one(ROWS, 404);
        Truth truth = Truth.read(set.truth(), false);
        say(
                out,
                "%,d rows, %,d true pairs; fields nik, name, birth date, sex, mother, village%n",
                ROWS,
                truth.kinds().size());
        say(
                out,
                "| engine | threshold | precision | recall | F1 | wall s | processor s |%n|---|---|---|---|---|---|---|");
        own(set, truth, out);
        own(set, truth, out);
        List<String[]> rows = Rows.read(set.records());
        Map<String, Engine> engines = new TreeMap<>(Map.of(
                "Duke 1.2",
                DukeRun::run,
                "fuzzy-matcher 1.2.1",
                FuzzyMatcherRun::run,
                "pg_trgm self-join",
                TrigramRun::run));
        for (Map.Entry<String, Engine> engine : engines.entrySet()) {
            report(engine.getKey(), engine.getValue().run(rows), truth, out);
        }
    }

    private static void own(Data.Set set, Truth truth, PrintStream out) throws IOException {
        Stopwatch watch = new Stopwatch();
        PackedRows rows = Data.read(set.records());
        LinkResult result = Linking.within(rows, LinkOptions.usual());
        double wall = watch.wall();
        double processor = watch.processor();
        Truth.Quality quality = truth.of(truth.pairs(result));
        say(
                out,
                "| Payung | 0.9, not chosen | %.4f | %.4f | %.4f | %.2f | %.2f |",
                quality.precision(),
                quality.recall(),
                quality.f1(),
                wall,
                processor);
    }

    private static void report(String name, Outcome outcome, Truth truth, PrintStream out) {
        List<Map.Entry<String, Double>> sorted = outcome.pairs().entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .toList();
        double best = 0;
        double threshold = 1;
        Truth.Quality quality = new Truth.Quality(0, 0);
        int right = 0;
        for (int i = 0; i < sorted.size(); i++) {
            right += truth.kinds().containsKey(sorted.get(i).getKey()) ? 1 : 0;
            boolean last = i + 1 == sorted.size()
                    || !sorted.get(i + 1).getValue().equals(sorted.get(i).getValue());
            Truth.Quality here = new Truth.Quality(
                    right / (i + 1.0), right / (double) truth.kinds().size());
            if (last && here.f1() > best) {
                best = here.f1();
                threshold = sorted.get(i).getValue();
                quality = here;
            }
        }
        say(
                out,
                "| %s | %.4f, best of all | %.4f | %.4f | %.4f | %.2f | %.2f |",
                name,
                threshold,
                quality.precision(),
                quality.recall(),
                quality.f1(),
                outcome.wall(),
                outcome.processor());
    }
}
