package id.payung.synthetic.cli;

import id.payung.synthetic.PeopleFile;
import id.payung.synthetic.Population;
import id.payung.synthetic.Villages;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Writes people as a civil register would export them.
@Command(
        name = "people",
        description = "Writes people, family by family, as a civil register would export them (.csv).",
        mixinStandardHelpOptions = true)
final class PeopleCommand implements Callable<Integer> {
    @Option(names = "--villages", required = true, description = "CSV file: code,name,district,regency,province")
    private Path villages = Path.of("");

    @Option(names = "--rows", required = true, description = "how many people")
    private long rows;

    @Option(names = "--seed", defaultValue = "1", description = "the same seed gives the same people (default 1)")
    private long seed;

    @Option(names = "--part", defaultValue = "1/1", description = "i/n: part i of n populations that share no person")
    private String part = "1/1";

    @Option(names = "--out", required = true, description = "file to write")
    private Path out = Path.of("");

    @Override
    public Integer call() throws Exception {
        Population people = Parts.of(Population.of(Villages.read(villages), seed), part);
        try (PeopleFile file = new PeopleFile(out)) {
            people.people().limit(rows).forEach(file::add);
        }
        return 0;
    }
}
