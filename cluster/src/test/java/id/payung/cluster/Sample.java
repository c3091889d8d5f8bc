package id.payung.cluster;

import id.payung.linkage.file.CsvRecords;
import id.payung.linkage.file.CsvSource;
import id.payung.linkage.file.FieldColumn;
import id.payung.linkage.record.Field;
import id.payung.linkage.record.PackedRows;
import id.payung.linkage.record.RowLayout;
import id.payung.linkage.record.Schema;
import id.payung.synthetic.Population;
import id.payung.synthetic.VillageRef;
import id.payung.synthetic.pairs.LinkageData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// A few thousand invented people with duplicates, a number that many share, a home where many were registered with one
/// birth date, and names with line breaks, quotes and commas.
final class Sample {
    static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    static final List<FieldColumn> FIELDS = List.of(
            field("nik", "nik"),
            field("name", "name"),
            field("birth", "birth_date"),
            field("sex", "sex"),
            field("mother", "mother"),
            field("village", "village"));
    static final RowLayout LAYOUT =
            new RowLayout(new Schema(FIELDS.stream().map(FieldColumn::field).toList()));

    private Sample() {}

    private static FieldColumn field(String name, String column) {
        return new FieldColumn(Objects.requireNonNull(Field.known(name)), column);
    }

    private static LinkageData data(long seed) {
        List<VillageRef> villages = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String district = String.format("15.%02d.%02d", 1 + i % 9, 1 + i % 7);
            villages.add(new VillageRef(
                    district + "." + (2001 + i), "Desa " + i, "Kecamatan " + i % 7, "Kabupaten " + i % 9, "Jambi"));
        }
        return LinkageData.of(Population.of(villages, seed));
    }

    /// One set with duplicates.
    static Path one(Path folder, int rows) throws IOException {
        Path file = folder.resolve("one.csv");
        data(11).writeOne(file, folder.resolve("truth.csv"), rows, 0.1);
        spoil(file);
        return file;
    }

    /// A list and a register that overlap.
    static Path[] two(Path folder, int list, int register) throws IOException {
        Path[] files = {folder.resolve("list.csv"), folder.resolve("register.csv")};
        data(12).writeTwo(files[0], files[1], folder.resolve("truth2.csv"), list, register, 0.3);
        spoil(files[0]);
        spoil(files[1]);
        return files;
    }

    private static void spoil(Path file) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        List<String> header = List.of(lines.getFirst().split(","));
        String[] cells = new String[header.size()];
        for (int i = 0; i < 700; i++) {
            java.util.Arrays.fill(cells, "");
            cells[header.indexOf("id")] = "home-" + i;
            cells[header.indexOf("nik")] = i % 20 == 0 ? "1502011203859001" : "";
            cells[header.indexOf("name")] =
                    i % 9 == 0 ? "\"Siti, \"\"Ibu\"\"\nAminah\"" : "Anak Nomor " + (char) ('A' + i % 23);
            cells[header.indexOf("birth_date")] = "1990-01-01";
            cells[header.indexOf("village")] = "15.01.01.2001";
            cells[header.indexOf("mother")] = i % 3 == 0 ? "Rohana" : "";
            lines.add(1 + (i * 7) % (lines.size() - 1), String.join(",", cells));
        }
        Files.write(file, lines);
    }

    /// Reads a file as one machine does.
    static PackedRows read(Path file) {
        return new CsvRecords(CsvSource.open(file), "id", null, FIELDS, LAYOUT, TODAY).read(2);
    }
}
