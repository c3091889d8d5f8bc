import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/// Makes the shipped list of regions from the unpacked npm package `idn-area-data`.
///
/// Usage: `java GenerateRegions.java PACKAGE_DIR OUTPUT.csv.gz`. See the README beside this file.
/// Prints every name it changed, and stops when a count, a parent or a BPS code does not fit.
public final class GenerateRegions {

    private static final List<String> EDITION = List.of(
            "edition: 2025-06-23",
            "decree: Kepmendagri 300.2.2-2430/2025 of 23 June 2025, amending Kepmendagri 300.2.2-2138/2025 of 25 April 2025",
            "source: npm idn-area-data 4.0.1, https://github.com/fityannugroho/idn-area-data",
            "licence: Open Database License 1.0, https://opendatacommons.org/licenses/odbl/1-0/",
            "bps_source: BPS code bridge sig.bps.go.id as kept in github.com/ghifar1/database-wilayah-indonesia",
            "changes: names cleaned of typing noise, BPS codes added; see tools/regions");

    private static final Map<String, Integer> EXPECTED =
            new TreeMap<>(Map.of("provinces", 38, "regencies", 514, "districts", 7_285, "villages", 83_762));

    private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9 '\\-./(),]+");

    private final Map<String, String> names = new TreeMap<>();
    private final Map<String, String> bpsCodes = new HashMap<>();

    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            System.err.println("Usage: java GenerateRegions.java PACKAGE_DIR OUTPUT.csv.gz");
            System.exit(2);
        }
        var generator = new GenerateRegions();
        Path data = Path.of(args[0]).resolve("data");
        for (String level : List.of("provinces", "regencies", "districts", "villages")) {
            generator.readLevel(data.resolve(level + ".csv"), EXPECTED.get(level));
        }
        generator.addBpsCodes(Path.of("").toAbsolutePath());
        generator.write(Path.of(args[1]));
    }

    private void readLevel(Path file, int expected) throws IOException {
        List<List<String>> rows = rows(file);
        if (rows.size() != expected) {
            throw new IllegalStateException(file + " has " + rows.size() + " rows, expected " + expected);
        }
        for (List<String> row : rows) {
            String code = row.getFirst();
            String name = clean(code, row.getLast());
            String parent = parentOf(code);
            if (!parent.isEmpty() && !names.containsKey(parent)) {
                throw new IllegalStateException(code + " has no parent " + parent);
            }
            if (names.put(code, name) != null) {
                throw new IllegalStateException(code + " occurs twice");
            }
        }
    }

    /// Removes what typing left behind, never what may belong to the name: the wording stays the decree's.
    private static String clean(String code, String original) {
        String name = original.replace('"', '\'').replace('’', '\'').replace("*", "");
        name = name.strip().replaceAll("\\s+", " ").replaceAll("\\.$", "");
        if (Character.isLowerCase(name.charAt(0))) {
            name = Character.toUpperCase(name.charAt(0)) + name.substring(1);
        }
        if (!ALLOWED.matcher(name).matches()) {
            throw new IllegalStateException(code + " has an unexpected character: " + name);
        }
        if (!name.equals(original)) {
            System.out.println(code + ": " + original + " -> " + name);
        }
        return name;
    }

    /// Regencies absent from `bps-regencies.csv` carry the same digits in both lists; districts absent from
    /// `bps-districts.csv` have no BPS code here. The uniqueness check finds a forgotten exception.
    private void addBpsCodes(Path folder) throws IOException {
        Map<String, String> provinces = pairs(folder.resolve("bps-provinces.csv"));
        Map<String, String> regencies = pairs(folder.resolve("bps-regencies.csv"));
        for (String code : names.keySet()) {
            switch (code.length()) {
                case 2 -> bpsCodes.put(code, provinces.getOrDefault(code, code));
                case 5 -> bpsCodes.put(code, regencies.getOrDefault(code, code.replace(".", "")));
                default -> { }
            }
        }
        bpsCodes.putAll(pairs(folder.resolve("bps-districts.csv")));
        var seen = new HashSet<String>();
        bpsCodes.forEach((code, bps) -> {
            if (!names.containsKey(code) || !seen.add(bps)) {
                throw new IllegalStateException(code + " = " + bps + " is unknown or not unique");
            }
            if (code.length() > 2 && !bps.startsWith(bpsCodes.get(parentOf(code)))) {
                throw new IllegalStateException(code + " = " + bps + " lies outside its BPS parent");
            }
        });
    }

    private void write(Path output) throws IOException {
        Files.createDirectories(output.toAbsolutePath().getParent());
        try (var gzip = new BestGzip(Files.newOutputStream(output));
                var writer = new BufferedWriter(new OutputStreamWriter(gzip, StandardCharsets.UTF_8))) {
            for (String line : EDITION) {
                writer.write("# " + line + "\n");
            }
            writer.write("# counts: provinces 38, regencies 514, districts 7285, villages 83762\n");
            writer.write("code,name,bps_code\n");
            for (var entry : names.entrySet()) {
                String name = entry.getValue();
                String field = name.indexOf(',') >= 0 ? '"' + name + '"' : name;
                writer.write(entry.getKey() + "," + field + "," + bpsCodes.getOrDefault(entry.getKey(), "") + "\n");
            }
        }
        System.out.println(names.size() + " regions, " + bpsCodes.size() + " BPS codes, " + Files.size(output) + " bytes");
    }

    private static Map<String, String> pairs(Path file) throws IOException {
        var pairs = new HashMap<String, String>();
        for (List<String> row : rows(file)) {
            pairs.put(row.get(0), row.get(1));
        }
        return pairs;
    }

    private static List<List<String>> rows(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        return lines.subList(1, lines.size()).stream()
                .filter(line -> !line.isBlank())
                .map(GenerateRegions::fields)
                .toList();
    }

    private static List<String> fields(String line) {
        var fields = new ArrayList<String>();
        var field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                field.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return fields;
    }

    private static String parentOf(String code) {
        int dot = code.lastIndexOf('.');
        return dot < 0 ? "" : code.substring(0, dot);
    }

    /// Strongest compression and no time stamp, so that the same input gives the same bytes.
    private static final class BestGzip extends GZIPOutputStream {
        BestGzip(java.io.OutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
