package id.payung.server.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import id.payung.server.access.Actors;
import id.payung.server.enrolment.cli.Check;
import id.payung.server.testing.ServerTest;
import id.payung.server.testing.TestAccounts;
import id.payung.synthetic.Population;
import id.payung.synthetic.Villages;
import id.payung.synthetic.list.FaultMix;
import id.payung.synthetic.list.ListStyle;
import id.payung.synthetic.list.VillageList;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// `./payung check` says at home what the server would say.
@ServerTest
class CheckAtHomeTests {

    @TempDir
    Path folder;

    @Autowired
    TestAccounts accounts;

    @Autowired
    Actors actors;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    private record Run(int exit, String out, String err) {}

    private static Run check(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] words = Arrays.stream(arguments).map(String::valueOf).toArray(String[]::new);
        int exit = Check.run(new PrintWriter(out, true), new PrintWriter(err, true), words);
        return new Run(exit, out.toString(), err.toString());
    }

    @Test
    void saysInOneLineThatTheListIsMissing() {
        Run run = check(folder.resolve("hilang.xlsx"), "--out", folder.resolve("hasil.csv"));

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err().lines()).singleElement().asString().contains("hilang.xlsx", "tidak ada");
    }

    @Test
    void refusesToGuessTheFormOfTheResult() throws IOException {
        Path list = Files.write(folder.resolve("daftar.xlsx"), TestList.of(1).xlsx());

        Run run = check(list, "--out", folder.resolve("hasil.pdf"));

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err().lines()).singleElement().asString().contains(".csv", ".xlsx");
    }

    @Test
    void readsNoFileThatIsNotAList() throws IOException {
        Path list = Files.writeString(folder.resolve("daftar.xlsx"), "%PDF-1.7");

        Run run = check(list, "--out", folder.resolve("hasil.csv"));

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err().lines()).hasSize(1);
        assertThat(folder.resolve("hasil.csv")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            kuota: 5                 | kuota
            quota: banyak            | quota
            from: 2026-13            | from
            territory: "99.99"       | 99.99
            occupations: [astronaut] | astronaut
            villages: 5              | villages
            'quota: ['               | programme.yaml
            """)
    void namesWhatIsWrongInAProgrammeFile(String line, String named) throws IOException {
        Path list = Files.write(folder.resolve("daftar.xlsx"), TestList.of(1).xlsx());
        Path programme = Files.writeString(folder.resolve("programme.yaml"), line);

        Run run = check(list, "--programme", programme, "--out", folder.resolve("hasil.csv"));

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err().lines()).singleElement().asString().contains(named);
    }

    @Test
    void isContentWithACleanList() throws IOException {
        Path list = Files.write(folder.resolve("daftar.xlsx"), TestList.of(3).xlsx());
        Path result = folder.resolve("hasil.csv");

        Run run = check(list, "--territory", "15.06", "--on", "2024-01-01", "--out", result);

        assertThat(run.exit()).as(run.out() + run.err()).isZero();
        assertThat(Files.readAllLines(result).getFirst()).isEqualTo("row,verdict,codes,message");
        assertThat(verdicts(result))
                .hasSize(3)
                .allSatisfy(row -> assertThat(row).contains("ACCEPTED"));
    }

    @Test
    void putsRowsBeyondTheQuotaUnderReview() throws IOException {
        Path list = Files.write(folder.resolve("daftar.xlsx"), TestList.of(3).xlsx());
        Path programme = Files.writeString(folder.resolve("programme.yaml"), """
                territory: "15.06"
                from: 2024-01
                quota: 2
                """);
        Path result = folder.resolve("hasil.csv");

        Run run = check(list, "--programme", programme, "--on", "2024-01-01", "--out", result);

        assertThat(run.exit()).isEqualTo(1);
        assertThat(verdicts(result)).last().asString().contains("REVIEW", "F11");
    }

    @Test
    void givesTheSheetBackWithResultAndReason() throws IOException {
        Path list = Files.write(folder.resolve("daftar.csv"), TestList.of(2).csv());
        Path result = folder.resolve("hasil.xlsx");

        check(list, "--on", "2024-01-01", "--out", result);
        Run again = check(result, "--on", "2024-01-01", "--out", folder.resolve("hasil.csv"));

        assertThat(again.exit()).as(again.err()).isZero();
    }

    private Path twoSheets() throws IOException {
        Map<String, TestList> sheets = new LinkedHashMap<>();
        TestList second = TestList.of(2);
        sheets.put("RT 01", TestList.of(3));
        sheets.put(
                "RT 02",
                second.with(2, "NIK", second.cell(1, "NIK"))
                        .with(2, "Nama Lengkap", second.cell(1, "Nama Lengkap"))
                        .with(2, "Tanggal Lahir", second.cell(1, "Tanggal Lahir")));
        return Files.write(folder.resolve("lembar.xlsx"), TestList.workbook(sheets, (name, sheet) -> {}));
    }

    @Test
    void asksWhichSheetAndReadsOneOrAllOfThem() throws IOException {
        Path list = twoSheets();
        Path result = folder.resolve("hasil.csv");

        Run unsaid = check(list, "--on", "2024-01-01", "--out", result);
        assertThat(unsaid.exit()).isEqualTo(1);
        assertThat(unsaid.err().lines()).singleElement().asString().contains("RT 01, RT 02");

        check(list, "--sheet", "RT 01", "--on", "2024-01-01", "--out", result);
        assertThat(verdicts(result)).containsExactly("2 ACCEPTED []", "3 ACCEPTED []", "4 ACCEPTED []");

        check(list, "--sheet", "*", "--on", "2024-01-01", "--out", result);
        assertThat(verdicts(result)).hasSize(5).contains("RT 01!4 ACCEPTED []", "RT 02!3 DUPLICATE [K14]");
        assertThat(Files.readString(result)).contains("baris 2 (lembar RT 02)");
    }

    @Test
    void takesColumnsForWhatItIsTold() throws IOException {
        TestList people = TestList.of(3).renamed("Nama Ibu Kandung", "Yang melahirkan");
        Path list = Files.write(folder.resolve("daftar.csv"), people.csv());
        Path result = folder.resolve("hasil.csv");

        check(list, "--on", "2024-01-01", "--out", result);
        assertThat(verdicts(result)).noneMatch(row -> row.contains("[]"));

        Run told = check(list, "--column", "G=MOTHER", "--on", "2024-01-01", "--out", result);
        assertThat(told.exit()).as(told.out() + told.err()).isZero();
        assertThat(verdicts(result)).allMatch(row -> row.contains("[]"));

        Run odd = check(list, "--column", "G=SEPATU", "--out", result);
        assertThat(odd.exit()).isEqualTo(1);
        assertThat(odd.err().lines()).singleElement().asString().contains("SEPATU", "MOTHER");
    }

    @Test
    void saysHowToReadAFileWithoutHeadings() throws IOException {
        String whole = new String(TestList.of(4).csv(), StandardCharsets.UTF_8);
        Path list = Files.writeString(folder.resolve("daftar.csv"), whole.substring(whole.indexOf('\n') + 1));
        Path result = folder.resolve("hasil.csv");

        Run unsaid = check(list, "--on", "2024-01-01", "--out", result);
        assertThat(unsaid.exit()).isEqualTo(1);
        assertThat(unsaid.err().lines()).singleElement().asString().contains("--header-row", "--column");

        Run told = check(
                list,
                "--header-row",
                "0",
                "--column",
                "B=NIK",
                "--column",
                "C=NAME",
                "--column",
                "G=MOTHER",
                "--on",
                "2024-01-01",
                "--out",
                result);
        assertThat(told.exit()).as(told.out() + told.err()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"daftar.xlsx,MESSY,2000,21", "daftar.csv,PLAIN,2000,22"})
    void judgesEveryRowAsTheServerDoes(String name, ListStyle style, int rows, long seed) throws IOException {
        Path sheet = folder.resolve(name);
        VillageList.of(population(seed), rows)
                .faults(FaultMix.of(0.3))
                .style(style)
                .write(sheet);
        Path programme = Files.writeString(folder.resolve("programme.yaml"), """
                territory: "15.06"
                from: 2024-01
                quota: 100000
                """);
        Path result = folder.resolve("hasil.csv");
        TestOffice office = TestOffice.of(accounts);

        long list = office.handIn(Files.readAllBytes(sheet));
        check(sheet, "--programme", programme, "--out", result);

        assertThat(verdicts(result)).hasSize(rows).isEqualTo(ofServer(list));
    }

    private List<String> ofServer(long list) {
        return Objects.requireNonNull(actors.callAsSystem(() -> transactions.execute(status -> jdbc.sql("""
                        select row_number, verdict, fault_codes from enrolment.list_row
                        where list_id = :list order by row_number
                        """)
                .param("list", list)
                .query((row, number) -> row.getInt(1) + " " + row.getString(2) + " "
                        + new TreeSet<>(Arrays.asList((String[]) row.getArray(3).getArray())))
                .list())));
    }

    @Test
    void asksEveryRuleOfTheProgrammeAsTheServerDoes() throws IOException {
        TestOffice office = TestOffice.of(accounts);
        RowRuleTests.record(office, "2024-01-01", """
                "belowAge":55,"belowAgeAtEnd":54,"cardRegion":true,"occupations":["PTN","NLY","PDG","BTS"],
                "onePerFamily":true,"noOffice":true,"noWageEarner":true,"proofFor":["NLY"],"domicileRequired":false""");
        Path sheet = folder.resolve("daftar.xlsx");
        VillageList.of(population(23), 2000)
                .faults(FaultMix.of(0.3))
                .style(ListStyle.PLAIN)
                .write(sheet);
        Path result = folder.resolve("hasil.csv");
        Path programme = Files.write(
                folder.resolve("programme.yaml"),
                office.officer
                        .get("/api/v1/programmes/" + office.programme + "/rules/file")
                        .bytes());

        long list = office.handIn(Files.readAllBytes(sheet));
        Run run = check(sheet, "--programme", programme, "--out", result);

        assertThat(run.err()).isEmpty();
        assertThat(verdicts(result)).isEqualTo(ofServer(list));
        String everything = Files.readString(result);
        assertThat(everything).contains("P06", "P10", "P11", "P27", "P30");
        assertThat(everything)
                .contains("Aturan: Belum berusia 55 tahun pada hari pertama perlindungan. Sejak 1 Januari 2024, "
                        + "Perbup 7/2024 Pasal 4, ketentuan nomor 2.");
    }

    private static Population population(long seed) {
        return Population.of(
                        Villages.sample().stream()
                                .filter(village -> village.code().startsWith("15.06"))
                                .toList(),
                        seed)
                .asOf(LocalDate.of(2024, 1, 1));
    }

    /// `7 REVIEW [K09, P19]`
    private static List<String> verdicts(Path result) throws IOException {
        List<String> rows = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(result)) {
            reader.forEach(row -> rows.add(row.getField("row") + " " + row.getField("verdict") + " "
                    + new TreeSet<>(Arrays.stream(row.getField("codes").split(";", -1))
                            .filter(code -> !code.isEmpty())
                            .toList())));
        }
        return rows;
    }
}
