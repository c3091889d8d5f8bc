package id.payung.synthetic.list;

import id.payung.synthetic.Dice;
import id.payung.synthetic.Population;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A list of workers as a village hands it in, written to a file together with the truth about it.
///
/// The file name decides the format: `.xlsx` or `.csv`. The same population, rows, faults and style give the same
/// bytes. Rows are written as they are made; a million of them need no more memory than ten.
public final class VillageList {
    private static final AgeLimits USUAL_AGES = new AgeLimits(17, 65);
    private static final int BLANK_EVERY = 40;
    // A sheet has 1,048,576 rows; headings, blank rows and the foot need some.
    private static final int MOST_XLSX_ROWS = 1_000_000;

    private final Population population;
    private final long rows;
    private final FaultMix faults;
    private final ListStyle style;
    private final CsvShape csvShape;
    private final AgeLimits ages;
    private final boolean deciles;

    private VillageList(
            Population population,
            long rows,
            FaultMix faults,
            ListStyle style,
            CsvShape csvShape,
            AgeLimits ages,
            boolean deciles) {
        this.population = population;
        this.rows = rows;
        this.faults = faults;
        this.style = style;
        this.csvShape = csvShape;
        this.ages = ages;
        this.deciles = deciles;
    }

    /// A plain list of `rows` workers without faults.
    public static VillageList of(Population population, long rows) {
        if (rows < 0) {
            throw new IllegalArgumentException("A list cannot have " + rows + " rows.");
        }
        return new VillageList(
                population, rows, FaultMix.none(), ListStyle.PLAIN, CsvShape.SEMICOLON_WINDOWS, USUAL_AGES, false);
    }

    /// The same with faults.
    public VillageList faults(FaultMix mix) {
        return new VillageList(population, rows, mix, style, csvShape, ages, deciles);
    }

    /// The same in another layout.
    public VillageList style(ListStyle layout) {
        return new VillageList(population, rows, faults, layout, csvShape, ages, deciles);
    }

    /// The same with text files in another shape.
    public VillageList csvShape(CsvShape shape) {
        return new VillageList(population, rows, faults, style, shape, ages, deciles);
    }

    /// The same for a programme with other age limits.
    public VillageList ages(AgeLimits limits) {
        return new VillageList(population, rows, faults, style, csvShape, limits, deciles);
    }

    /// The same with a column for the decile of welfare, as offices write that draw on the register of the poor. One
    /// household has one; of about one in eight it is not known.
    public VillageList withDeciles() {
        return new VillageList(population, rows, faults, style, csvShape, ages, true);
    }

    /// Writes the list without its truth.
    public Summary write(Path file) throws IOException {
        return write(file, null, null);
    }

    /// Writes the list and the truth about it (CSV; see [Truth] for its columns).
    public Summary write(Path file, Path truthFile) throws IOException {
        return write(file, truthFile, null);
    }

    /// Writes the list, the truth about it, and what registers would answer about its people ([RegisterFile]).
    public Summary write(Path file, @Nullable Path truthFile, @Nullable Path registerFile) throws IOException {
        boolean spreadsheet = spreadsheet(file);
        if (spreadsheet && rows > MOST_XLSX_ROWS) {
            throw new IllegalArgumentException("An .xlsx file holds at most " + MOST_XLSX_ROWS
                    + " rows here, asked for " + rows + ". Name the file .csv.");
        }
        Map<Verdict, Long> verdicts = new EnumMap<>(Verdict.class);
        try (OutputStream out = Files.newOutputStream(file);
                SheetWriter sheet = spreadsheet ? new XlsxSheet(out, "Daftar") : new CsvSheet(out, csvShape);
                Truth truth = Truth.in(truthFile);
                RegisterFile register = RegisterFile.in(registerFile)) {
            writeTo(sheet, truth, register, spreadsheet, verdicts);
        }
        return new Summary(rows, verdicts);
    }

    private void writeTo(
            SheetWriter sheet, Truth truth, RegisterFile register, boolean spreadsheet, Map<Verdict, Long> verdicts)
            throws IOException {
        DraftSource source = new DraftSource(population, faults, ages, spreadsheet);
        Dice dice = Dice.of(population.seed(), 0x1A707);
        Layout layout = new Layout(style, deciles, population.villages(), dice);
        tellAboutFile(truth, spreadsheet);
        layout.writeHead(sheet);
        for (long number = 1; number <= rows; number++) {
            Draft draft = source.next(rows - number + 1);
            if (style.signed() && number % BLANK_EVERY == 0) {
                truth.skipped(sheet.row(List.of()), "F08", "blank row");
            }
            draft.put(Field.NUMBER, new Cell.Number(number));
            draft.put(Field.DECILE, Deciles.of(draft.person(), population.seed()));
            draft.writtenTo(sheet.row(layout.arrange(draft)));
            truth.row(draft, layout);
            register.add(draft);
            verdicts.merge(draft.verdict(), 1L, Long::sum);
        }
        if (style.signed()) {
            layout.writeFoot(sheet, truth, rows);
        }
        if (style == ListStyle.MESSY && spreadsheet) {
            sheet.sheet("Contoh");
            sheet.row(List.of(Cell.text("Contoh pengisian")));
            sheet.row(List.of(Cell.text("1"), Cell.text("NAMA CONTOH")));
        }
    }

    private void tellAboutFile(Truth truth, boolean spreadsheet) {
        if (!spreadsheet) {
            truth.file("F01", "text file, " + csvShape);
        }
        if (style.titled()) {
            truth.file("F04", "title and heading over two lines");
        }
        if (style.renamed()) {
            truth.file("F05", "other headings");
            truth.file("F06", "other order, one empty column");
        }
        if (style == ListStyle.MESSY && spreadsheet) {
            truth.file("F03", "second sheet with a sample");
        }
    }

    private static boolean spreadsheet(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".xlsx")) {
            return true;
        }
        if (name.endsWith(".csv")) {
            return false;
        }
        throw new IllegalArgumentException(
                "Cannot tell the format of \"" + file.getFileName() + "\". Name the file .xlsx or .csv.");
    }

    /// What a written list contains.
    ///
    /// @param rows rows that name a person
    /// @param verdicts how many of them deserve each verdict
    public record Summary(long rows, Map<Verdict, Long> verdicts) {
        /// Keeps its own copy.
        public Summary {
            verdicts = Map.copyOf(verdicts);
        }

        /// How many rows deserve a verdict.
        public long count(Verdict verdict) {
            return verdicts.getOrDefault(verdict, 0L);
        }
    }
}
