package id.payung.linkage.cli;

import id.payung.linkage.file.ColumnGuess;
import id.payung.linkage.file.CsvSource;
import id.payung.linkage.file.FieldColumn;
import id.payung.linkage.file.InputProblem;
import id.payung.linkage.record.Field;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The options that say which column is which field.
public final class FieldOptions {
    /// Lines for the help of a command that has these options.
    public static final String FIELDS =
            "Fields for --map: nik, number, name, given, family, birth, sex, mother, phone, address, village, postcode,";
    /// Second line.
    public static final String ID_TYPES =
            "and idtype: a column that says what kind of number the nik column holds (other kinds are never taken for a NIK).";
    /// Third line.
    public static final String GUESSING =
            "Without --map, --text and --exact the columns are guessed, and the guess is printed.";

    private static final String ID_TYPE = "idtype";
    private static final int SAMPLE = 300;

    @Option(names = "--id", defaultValue = "id", description = "column with the rows' identifiers (default id)")
    private String id = "id";

    @Option(names = "--map", paramLabel = "FIELD=COL", description = "a known field and its column")
    private Map<String, String> map = new LinkedHashMap<>();

    @Option(names = "--text", paramLabel = "COL", description = "a column compared as free text")
    private List<String> text = new ArrayList<>();

    @Option(names = "--exact", paramLabel = "COL", description = "a column that is the same or not")
    private List<String> exact = new ArrayList<>();

    @Option(names = "--as-of", paramLabel = "DATE", description = "the day the lists speak of (default today)")
    private LocalDate asOf = LocalDate.now();

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    /// A table whose columns are to be recognised.
    ///
    /// @param name what it is called in messages
    /// @param header its columns
    /// @param rows some of its rows; empty when nothing is to be guessed
    public record Table(String name, List<String> header, List<List<String>> rows) {
        static Table of(CsvSource source, FieldOptions options) {
            List<List<String>> rows = options.guesses() ? source.firstRows(SAMPLE) : List.of();
            return new Table(source.path().toString(), source.header(), rows);
        }
    }

    /// Column with the rows' identifiers.
    public String id() {
        return id;
    }

    /// Column that says what kind of number the NIK column holds, or null.
    public @Nullable String idType() {
        return map.get(ID_TYPE);
    }

    /// The day the lists speak of.
    public LocalDate asOf() {
        return asOf;
    }

    /// Whether the columns must be guessed because none was named.
    public boolean guesses() {
        return map.isEmpty() && text.isEmpty() && exact.isEmpty();
    }

    /// The fields and their columns in each table: those that were named, or those that can be guessed in every table.
    ///
    /// @throws InputProblem when nothing can be guessed
    public List<List<FieldColumn>> columns(List<Table> tables, PrintWriter log) {
        if (!guesses()) {
            List<FieldColumn> given = given();
            return tables.stream().map(table -> given).toList();
        }
        List<List<FieldColumn>> guesses = tables.stream()
                .map(table -> new ColumnGuess(asOf).guess(table.header(), table.rows(), id))
                .toList();
        List<Field> common = guesses.getFirst().stream()
                .map(FieldColumn::field)
                .filter(field -> guesses.stream()
                        .allMatch(guess ->
                                guess.stream().anyMatch(column -> column.field().equals(field))))
                .toList();
        if (common.isEmpty()) {
            throw new InputProblem("No column of " + tables.getFirst().name()
                    + (tables.size() > 1
                            ? " and " + tables.get(1).name() + " could be recognised in both"
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
        for (int i = 0; i < tables.size(); i++) {
            log.println("guessed for " + tables.get(i).name() + ": "
                    + String.join(
                            ", ",
                            columns.get(i).stream()
                                    .map(column -> column.field().name() + "=" + column.column())
                                    .toList()));
        }
        return columns;
    }

    private List<FieldColumn> given() {
        CommandLine line = spec.commandLine();
        List<FieldColumn> given = new ArrayList<>();
        map.forEach((name, column) -> {
            Field field = Field.known(name);
            if (field != null) {
                given.add(new FieldColumn(field, column));
            } else if (!name.equals(ID_TYPE)) {
                throw new ParameterException(
                        line,
                        "--map knows no field \"" + name + "\". It knows " + String.join(", ", Field.knownNames())
                                + ", idtype; other columns go to --text or --exact.");
            }
        });
        text.forEach(column -> given.add(new FieldColumn(Field.text(column), column)));
        exact.forEach(column -> given.add(new FieldColumn(Field.exact(column), column)));
        if (given.isEmpty()) {
            throw new ParameterException(line, "Name at least one field with --map, --text or --exact.");
        }
        return given;
    }
}
