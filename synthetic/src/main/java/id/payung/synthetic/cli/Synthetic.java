package id.payung.synthetic.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// Entry point of the command line.
///
/// Exit code 0 on success, 1 for bad input with one clear line, 2 for a wrong call.
@Command(
        name = "synthetic",
        description = "Invents people, village lists and linkage data. Nobody in them is real.",
        mixinStandardHelpOptions = true,
        subcommands = {ListCommand.class, PeopleCommand.class, PairsCommand.class})
public final class Synthetic {
    private Synthetic() {}

    /// Runs one command and ends the process with its exit code.
    public static void main(String[] arguments) {
        System.exit(run(new PrintWriter(System.out, true), new PrintWriter(System.err, true), arguments));
    }

    static int run(PrintWriter output, PrintWriter errors, String... arguments) {
        CommandLine line = new CommandLine(new Synthetic());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setOut(output);
        line.setErr(errors);
        line.setExecutionExceptionHandler((problem, command, parsed) -> {
            if (problem instanceof IllegalArgumentException || problem instanceof java.io.IOException) {
                command.getErr().println(problem.getMessage());
                return 1;
            }
            throw problem;
        });
        return line.execute(arguments);
    }
}
