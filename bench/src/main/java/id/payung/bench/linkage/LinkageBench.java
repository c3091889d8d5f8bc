package id.payung.bench.linkage;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Measures `linkage`. Arguments: file with villages, folder for data, and which parts to run (all when none is named):
/// `quality`, `fields`, `speed`, `within`, `index`, `engines`.
public final class LinkageBench {
    private static final List<String> PARTS = List.of("quality", "fields", "speed", "within", "index", "engines");

    private LinkageBench() {}

    /// Runs the parts and prints Markdown.
    public static void main(String[] arguments) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (arguments.length < 2) {
            out.println("usage: villages.csv folder [" + String.join("|", PARTS) + "]...");
            System.exit(2);
        }
        Path folder = Files.createDirectories(Path.of(arguments[1]));
        Data data = new Data(folder, Path.of(arguments[0]));
        List<String> parts =
                arguments.length == 2 ? PARTS : Arrays.asList(arguments).subList(2, arguments.length);
        for (String part : parts) {
            run(part, data, out);
        }
    }

    private static void run(String part, Data data, PrintStream out) throws Exception {
        say(out, "%n## %s (load %.1f)%n", part, Stopwatch.load());
        switch (part) {
            case "quality" -> QualityRun.run(data, out);
            case "fields" -> WesternRun.run(data.folder(), out);
            case "speed" -> PairSpeed.run(data, out);
            case "within" -> WithinRun.run(data, out);
            case "index" -> IndexRun.run(data, out);
            case "engines" -> EnginesRun.run(data, out);
            default -> throw new IOException("there is no part " + part + "; there are " + PARTS);
        }
    }

    static void say(PrintStream out, String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }
}
