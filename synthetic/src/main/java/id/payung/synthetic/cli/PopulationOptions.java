package id.payung.synthetic.cli;

import id.payung.synthetic.OccupationMix;
import id.payung.synthetic.Population;
import id.payung.synthetic.Villages;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Options that say whom to invent; every command takes them.
final class PopulationOptions {
    private static final Pattern PART = Pattern.compile("(\\d{1,6})/(\\d{1,6})");

    @Option(
            names = "--villages",
            description = "CSV file: code,name,district,regency,province (default: 25 villages of Jambi and Sijunjung)")
    private @Nullable Path villages;

    @Option(names = "--seed", defaultValue = "1", description = "the same seed gives the same people (default 1)")
    private long seed;

    @Option(names = "--part", defaultValue = "1/1", description = "i/n: part i of n populations that share nobody")
    private String part = "1/1";

    @Option(names = "--as-of", description = "day on which ages are reckoned (default 2026-01-01)")
    private LocalDate asOf = Population.DEFAULT_DAY;

    @Option(
            names = "--occupation",
            split = ",",
            description = "occupation code and weight, such as PTN=70,BTS=30 (default: a rural mix)")
    private Map<String, Integer> occupations = new TreeMap<>();

    Population population() throws IOException {
        Population whole = Population.of(villages == null ? Villages.sample() : Villages.read(villages), seed)
                .asOf(asOf);
        return partOf(occupations.isEmpty() ? whole : whole.occupations(OccupationMix.of(occupations)));
    }

    private Population partOf(Population whole) {
        Matcher shape = PART.matcher(part);
        if (!shape.matches()) {
            throw new IllegalArgumentException("--part looks like 2/5 (the second of five), got \"" + part + "\".");
        }
        int index = Integer.parseInt(shape.group(1));
        int of = Integer.parseInt(shape.group(2));
        if (index < 1 || index > of) {
            throw new IllegalArgumentException("--part counts from 1/n to n/n, got \"" + part + "\".");
        }
        return whole.part(index - 1, of);
    }
}
