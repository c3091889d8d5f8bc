package id.payung.server.region;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/// The shipped list: comment lines with the edition, a header, then `code,name,bps_code`. Made by `tools/regions`.
final class RegionFile implements AutoCloseable {

    private final BufferedReader reader;
    private final RegionEdition edition;

    private RegionFile(BufferedReader reader, RegionEdition edition) {
        this.reader = reader;
        this.edition = edition;
    }

    static RegionFile shipped() {
        InputStream in = RegionFile.class.getResourceAsStream("regions.csv.gz");
        if (in == null) {
            throw new IllegalStateException("The list of regions is missing from this build");
        }
        try {
            var reader = new BufferedReader(
                    new InputStreamReader(new GZIPInputStream(in, 1 << 16), StandardCharsets.UTF_8), 1 << 16);
            return new RegionFile(reader, edition(reader));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The list of regions cannot be read", unreadable);
        }
    }

    RegionEdition edition() {
        return edition;
    }

    /// The rows as they stand, without comments and header; may be read once.
    BufferedReader rows() {
        return reader;
    }

    /// The rows as regions, in the order of their codes; may be read once, instead of [#rows].
    List<Region> regions() {
        List<Region> regions = new ArrayList<>(edition.regions());
        CsvReader.builder()
                .ofCsvRecord(reader)
                .forEach(row -> regions.add(new Region(row.getField(0), row.getField(1), row.getField(2))));
        regions.sort(Comparator.comparing(Region::code));
        return regions;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private static RegionEdition edition(BufferedReader reader) throws IOException {
        Map<String, String> facts = new HashMap<>();
        String line = reader.readLine();
        while (line != null && line.startsWith("# ")) {
            int colon = line.indexOf(": ");
            facts.put(line.substring(2, colon), line.substring(colon + 2));
            line = reader.readLine();
        }
        if (!"code,name,bps_code".equals(line)) {
            throw new IllegalStateException("The list of regions has an unexpected header: " + line);
        }
        return new RegionEdition(
                fact(facts, "edition"),
                fact(facts, "decree"),
                fact(facts, "source"),
                fact(facts, "licence"),
                sum(fact(facts, "counts")));
    }

    private static String fact(Map<String, String> facts, String name) {
        String value = facts.get(name);
        if (value == null) {
            throw new IllegalStateException("The list of regions does not say its " + name);
        }
        return value;
    }

    private static int sum(String counts) {
        int total = 0;
        for (String count : counts.split(", ", -1)) {
            total += Integer.parseInt(count.substring(count.indexOf(' ') + 1));
        }
        return total;
    }
}
