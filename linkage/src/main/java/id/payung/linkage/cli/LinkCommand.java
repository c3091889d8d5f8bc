package id.payung.linkage.cli;

import id.payung.linkage.cluster.Clusters;
import id.payung.linkage.file.ColumnGuess;
import id.payung.linkage.file.CsvRecords;
import id.payung.linkage.file.CsvSource;
import id.payung.linkage.file.FieldColumn;
import id.payung.linkage.file.InputProblem;
import id.payung.linkage.model.LinkageModel;
import id.payung.linkage.model.ModelFile;
import id.payung.linkage.record.Field;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
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
            "Fields for --map: nik, number, name, given, family, birth, sex, mother, phone, address, village, postcode,",
            "and idtype: a column that says what kind of number the nik column holds (other kinds are never taken for a NIK).",
            "Without --map, --text and --exact the columns are guessed, and the guess is printed."
        })
final class LinkCommand implements Callable<Integer> {
    private static final String ID_TYPE = "idtype";

    @Parameters(arity = "1..2", paramLabel = "CSV", description = "one or two CSV files with a header line")
    private List<Path> files = List.of();

    @Option(names = "--id", defaultValue = "id", description = "column with the rows' identifiers (default id)")
    private String id = "id";

    @Option(names = "--map", paramLabel = "FIELD=COL", description = "a known field and its column")
    private Map<String, String> map = new LinkedHashMap<>();

    @Option(names = "--text", paramLabel = "COL", description = "a column compared as free text")
    private List<String> text = new ArrayList<>();

    @Option(names = "--exact", paramLabel = "COL", description = "a column that is the same or not")
    private List<String> exact = new ArrayList<>();

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

    @Option(names = "--as-of", paramLabel = "DATE", description = "the day the lists speak of (default today)")
    private LocalDate asOf = LocalDate.now();

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
        List<List<FieldColumn>> columns = columns(sources, log);
        RowLayout layout = new RowLayout(
                new Schema(columns.getFirst().stream().map(FieldColumn::field).toList()));
        LinkageModel stored = modelIn == null ? null : StoredModel.read(modelIn, layout.schema());
        List<PackedRows> sets = new ArrayList<>();
        for (int i = 0; i < sources.size(); i++) {
            sets.add(new CsvRecords(sources.get(i), id, map.get(ID_TYPE), columns.get(i), layout, asOf).read(threads));
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

    private List<List<FieldColumn>> columns(List<CsvSource> sources, PrintWriter log) {
        if (!map.isEmpty() || !text.isEmpty() || !exact.isEmpty()) {
            List<FieldColumn> given = given();
            return sources.stream().map(source -> given).toList();
        }
        List<List<FieldColumn>> guesses = sources.stream()
                .map(source -> new ColumnGuess(asOf).guess(source, id))
                .toList();
        List<Field> common = guesses.getFirst().stream()
                .map(FieldColumn::field)
                .filter(field -> guesses.stream()
                        .allMatch(guess ->
                                guess.stream().anyMatch(column -> column.field().equals(field))))
                .toList();
        if (common.isEmpty()) {
            throw new InputProblem("No column of " + sources.getFirst().path()
                    + (sources.size() > 1
                            ? " and " + sources.get(1).path() + " could be recognised in both"
                            : " was recognised")
                    + ". Name the columns with --map FIELD=COLUMN.");
        }
        List<List<FieldColumn>> columns = guesses.stream()
                .map(guess -> common.stream()
                        .map(field -> guess.stream()
                                .filter(column -> column.field().equals(field))
                                .findFirst()
                                .orElseThrow())
                        .toList())
                .toList();
        for (int i = 0; i < sources.size(); i++) {
            log.println("guessed for " + sources.get(i).path() + ": "
                    + String.join(
                            ", ",
                            columns.get(i).stream()
                                    .map(column -> column.field().name() + "=" + column.column())
                                    .toList()));
        }
        return columns;
    }

    private List<FieldColumn> given() {
        List<FieldColumn> given = new ArrayList<>();
        map.forEach((name, column) -> {
            Field field = Field.known(name);
            if (field != null) {
                given.add(new FieldColumn(field, column));
            } else if (!name.equals(ID_TYPE)) {
                throw new ParameterException(
                        spec.commandLine(),
                        "--map knows no field \"" + name + "\". It knows " + String.join(", ", Field.knownNames())
                                + ", idtype; other columns go to --text or --exact.");
            }
        });
        text.forEach(column -> given.add(new FieldColumn(Field.text(column), column)));
        exact.forEach(column -> given.add(new FieldColumn(Field.exact(column), column)));
        if (given.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "Name at least one field with --map, --text or --exact.");
        }
        return given;
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
