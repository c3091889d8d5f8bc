package id.payung.linkage.cli;

import id.payung.linkage.file.InputProblem;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/// Entry point of `./payung link`. Exit code 0 on success, 1 for bad input with one clear line, 2 for a wrong call.
public final class Link {
    private Link() {}

    /// Runs the command and ends the process with its exit code.
    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(out, err, arguments));
    }

    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine line = new CommandLine(new LinkCommand());
        line.setOut(out);
        line.setErr(err);
        line.setExecutionExceptionHandler((problem, command, parsed) -> {
            if (problem instanceof InputProblem || problem instanceof IllegalArgumentException) {
                command.getErr().println(problem.getMessage());
                return 1;
            }
            throw problem;
        });
        return line.execute(arguments);
    }
}
