package id.payung.cluster.cli;

import id.payung.linkage.file.InputProblem;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// Entry point of `./payung cluster`. Exit code 0 on success, 1 for bad input with one clear line, 2 for a wrong call.
@Command(
        name = "cluster",
        mixinStandardHelpOptions = true,
        subcommands = {SweepCommand.class, MatchCommand.class, ConvertCommand.class, ServeCommand.class},
        description = {
            "Matching on Apache Spark: the same pairs as ./payung link, for registers that no machine holds.",
            "Tables are CSV files (*.csv, or a folder of that name), Parquet files (*.parquet), or PostgreSQL tables",
            "(jdbc:postgresql://host/database?user=name#table; the password in PAYUNG_DB_PASSWORD)."
        })
public final class Cluster {
    private Cluster() {}

    /// Runs the command and ends the process with its exit code.
    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(out, err, arguments));
    }

    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine line = new CommandLine(new Cluster());
        line.setOut(out);
        line.setErr(err);
        line.setExecutionExceptionHandler((problem, command, parsed) -> {
            InputProblem told = told(problem);
            if (told != null) {
                err.println(told.getMessage());
                return 1;
            }
            if (problem instanceof IllegalArgumentException || problem instanceof IllegalStateException) {
                err.println(problem.getMessage());
                return 1;
            }
            throw problem;
        });
        return arguments.length == 0 ? usage(line, err) : line.execute(arguments);
    }

    private static int usage(CommandLine line, PrintWriter err) {
        line.usage(err);
        return 2;
    }

    /// What a task complains of arrives wrapped in what Spark says about the task.
    private static @Nullable InputProblem told(@Nullable Throwable problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof InputProblem input) {
                return input;
            }
        }
        return null;
    }
}
