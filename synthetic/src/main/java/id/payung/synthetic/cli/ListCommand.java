package id.payung.synthetic.cli;

import id.payung.synthetic.list.CsvShape;
import id.payung.synthetic.list.FaultMix;
import id.payung.synthetic.list.ListStyle;
import id.payung.synthetic.list.Verdict;
import id.payung.synthetic.list.VillageList;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Writes one village list and its truth.
@Command(
        name = "list",
        description = "Writes a list of workers as a village would hand it in (.xlsx or .csv).",
        mixinStandardHelpOptions = true)
final class ListCommand implements Callable<Integer> {
    @Mixin
    private final PopulationOptions whom = new PopulationOptions();

    @Option(names = "--rows", required = true, description = "how many workers")
    private long rows;

    @Option(
            names = "--faults",
            defaultValue = "0",
            description = "share of faulty rows from 0 to 1, or \"field\" for the mix that offices report")
    private String faults = "0";

    @Option(names = "--style", defaultValue = "PLAIN", description = "${COMPLETION-CANDIDATES} (default PLAIN)")
    private ListStyle style = ListStyle.PLAIN;

    @Option(
            names = "--csv",
            defaultValue = "SEMICOLON_WINDOWS",
            description = "shape of a .csv file: ${COMPLETION-CANDIDATES}")
    private CsvShape csvShape = CsvShape.SEMICOLON_WINDOWS;

    @Option(names = "--deciles", description = "add a column with deciles of welfare")
    private boolean deciles;

    @Option(names = "--out", required = true, description = "file to write, .xlsx or .csv")
    private Path out = Path.of("");

    @Option(names = "--truth", description = "CSV file for what is true about each row")
    private @Nullable Path truth;

    @Option(names = "--register", description = "CSV file for what registers would answer about the people")
    private @Nullable Path register;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        VillageList list = VillageList.of(whom.population(), rows)
                .faults(mix())
                .style(style)
                .csvShape(csvShape);
        VillageList.Summary summary = (deciles ? list.withDeciles() : list).write(out, truth, register);
        if (spec != null) {
            var printed = spec.commandLine().getOut();
            printed.println(out + ": " + summary.rows() + " rows");
            for (Verdict verdict : Verdict.values()) {
                printed.println("  " + verdict + " " + summary.count(verdict));
            }
        }
        return 0;
    }

    private FaultMix mix() {
        if (faults.equalsIgnoreCase("field")) {
            return FaultMix.fieldMix();
        }
        try {
            return FaultMix.of(Double.parseDouble(faults));
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException(
                    "--faults takes a share such as 0.05 or the word field, got \"" + faults + "\".", notANumber);
        }
    }
}
