package id.payung.server.demo;

import id.payung.server.demo.DemoProgramme.Kind;
import id.payung.server.demo.DemoProgramme.Stage;
import id.payung.server.scratch.Scratch;
import id.payung.synthetic.Person;
import id.payung.synthetic.Population;
import id.payung.synthetic.VillageRef;
import id.payung.synthetic.pairs.Overlaps;
import id.payung.synthetic.pairs.Overlaps.Overlap;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// Three sponsors with the same workers on their lists: Kabupaten Sijunjung and one of its nagari, whose lists were
/// checked on the same day, and the province, whose list came later. The gate finds 200 of the 300, the sweep the
/// others.
@Component
@Profile("demo")
class DemoOverlaps {

    static final int WITH_PROVINCE = 200;
    static final int WITH_NAGARI = 100;

    private static final String REGENCY = "13.03";
    private static final String NAGARI = "13.03.04.2003";
    private static final String PROVINCE = "13";
    private static final long SEED = 130_326;
    private static final int DECIDED = 12;
    private static final LocalDate AGES_ON = LocalDate.of(2026, 1, 1);

    private final DemoLists lists;
    private final Scratch scratch;

    DemoOverlaps(DemoLists lists, Scratch scratch) {
        this.lists = lists;
        this.scratch = scratch;
    }

    /// @return how many of the planted ones were found, in words
    String bringIn(DemoWay sijunjung, DemoWay province, DemoClient officer, DemoClient approver, DemoClient provincial)
            throws IOException {
        List<Overlap> withProvince = Overlaps.of(people(REGENCY, 1), WITH_PROVINCE, 0.5);
        List<Overlap> withNagari = Overlaps.of(people(NAGARI, 2), WITH_NAGARI, 0);
        Path folder = scratch.folder("overlaps");
        List<Line> regencyLines = new ArrayList<>();
        withProvince.forEach(each -> regencyLines.add(Line.first(each)));
        withNagari.forEach(each -> regencyLines.add(Line.first(each)));
        Path regencyList = write(folder.resolve("daftar-kabupaten-sijunjung-2026.csv"), regencyLines);
        Path nagariList = write(
                folder.resolve("daftar-nagari-silokek-2026.csv"),
                withNagari.stream().map(Line::again).toList());
        Path provinceList = write(
                folder.resolve("daftar-provinsi-2026.csv"),
                withProvince.stream().map(Line::again).toList());
        sijunjung.walk(nagari(Stage.CHECKED), nagariList);
        accept(officer, nagariList);
        sijunjung.walk(regency(Stage.CHECKED), regencyList);
        accept(officer, regencyList);
        sijunjung.walk(regency(Stage.PAID), regencyList);
        sijunjung.walk(nagari(Stage.PAID), nagariList);
        province.walk(province(), provinceList);
        sweep(officer);
        decide(officer, approver, provincial);
        OverlapTally found = new OverlapTally(officer, number(officer, regencyList));
        found.countAtTheGate(provincial, number(provincial, provinceList), withProvince);
        found.countBySweep(officer, number(officer, nagariList), WITH_NAGARI, WITH_PROVINCE);
        for (Path list : List.of(regencyList, nagariList, provinceList, folder)) {
            Files.delete(list);
        }
        return found.toString();
    }

    private static long number(DemoClient reader, Path list) {
        return reader.get("/api/v1/lists?q=" + list.getFileName())
                .get("lists")
                .get(0)
                .get("id")
                .asLong();
    }

    /// Numbers of another part than those of the other lists, so that nobody stands there under somebody's number.
    private Population people(String territory, int part) {
        List<VillageRef> villages = lists.villagesOf(territory);
        return Population.of(villages, SEED + part).asOf(AGES_ON).part(part, DemoLists.PARTS);
    }

    /// What waits for other reasons than a likeness is accepted after a look at the papers.
    private static void accept(DemoClient officer, Path list) {
        long id = number(officer, list);
        for (JsonNode row : officer.get("/api/v1/lists/" + id + "/rows?limit=500&verdict=REVIEW")
                .get("rows")) {
            officer.post(
                    "/api/v1/lists/" + id + "/rows/" + row.get("row").asInt() + "/decision",
                    Map.of("verdict", "ACCEPTED", "reason", "KTP dan KK dilihat wali nagari"),
                    "");
        }
    }

