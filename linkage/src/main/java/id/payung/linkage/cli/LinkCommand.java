package id.payung.linkage.cli;

import id.payung.linkage.cluster.Clusters;
import id.payung.linkage.file.CsvRecords;
import id.payung.linkage.file.CsvSource;
import id.payung.linkage.file.FieldColumn;
import id.payung.linkage.model.LinkageModel;
import id.payung.linkage.model.ModelFile;
import id.payung.linkage.record.PackedRows;
import id.payung.linkage.record.RowLayout;
import id.payung.linkage.record.Schema;
import id.payung.linkage.run.LinkOptions;
import id.payung.linkage.run.LinkResult;
import id.payung.linkage.run.Linking;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Reads one or two files, links them, writes the pairs.
@Command(
        name = "link",
        mixinStandardHelpOptions = true,
        description = {
            "Finds rows of CSV files that describe one person.",
            "One file: duplicates within it. Two files: pairs between them.",
            FieldOptions.FIELDS,
            FieldOptions.ID_TYPES,
            FieldOptions.GUESSING
        })
final class LinkCommand implements Callable<Integer> {
    @Parameters(arity = "1..2", paramLabel = "CSV", description = "one or two CSV files with a header line")
    private List<Path> files = List.of();

    @Mixin
    private final FieldOptions fields = new FieldOptions();

    @Option(names = "--out", required = true, paramLabel = "PAIRS.csv", description = "file for the pairs")
    private Path out = Path.of("");

    @Option(
            names = "--threshold",
            defaultValue = "0.9",
            description = "least probability of a pair, between 0 and 1 (default 0.9)")
    private double threshold;

    @Option(names = "--clusters", paramLabel = "FILE", description = "file for the groups of rows")
    private @Nullable Path clusters;

    @Option(names = "--model", paramLabel = "FILE", description = "file for the learnt model (JSON)")
    private @Nullable Path model;

    @Option(
            names = "--model-in",
            paramLabel = "FILE",
            description = "score with this model, as --model wrote it, instead of learning one")
    private @Nullable Path modelIn;

    @Option(names = "--threads", description = "threads to use (default: all processors)")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--seed", description = "decides the samples the model is learnt from")
    private @Nullable Long seed;

    @Option(names = "--english", description = "reasons in English (default Indonesian)")
    private boolean english;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        PrintWriter log = spec.commandLine().getErr();
        long start = System.nanoTime();
        LinkOptions options = options();
        List<CsvSource> sources = files.stream().map(CsvSource::open).toList();
        List<List<FieldColumn>> columns = fields.columns(
                sources.stream()
                        .map(source -> FieldOptions.Table.of(source, fields))
                        .toList(),
                log);
        RowLayout layout = new RowLayout(
                new Schema(columns.getFirst().stream().map(FieldColumn::field).toList()));
        LinkageModel stored = modelIn == null ? null : StoredModel.read(modelIn, layout.schema());
        List<PackedRows> sets = new ArrayList<>();
        for (int i = 0; i < sources.size(); i++) {
            sets.add(new CsvRecords(sources.get(i), fields.id(), fields.idType(), columns.get(i), layout, fields.asOf())
                    .read(threads));
        }
        double read = seconds(start);
        LinkResult result = link(sets, options, stored);
        PairFile.write(out, result, english);
        Path clusterFile = clusters;
        if (clusterFile != null) {
            ClusterFile.write(clusterFile, result, Clusters.of(result.left(), result.right(), result.pairs(), 50));
        }
        Path modelFile = model;
        if (modelFile != null) {
            Files.writeString(modelFile, ModelFile.json(result.model()));
        }
        new Report(log).print(result, read, seconds(start));
        return 0;
    }

    private static LinkResult link(List<PackedRows> sets, LinkOptions options, @Nullable LinkageModel stored) {
        PackedRows left = sets.getFirst();
        PackedRows right = sets.getLast();
        if (stored == null) {
            return left == right ? Linking.within(left, options) : Linking.between(left, right, options);
        }
        return left == right ? Linking.within(left, options, stored) : Linking.between(left, right, options, stored);
    }

    private LinkOptions options() {
        if (!(threshold > 0 && threshold < 1)) {
            throw new ParameterException(
                    spec.commandLine(), "--threshold must lie between 0 and 1, got " + threshold + ".");
        }
        if (threads < 1) {
            throw new ParameterException(spec.commandLine(), "--threads must be at least 1.");
        }
        LinkOptions usual = LinkOptions.usual();
        return new LinkOptions(
                threshold, threads, seed == null ? usual.seed() : seed, usual.guards(), usual.mostHolders());
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
