package id.payung.cluster.cli;

import id.payung.cluster.table.Output;
import id.payung.cluster.table.Place;
import id.payung.cluster.table.Table;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Copies a table.
@Command(
        name = "convert",
        mixinStandardHelpOptions = true,
        description = "Copies a table from one form to another: CSV, Parquet, PostgreSQL. All columns become texts.")
final class ConvertCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "FROM", description = "table to read")
    private String from = "";

    @Parameters(index = "1", paramLabel = "TO", description = "table to write; must not exist")
    private String to = "";

    @Mixin
    private final RunOptions run = new RunOptions();

    @Override
    public Integer call() throws IOException {
        Place source = Place.of(from);
        Place target = Place.of(to);
        try (SparkSession session = run.open()) {
            Output.write(new Table(session, source, run.tasks(session)).rows(), target);
        }
        return 0;
    }
}
