package id.payung.synthetic.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import id.payung.synthetic.Population;
import id.payung.synthetic.VillageFixtures;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VillageListTests {
    @TempDir
    Path folder;

    private static VillageList list(long rows) {
        return VillageList.of(Population.of(VillageFixtures.all(), 11), rows);
    }

    private Path file(String name) {
        return folder.resolve(name);
    }

    private static List<Row> rowsOf(Path xlsx) throws IOException {
        try (InputStream in = Files.newInputStream(xlsx);
                ReadableWorkbook workbook = new ReadableWorkbook(in)) {
            return workbook.getFirstSheet().read();
        }
    }

    private static List<NamedCsvRecord> truthOf(Path csv) throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(csv)) {
            return reader.stream().toList();
        }
    }

    private static List<NamedCsvRecord> ofKind(List<NamedCsvRecord> truth, String kind) {
        return truth.stream().filter(line -> line.getField("kind").equals(kind)).toList();
    }

    @Test
    void refusesAFileNameThatTellsNoFormat() {
        assertThatThrownBy(() -> list(1).write(file("list.ods"))).hasMessageContaining("Name the file .xlsx or .csv");
    }

    @Test
    void refusesANegativeNumberOfRows() {
        assertThatThrownBy(() -> list(-1)).hasMessageContaining("-1 rows");
    }

    @Test
    void anEmptyListHasOnlyItsHeading() throws IOException {
        list(0).write(file("l.xlsx"));
        assertThat(rowsOf(file("l.xlsx"))).hasSize(1);
    }

    @Test
    void writesTheTemplateColumnsAndTextCells() throws IOException {
        list(3).write(file("l.xlsx"));
        List<Row> rows = rowsOf(file("l.xlsx"));
        assertThat(rows).hasSize(4);
        assertThat(rows.getFirst().getCellText(2)).isEqualTo("NIK");
        assertThat(rows.get(1).getCell(2).getType()).isEqualTo(CellType.STRING);
        assertThat(rows.get(1).getCellText(2)).matches("\\d{12}9\\d{3}");
        assertThat(rows.get(1).getCellText(5)).matches("\\d\\d-\\d\\d-\\d{4}");
    }

    @Test
    void writesDecilesForThoseWhoAskAndLeavesEverythingElseAsItIs() throws IOException {
        list(400).write(file("without.csv"));
        list(400).withDeciles().write(file("with.csv"));
        List<String> without = Files.readAllLines(file("without.csv"), Charset.forName("windows-1252"));
        List<String> with = Files.readAllLines(file("with.csv"), Charset.forName("windows-1252"));

        assertThat(without.getFirst()).doesNotContain("Desil");
        assertThat(with.getFirst()).endsWith(";Desil;Keterangan");
        Map<String, Set<String>> ofHousehold = with.stream()
                .skip(1)
                .map(line -> line.split(";", -1))
                .collect(Collectors.groupingBy(
                        cells -> cells[3], Collectors.mapping(cells -> cells[cells.length - 2], Collectors.toSet())));
        assertThat(ofHousehold.values())
                .allSatisfy(deciles -> assertThat(deciles).hasSize(1));
        assertThat(ofHousehold.values().stream().flatMap(Set::stream).distinct())
                .contains("1", "2", "3", "4", "5", "")
                .allMatch(decile -> decile.matches("[1-8]?"));
        assertThat(with.stream().map(line -> line.replaceAll(";[^;]*(;[^;]*)$", "$1")))
                .containsExactlyElementsOf(without);
    }

    @ParameterizedTest
    @EnumSource(ListStyle.class)
    void sameSeedGivesTheSameBytesInEveryStyle(ListStyle style) throws IOException {
        for (String name : List.of(".xlsx", ".csv")) {
            list(300).faults(FaultMix.of(0.3)).style(style).write(file("a" + name), file("a.truth"));
            list(300).faults(FaultMix.of(0.3)).style(style).write(file("b" + name), file("b.truth"));
            assertThat(file("a" + name)).hasSameBinaryContentAs(file("b" + name));
            assertThat(file("a.truth")).hasSameBinaryContentAs(file("b.truth"));
        }
    }

    @ParameterizedTest
    @EnumSource(ListStyle.class)
    void truthNamesEveryRowOfEveryStyle(ListStyle style) throws IOException {
        list(2_000).faults(FaultMix.of(0.4)).style(style).write(file("l.xlsx"), file("t.csv"));
        List<Row> rows = rowsOf(file("l.xlsx"));
        List<NamedCsvRecord> truth = truthOf(file("t.csv"));
        assertThat(ofKind(truth, "ROW")).hasSize(2_000);
        Map<String, Set<String>> faultsOfRow = ofKind(truth, "FAULT").stream()
                .collect(Collectors.groupingBy(
                        line -> line.getField("row"),
                        Collectors.mapping(line -> line.getField("code"), Collectors.toSet())));
        int nikColumn = columnOf(rows, Set.of("NIK", "No KTP", "N.I.K", "No. Induk Kependudukan", "NOMOR KTP"));
        Map<Integer, Row> byNumber = rows.stream().collect(Collectors.toMap(Row::getRowNum, row -> row));
        for (NamedCsvRecord line : ofKind(truth, "ROW")) {
            Row row = Objects.requireNonNull(byNumber.get(Integer.parseInt(line.getField("row"))));
            boolean faulty = faultsOfRow.containsKey(line.getField("row"));
            assertThat(line.getField("code").isEmpty()).isEqualTo(!faulty);
            if (!faulty) {
                assertThat(line.getField("verdict")).isEqualTo("ACCEPTED");
                assertThat(row.getCellText(nikColumn)).isEqualTo(line.getField("nik"));
            }
        }
    }

    @Test
    void whatDiffersFromTheTruthIsExactlyWhatWasPlanted() throws IOException {
        list(5_000).faults(FaultMix.of(0.7)).write(file("l.xlsx"), file("t.csv"));
        List<NamedCsvRecord> truth = truthOf(file("t.csv"));
        Map<Integer, Row> rows = rowsOf(file("l.xlsx")).stream().collect(Collectors.toMap(Row::getRowNum, row -> row));
        Map<String, Set<String>> faulty = ofKind(truth, "FAULT").stream()
                .collect(Collectors.groupingBy(
                        line -> line.getField("row"),
                        Collectors.mapping(line -> line.getField("field"), Collectors.toSet())));
        for (NamedCsvRecord line : ofKind(truth, "ROW")) {
            Row row = Objects.requireNonNull(rows.get(Integer.parseInt(line.getField("row"))));
            Set<String> fields = faulty.getOrDefault(line.getField("row"), Set.of());
            LocalDate born = LocalDate.parse(line.getField("birth_date"));
            Map<Field, String> expected = Map.of(
                    Field.NAME, line.getField("name"),
                    Field.NIK, line.getField("nik"),
                    Field.BIRTH_DATE, DateShapes.usual(born),
                    Field.SEX, line.getField("sex"),
                    Field.MOTHER, line.getField("mother"));
            expected.forEach((field, value) -> {
                if (!fields.contains(field.name())) {
                    assertThat(row.getCellText(field.ordinal())).isEqualTo(value);
                }
            });
        }
        assertThat(ofKind(truth, "FAULT").stream()
                        .filter(line -> !Set.of("K14", "K16", "P06").contains(line.getField("code")))
                        .filter(line -> line.getField("written").equals(line.getField("true_value"))))
                .isEmpty();
    }

    @Test
    void aFaultHasItsUsualVerdictOrAMilderOneForAMilderVariant() throws IOException {
        list(10_000).faults(FaultMix.of(0.9)).write(file("l.xlsx"), file("t.csv"));
        assertThat(ofKind(truthOf(file("t.csv")), "FAULT")).allSatisfy(line -> {
            Verdict usual = FaultCode.valueOf(line.getField("code")).verdict();
            boolean variants = Set.of("P04", "P07", "P23").contains(line.getField("code"));
            if (!variants) {
                assertThat(line.getField("verdict")).isEqualTo(usual.name());
            }
            assertThat(line.getField("evidence")).isEqualTo("LIST");
        });
    }

    @Test
    void refusesMoreRowsThanASheetHolds() {
        assertThatThrownBy(() -> list(1_000_001).write(file("l.xlsx"))).hasMessageContaining("Name the file .csv");
    }

    @Test
    void theTitleNamesTheVillageAsItsRegionCallsIt() throws IOException {
        Population nagari = Population.of(List.of(VillageFixtures.all().getFirst()), 1);
        VillageList.of(nagari, 3).style(ListStyle.MESSY).write(file("l.xlsx"));
        assertThat(rowsOf(file("l.xlsx")).get(1).getCellText(0)).isEqualTo("NAGARI SILOKEK KECAMATAN SIJUNJUNG");
    }

    private static int columnOf(List<Row> rows, Set<String> headings) {
        for (Row row : rows) {
            for (int column = 0; column < row.getCellCount(); column++) {
                if (row.getCell(column) != null && headings.contains(row.getCellText(column))) {
                    return column;
                }
            }
        }
        throw new AssertionError("No column headed " + headings);
    }

    @Test
    void verdictOfARowIsItsWorstFaultAndTheSummaryAddsUp() throws IOException {
        VillageList.Summary summary = list(3_000).faults(FaultMix.of(0.5)).write(file("l.csv"), file("t.csv"));
        List<NamedCsvRecord> truth = truthOf(file("t.csv"));
        Map<String, Verdict> worst = ofKind(truth, "FAULT").stream()
                .collect(Collectors.toMap(
                        line -> line.getField("row"),
                        line -> Verdict.valueOf(line.getField("verdict")),
                        Verdict::worse));
        assertThat(ofKind(truth, "ROW"))
                .allSatisfy(line -> assertThat(Verdict.valueOf(line.getField("verdict")))
                        .isEqualTo(worst.getOrDefault(line.getField("row"), Verdict.ACCEPTED)));
        assertThat(summary.verdicts().values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(3_000);
        assertThat(ofKind(truth, "ROW").stream()
                        .filter(line -> line.getField("verdict").equals("REFUSED")))
                .hasSize((int) summary.count(Verdict.REFUSED));
    }

    @Test
    void shareOfFaultyRowsIsTheShareAskedFor() throws IOException {
        assertThat(faultyShare(FaultMix.of(0.05), 20_000)).isBetween(0.044, 0.056);
        assertThat(faultyShare(FaultMix.of(0.5), 5_000)).isBetween(0.47, 0.53);
        assertThat(faultyShare(FaultMix.of(1), 1_000)).isGreaterThan(0.99);
        assertThat(faultyShare(FaultMix.none(), 1_000)).isZero();
    }

    @Test
    void fieldMixLeavesAboutSevenRowsInTenCleanAndKeepsItsProportions() throws IOException {
        assertThat(faultyShare(FaultMix.fieldMix(), 20_000)).isBetween(0.30, 0.335);
        Map<String, Long> rows = ofKind(truthOf(file("t.csv")), "FAULT").stream()
                .collect(Collectors.groupingBy(line -> line.getField("code"), Collectors.counting()));
        assertThat(rows.get("P06")).isBetween(700L, 900L);
        assertThat(rows.get("P08")).isBetween(700L, 900L);
        assertThat(rows.get("P09")).isBetween(500L, 700L);
        assertThat(rows.get("P07")).isBetween(320L, 480L);
    }

    private double faultyShare(FaultMix mix, int rows) throws IOException {
        list(rows).faults(mix).write(file("l.xlsx"), file("t.csv"));
        long faulty = ofKind(truthOf(file("t.csv")), "ROW").stream()
                .filter(line -> !line.getField("code").isEmpty())
                .count();
        return (double) faulty / rows;
    }

    @Test
    void everyFaultOfTheMixGetsPlanted() throws IOException {
        list(20_000).faults(FaultMix.of(0.9)).write(file("l.xlsx"), file("t.csv"));
        Set<String> planted = ofKind(truthOf(file("t.csv")), "FAULT").stream()
                .map(line -> line.getField("code"))
                .collect(Collectors.toSet());
        Set<String> wanted = java.util.Arrays.stream(FaultCode.values())
                .filter(code -> FaultMix.of(0.9).weight(code) > 0)
                .map(Enum::name)
                .collect(Collectors.toSet());
        assertThat(planted).isEqualTo(wanted);
    }

    @Test
    void onlyFillersAndBrokenNumbersLeaveTheReservedSerials() throws IOException {
        list(10_000).faults(FaultMix.of(0.9)).write(file("l.xlsx"), file("t.csv"));
        Set<String> broken = Set.of("K01", "K05");
        Set<String> brokenRows = ofKind(truthOf(file("t.csv")), "FAULT").stream()
                .filter(line -> broken.contains(line.getField("code")))
                .map(line -> line.getField("row"))
                .collect(Collectors.toSet());
        for (Row row : rowsOf(file("l.xlsx"))) {
            String nik = row.getCell(2) == null ? "" : row.getCellText(2);
            if (nik.matches("\\d{16}") && !brokenRows.contains(Integer.toString(row.getRowNum()))) {
                assertThat(nik.substring(12)).isGreaterThanOrEqualTo("9001");
            }
        }
    }

    @Test
    void numbersStoredAsNumbersAndFailedFormulasAreSuchCells() throws IOException {
        list(400)
                .faults(FaultMix.only(1, Map.of(FaultCode.K01, 1, FaultCode.F09, 1)))
                .write(file("l.xlsx"), file("t.csv"));
        Map<String, String> codes = ofKind(truthOf(file("t.csv")), "FAULT").stream()
                .collect(Collectors.toMap(line -> line.getField("row"), line -> line.getField("code")));
        Set<String> seen = new HashSet<>(codes.values());
        assertThat(seen).containsExactlyInAnyOrder("K01", "F09");
        for (Row row : rowsOf(file("l.xlsx")).subList(1, 401)) {
            boolean number = "K01".equals(codes.get(Integer.toString(row.getRowNum())));
            assertThat(row.getCell(2).getType()).isEqualTo(number ? CellType.NUMBER : CellType.FORMULA);
            assertThat(row.getCell(2).getRawValue()).matches(number ? "\\d{15}0" : "#N/A");
        }
    }

    @Test
    void aRepeatedPersonFollowsTheRowItRepeats() throws IOException {
        list(1_000).faults(FaultMix.only(0.1, Map.of(FaultCode.K14, 1))).write(file("l.csv"), file("t.csv"));
        List<NamedCsvRecord> truth = truthOf(file("t.csv"));
        Map<String, String> nikOfRow = ofKind(truth, "ROW").stream()
                .collect(Collectors.toMap(line -> line.getField("row"), line -> line.getField("nik")));
        assertThat(ofKind(truth, "FAULT")).hasSizeBetween(70, 130).allSatisfy(line -> {
            String earlier = line.getField("detail").replaceAll("\\D", "");
            assertThat(Integer.parseInt(earlier)).isLessThan(Integer.parseInt(line.getField("row")));
            assertThat(nikOfRow.get(earlier)).isEqualTo(line.getField("nik"));
            assertThat(line.getField("verdict")).isEqualTo("DUPLICATE");
        });
    }

    @Test
    void numbersFilledDownRunOverFourNeighbouringRows() throws IOException {
        list(500).faults(FaultMix.only(0.2, Map.of(FaultCode.K16, 1))).write(file("l.csv"), file("t.csv"));
        List<NamedCsvRecord> faults = ofKind(truthOf(file("t.csv")), "FAULT");
        assertThat(faults).isNotEmpty();
        assertThat(faults.size() % 4).isZero();
        for (int i = 0; i < faults.size(); i += 4) {
            long first = Long.parseLong(faults.get(i).getField("written"));
            for (int step = 1; step < 4; step++) {
                assertThat(Long.parseLong(faults.get(i + step).getField("written")))
                        .isEqualTo(first + step);
            }
        }
    }

    @Test
    void peopleOutsideTheAgesMissTheLimitsByAYear() throws IOException {
        list(2_000).faults(FaultMix.only(0.2, Map.of(FaultCode.P06, 1))).write(file("l.csv"), file("t.csv"));
        assertThat(ofKind(truthOf(file("t.csv")), "ROW")).allSatisfy(line -> {
            int age = 2026 - Integer.parseInt(line.getField("birth_date").substring(0, 4)) - 1;
            if (line.getField("code").isEmpty()) {
                assertThat(age).isBetween(17, 64);
            } else {
                assertThat(age < 16 || age >= 65).isTrue();
            }
        });
    }

    @Test
    void textFilesComeInTheShapesThatSpreadsheetProgramsWrite() throws IOException {
        list(5).write(file("l.csv"));
        assertThat(Files.readString(file("l.csv"), Charset.forName("windows-1252")))
                .startsWith("No;Nama Lengkap;NIK;");
        list(5).csvShape(CsvShape.SEMICOLON_UTF8_BOM).write(file("l.csv"));
        assertThat(Files.readString(file("l.csv"), StandardCharsets.UTF_8)).startsWith("\uFEFFNo;Nama Lengkap;NIK;");
        list(5).csvShape(CsvShape.COMMA_UTF8).write(file("l.csv"));
        assertThat(Files.readString(file("l.csv"), StandardCharsets.UTF_8)).startsWith("No,Nama Lengkap,NIK,");
    }

    @Test
    void totalsSignaturesAndBlankRowsAreNamedAsSkipped() throws IOException {
        list(100).style(ListStyle.SIGNED).write(file("l.xlsx"), file("t.csv"));
        List<NamedCsvRecord> truth = truthOf(file("t.csv"));
        Set<Integer> named = truth.stream()
                .filter(line -> !line.getField("row").isEmpty())
                .map(line -> Integer.parseInt(line.getField("row")))
                .collect(Collectors.toSet());
        assertThat(ofKind(truth, "SKIP"))
                .extracting(line -> line.getField("code"))
                .containsOnly("F07", "F08");
        assertThat(rowsOf(file("l.xlsx")).stream().skip(1).map(Row::getRowNum)).allMatch(named::contains);
    }

    @Test
    void aTitledListHasItsHeadingOverTwoMergedLines() throws IOException {
        list(3).style(ListStyle.TITLED).write(file("l.xlsx"), file("t.csv"));
        List<Row> rows = rowsOf(file("l.xlsx"));
        assertThat(rows.getFirst().getCellText(0)).contains("PEKERJA RENTAN");
        assertThat(rows.get(3).getCellText(4)).isEqualTo("TTL");
        assertThat(rows.get(4).getCellText(4)).isEqualTo("Tempat");
        assertThat(rows.get(4).getCellText(5)).isEqualTo("Tanggal");
        assertThat(ofKind(truthOf(file("t.csv")), "ROW").getFirst().getField("row"))
                .isEqualTo("6");
    }
}
