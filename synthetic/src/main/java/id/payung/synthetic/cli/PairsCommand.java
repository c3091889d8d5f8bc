package id.payung.synthetic.cli;

import id.payung.synthetic.pairs.LinkageData;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Writes one or two files for linkage, and the true pairs.
@Command(
        name = "pairs",
        description =
                "Writes data for record linkage with the true pairs: one file with duplicates, or two that overlap.",
        mixinStandardHelpOptions = true)
final class PairsCommand implements Callable<Integer> {
    @Mixin
    private final PopulationOptions whom = new PopulationOptions();

    @Option(names = "--rows", required = true, description = "records in the first or only file")
    private long rows;

    @Option(names = "--rows-b", description = "records in the second file (default as many)")
    private @Nullable Long rowsB;

    @Option(
            names = "--share",
            defaultValue = "0.1",
            description = "share of records that repeat a person (default 0.1)")
    private double share;

    @Option(names = "--out", required = true, description = "first or only file to write")
    private Path out = Path.of("");

    @Option(names = "--out-b", description = "second file to write; without it, one file with duplicates")
    private @Nullable Path outB;

    @Option(names = "--truth", required = true, description = "file for the true pairs")
    private Path truth = Path.of("");

    @Override
    public Integer call() throws Exception {
        LinkageData data = LinkageData.of(whom.population());
        if (outB == null) {
            data.writeOne(out, truth, rows, share);
        } else {
            data.writeTwo(out, outB, truth, rows, rowsB == null ? rows : rowsB, share);
        }
        return 0;
    }
}
