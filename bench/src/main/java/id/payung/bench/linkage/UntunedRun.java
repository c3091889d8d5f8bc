package id.payung.bench.linkage;

import static id.payung.bench.linkage.LinkageBench.say;

import id.payung.linkage.file.ColumnGuess;
import id.payung.linkage.file.CsvSource;
import id.payung.linkage.record.PackedRows;
import id.payung.linkage.run.LinkOptions;
import id.payung.linkage.run.Linking;
import id.payung.synthetic.Population;
import id.payung.synthetic.VillageRef;
import id.payung.synthetic.pairs.Distortion;
import id.payung.synthetic.pairs.LinkageData;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// Quality without threshold, mapping or labels on what no rule was written for: other communities, other shares of
/// duplicates, other mixes of faults, other seeds, and fields that are not Indonesian.
final class UntunedRun {
    private static final int ROWS = 50_000;

    private UntunedRun() {}

    private record Case(String name, String code, String province, long seed, double share, Set<Distortion> faults) {}

    static void run(Data data, PrintStream out) throws IOException {
        List<Case> cases = List.of(
                new Case(
                        "Sulawesi Selatan, all faults, few duplicates",
                        "73",
                        "Sulawesi Selatan",
                        9001,
                        0.02,
                        faults(any -> true)),
                new Case(
                        "Sumatera Utara, faults of the NIK only",
                        "12",
                        "Sumatera Utara",
                        9002,
                        0.1,
                        faults(name -> name.startsWith("NIK"))),
                new Case(
                        "Jawa Barat, faults of all but the NIK",
                        "32",
                        "Jawa Barat",
                        9003,
                        0.2,
                        faults(name -> !name.startsWith("NIK"))),
                new Case(
                        "Kalimantan Selatan, faults of name, mother and date",
                        "63",
                        "Kalimantan Selatan",
                        9004,
                        0.1,
                        faults(name ->
                                name.startsWith("NAME") || name.startsWith("MOTHER") || name.startsWith("DATE"))),
                new Case(
                        "Jawa Timur, all faults, two rows of five are duplicates",
                        "35",
                        "Jawa Timur",
                        9005,
                        0.4,
                        faults(any -> true)),
                new Case(
                        "Bali, no NIK or a wrong one, name in another spelling",
                        "51",
                        "Bali",
                        9006,
                        0.1,
                        EnumSet.of(
                                Distortion.NIK_MISSING,
                                Distortion.NIK_SECOND,
                                Distortion.NAME_VARIANT,
                                Distortion.MOTHER_VARIANT)));
        say(out, "| data | rows | true pairs | precision | recall | F1 |%n|---|---|---|---|---|---|");
        for (Case each : cases) {
            Path records = data.folder().resolve("untuned-" + each.code() + ".csv");
            Path pairs = data.folder().resolve("untuned-" + each.code() + "-truth.csv");
            LinkageData.of(Population.of(villages(each), each.seed()))
                    .only(each.faults())
                    .writeOne(records, pairs, ROWS, each.share());
            report(each.name(), Data.read(records), pairs, out);
        }
        int[][] western = {{10_000, 3_000, 1}, {20_000, 10_000, 3}, {30_000, 2_000, 5}};
        for (int i = 0; i < western.length; i++) {
            Path records = data.folder().resolve("untuned-western.csv");
            Path pairs = data.folder().resolve("untuned-western-truth.csv");
            new WesternPeople(9011 + i).write(records, pairs, western[i][0], western[i][1], western[i][2]);
            report(
                    "given name, surname, street, suburb, postcode, birth date, number; up to " + western[i][2]
                            + " faults",
                    Data.read(records, new ColumnGuess(Data.TODAY).guess(CsvSource.open(records), "id")),
                    pairs,
                    out);
        }
    }

    private static Set<Distortion> faults(Predicate<String> names) {
        EnumSet<Distortion> faults = EnumSet.noneOf(Distortion.class);
        Arrays.stream(Distortion.values())
                .filter(fault -> names.test(fault.name()))
                .forEach(faults::add);
        return faults;
    }

    private static List<VillageRef> villages(Case each) {
        List<VillageRef> villages = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            String district = String.format("%s.%02d.%02d", each.code(), 1 + i % 11, 1 + i % 13);
            villages.add(new VillageRef(
                    district + "." + (2001 + i),
                    "Desa " + i,
                    "Kecamatan " + i % 13,
                    "Kabupaten " + i % 11,
                    each.province()));
        }
        return villages;
    }

    private static void report(String name, PackedRows rows, Path pairs, PrintStream out) throws IOException {
        Truth truth = Truth.read(pairs, false);
        Truth.Quality quality = truth.of(truth.pairs(Linking.within(rows, LinkOptions.usual())));
        say(
                out,
                "| %s | %,d | %,d | %.4f | %.4f | %.4f |",
                name,
                rows.size(),
                truth.kinds().size(),
                quality.precision(),
                quality.recall(),
                quality.f1());
    }
}
