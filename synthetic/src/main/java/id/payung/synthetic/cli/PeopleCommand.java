package id.payung.synthetic.cli;

import id.payung.synthetic.PeopleFile;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Writes people as a civil register would export them.
@Command(
        name = "people",
        description = "Writes people, family by family, as a civil register would export them (.csv).",
        mixinStandardHelpOptions = true)
final class PeopleCommand implements Callable<Integer> {
    @Mixin
    private final PopulationOptions whom = new PopulationOptions();

    @Option(names = "--rows", required = true, description = "how many people")
    private long rows;

    @Option(names = "--out", required = true, description = "file to write")
    private Path out = Path.of("");

    @Override
    public Integer call() throws Exception {
        try (PeopleFile file = new PeopleFile(out)) {
            whom.population().people().limit(rows).forEach(file::add);
        }
        return 0;
    }
}
