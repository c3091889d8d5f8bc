package id.payung.bench.linkage;

import id.payung.synthetic.VillageRef;
import id.payung.synthetic.Villages;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Quality and speed of matching, within one list and against a register, beside other engines.
///
/// Arguments, each of which may be left out: a `.csv` file with villages to invent people for (the sample of the module
/// `synthetic`), a folder for the data (one below the temporary files), and which parts to run (all of them):
/// `quality`, `fields`, `untuned`, `speed`, `within`, `index`, `engines`.
public final class LinkageBench {
    private static final List<String> PARTS =
            List.of("quality", "fields", "untuned", "speed", "within", "index", "engines");

    private LinkageBench() {}

    /// Runs the parts and prints Markdown.
    public static void main(String[] arguments) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        List<String> left = new ArrayList<>(Arrays.asList(arguments));
        List<VillageRef> villages = !left.isEmpty() && left.getFirst().endsWith(".csv")
                ? Villages.read(Path.of(left.removeFirst()))
                : Villages.sample();
        Path folder = !left.isEmpty() && !PARTS.contains(left.getFirst())
                ? Path.of(left.removeFirst())
                : Path.of(System.getProperty("java.io.tmpdir"), "payung-bench-linkage");
        Data data = new Data(Files.createDirectories(folder), villages);
        for (String part : left.isEmpty() ? PARTS : left) {
            run(part, data, out);
        }
    }

    private static void run(String part, Data data, PrintStream out) throws Exception {
        say(out, "%n## %s (load %.1f)%n", part, Stopwatch.load());
        switch (part) {
            case "quality" -> QualityRun.run(data, out);
            case "fields" -> WesternRun.run(data.folder(), out);
            case "untuned" -> UntunedRun.run(data, out);
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
