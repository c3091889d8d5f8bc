package id.payung.server.enrolment.cli;

import id.payung.server.enrolment.copy.FaultTexts;
import id.payung.server.problem.Problem;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;
import picocli.CommandLine;

/// Entry point of `./payung check`. Exit code 0 when every row can be accepted, 1 when some cannot or the file cannot
/// be read, 2 for a wrong call.
public final class Check {

    private Check() {}

    /// Runs the command and ends the process with its exit code.
    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(out, err, arguments));
    }

    /// Runs the command.
    ///
    /// @return the exit code
    public static int run(PrintWriter out, PrintWriter err, String... arguments) {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/enrolment", "messages/programme", "messages/region", "messages/web");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        CheckCommand check = new CheckCommand(new FaultTexts(messages));
        CommandLine line = new CommandLine(check);
        line.setOut(out);
        line.setErr(err);
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            Locale locale = check.locale();
            String sentence = switch (failure) {
                case Problem problem ->
                    messages.getMessage(
                            "problem." + problem.code(), problem.arguments().toArray(), locale);
                case IOException unreadable ->
                    messages.getMessage("problem.check.file", new Object[] {unreadable.getMessage()}, locale);
                default -> throw failure;
            };
            command.getErr().println("payung check: " + sentence);
            return 1;
        });
        return line.execute(arguments);
    }
}
