package id.payung.bench.linkage;

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

/// Invented data sets in a folder, made once.
///
/// @param folder where the files lie
/// @param villages to invent people for
record Data(Path folder, List<VillageRef> villages) {
    static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    static final int THREADS = Runtime.getRuntime().availableProcessors();
    private static final String[] FIELDS = {"nik", "name", "birth", "sex", "mother", "village"};
    private static final String[] COLUMNS = {"nik", "name", "birth_date", "sex", "mother", "village"};

    /// A data set.
    record Set(Path records, Path second, Path truth) {}

    Set one(int rows, long seed) throws IOException {
        Set set = files("one-" + rows + "-" + seed);
        if (!Files.exists(set.truth())) {
            LinkageData.of(Population.of(villages, seed)).writeOne(set.records(), set.truth(), rows, 0.1);
        }
        return set;
    }

    Set two(int list, int register, long seed) throws IOException {
        Set set = files("two-" + list + "-" + register + "-" + seed);
        if (!Files.exists(set.truth())) {
            LinkageData.of(Population.of(villages, seed))
                    .writeTwo(set.records(), set.second(), set.truth(), list, register, 0.1);
        }
        return set;
    }

    private Set files(String name) {
        return new Set(
                folder.resolve(name + "-a.csv"), folder.resolve(name + "-b.csv"), folder.resolve(name + "-truth.csv"));
    }

    static PackedRows read(Path file) {
        List<FieldColumn> fields = new ArrayList<>();
        for (int i = 0; i < FIELDS.length; i++) {
            Field field = Field.known(FIELDS[i]);
            if (field != null) {
                fields.add(new FieldColumn(field, COLUMNS[i]));
            }
        }
        return read(file, fields);
    }

    static PackedRows read(Path file, List<FieldColumn> fields) {
        RowLayout layout =
                new RowLayout(new Schema(fields.stream().map(FieldColumn::field).toList()));
        return new CsvRecords(CsvSource.open(file), "id", null, fields, layout, TODAY).read(THREADS);
    }
}