    private static void sweep(DemoClient officer) {
        long sweep = officer.post("/api/v1/sweeps", Map.of(), "demo-sweep")
                .get("sweep")
                .get("id")
                .asLong();
        for (int asked = 0; asked < 600; asked++) {
            String state = officer.get("/api/v1/sweeps/" + sweep).get("state").asString();
            if (state.equals("DONE")) {
                return;
            }
            if (state.equals("FAILED") || state.equals("CANCELLED")) {
                throw new IllegalStateException("The sweep of the demonstration ended as " + state);
            }
            DemoWay.pause();
        }
        throw new IllegalStateException("The sweep of the demonstration does not end");
    }

    /// A dozen rows of the province are attached; two people are merged by two officers, and that is taken back.
    private static void decide(DemoClient officer, DemoClient approver, DemoClient provincial) {
        JsonNode rows = provincial.get("/api/v1/pairs?limit=" + DECIDED).get("pairs");
        for (JsonNode row : rows) {
            long pair = row.get("id").asLong();
            provincial.post(
                    "/api/v1/pairs/" + pair + "/decision",
                    Map.of("decision", "SAME", "reason", "KTP dan KK dilihat bersama wali nagari"),
                    "demo-same-" + pair);
        }
        JsonNode merged = officer.get("/api/v1/pairs?limit=1&sort=-money").get("pairs");
        for (JsonNode each : merged) {
            long pair = each.get("id").asLong();
            officer.post(
                    "/api/v1/pairs/" + pair + "/decision",
                    Map.of("decision", "SAME", "reason", "Orang yang sama menurut wali nagari"),
                    "demo-same-" + pair);
            approver.post("/api/v1/pairs/" + pair + "/confirm", Map.of(), "demo-confirm-" + pair);
            officer.post(
                    "/api/v1/pairs/" + pair + "/undo",
                    Map.of("reason", "Wali nagari keliru orang; menunggu KTP"),
                    "demo-undo-" + pair);
        }
    }

    private static DemoProgramme regency(Stage stage) {
        return programme(
                "Pekerja Rentan Sijunjung 2026",
                "Pemerintah Kabupaten Sijunjung",
                REGENCY,
                "APBD",
                "APBD Kabupaten",
                stage,
                1);
    }

    private static DemoProgramme nagari(Stage stage) {
        return programme(
                "Pekerja Rentan Nagari Silokek 2026",
                "Pemerintah Nagari Silokek",
                NAGARI,
                "VILLAGE",
                "APB Nagari",
                stage,
                2);
    }

    private static DemoProgramme province() {
        return programme(
                "Pekerja Rentan Sumatera Barat 2026",
                "Pemerintah Provinsi Sumatera Barat",
                PROVINCE,
                "APBD",
                "APBD Provinsi",
                Stage.CHECKED,
                3);
    }

    private static DemoProgramme programme(
            String name, String sponsor, String territory, String payer, String source, Stage stage, int number) {
        return new DemoProgramme(
                name,
                sponsor,
                ".sijunjung",
                territory,
                "Keputusan (contoh) " + number + "/2026",
                payer,
                source,
                "2.07.05.9." + number,
                "2026-01",
                "2026-12",
                List.of(),
                400,
                0,
                List.of(),
                Map.of(),
                Kind.ANYBODY,
                stage,
                "2026-01-14",
                "SP2D-9" + number + "/2026",
                SEED * 10 + number);
    }

    /// A line of a list.
    private record Line(String nik, String name, String mother, Person person) {

        static Line first(Overlap overlap) {
            Person person = overlap.person();
            return new Line(person.nik(), person.name(), person.motherName(), person);
        }

        static Line again(Overlap overlap) {
            return new Line(overlap.nik(), overlap.name(), overlap.mother(), overlap.person());
        }

        String text(int number) {
            LocalDate born = person.birthDate();
            return String.join(
                    ";",
                    Integer.toString(number),
                    nik,
                    name,
                    person.birthPlace(),
                    String.format(
                            Locale.ROOT, "%02d-%02d-%d", born.getDayOfMonth(), born.getMonthValue(), born.getYear()),
                    person.sex().letter(),
                    mother,
                    "Petani",
                    person.address(),
                    person.village().name(),
                    person.village().districtName(),
                    person.village().regencyName());
        }
    }

    private static Path write(Path file, List<Line> lines) throws IOException {
        StringBuilder text = new StringBuilder("No;NIK;Nama Lengkap;Tempat Lahir;Tanggal Lahir;L/P;Nama Ibu Kandung;"
                + "Pekerjaan;Alamat;Desa/Kelurahan;Kecamatan;Kabupaten/Kota\r\n");
        for (int i = 0; i < lines.size(); i++) {
            text.append(lines.get(i).text(i + 1)).append("\r\n");
        }
        return Files.writeString(file, text, StandardCharsets.UTF_8);
    }
}
