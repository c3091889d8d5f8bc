package id.payung.rules.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QuoteTests {

    private static final String SPONSORED = """
            {"kind":"contribution","segment":"BPU","programmes":["JKK","JKM"],"income":1000000,"from":"2026-04","payer":"VILLAGE"}""";
    private static final String DEATH = """
            {"kind":"benefit","event":"DEATH","cause":"WORK_ACCIDENT","date":"2019-12-01","segment":"BPU","programmes":["JKK"],
             "wage":1000000,"children":[{"birthDate":"2012-01-01","level":"SD"}]}""";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void isUsedWronglyWithAnUnknownOption() throws IOException {
        assertThat(run("{}", "--jason")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("usage: payung quote");
        assertThat(run("{}", "--lang")).isEqualTo(2);
        assertThat(run("{}", "--lang", "fr")).isEqualTo(2);
        assertThat(out.size()).isZero();
    }

    @Test
    void tellsHowToUseIt() throws IOException {
        assertThat(run("", "--help")).isZero();
        assertThat(said()).startsWith("usage: payung quote");
        List<String> examples = Pattern.compile("\\{.*?}", Pattern.DOTALL)
                .matcher(said())
                .results()
                .map(MatchResult::group)
                .toList();
        out.reset();
        assertThat(examples).hasSize(3);
        assertThat(run(examples.toString())).isZero();
        assertThat(Json.read(said()).get(0).get("total").longValue()).isEqualTo(201_600);
        assertThat(Json.read(said()).get(1).get("total").longValue()).isEqualTo(42_000_000);
        assertThat(err.size()).isZero();
    }

    @Test
    void saysInOneLineThatTheInputIsNotJson() throws IOException {
        for (String input : new String[] {"", "{", "{\"kind\":1,\"kind\":2}", "{} {}", "nonsense"}) {
            err.reset();
            assertThat(run(input)).isEqualTo(1);
            assertThat(err.toString(StandardCharsets.UTF_8).lines()).hasSize(1);
            assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("input: is ");
        }
        assertThat(out.size()).isZero();
    }

    @Test
    void saysOneLineWhateverWasWritten() throws IOException {
        String start =
                "{\"kind\":\"contribution\",\"segment\":\"BPU\",\"programmes\":[\"JKK\"],\"income\":1000000,\"from\":";
        String[][] inputs = {
            {start + "\"a\\nb\"}", "from: 'a b' is not a month; write it as 2026-04"},
            {start + "\"\\u001b[31m\"}", "from: ' [31m' is not a month; write it as 2026-04"},
            {start + "\"1371010101900001\"}", "from: '…' is not a month; write it as 2026-04"},
            {start + "\"" + "x".repeat(5000) + "\"}", "from: '" + "x".repeat(40) + "…' is not a month"},
            {start + "\"2025-01\",\"a\\nb\":1}", "a b: unknown field; known are "},
            {"{\"kind\":\"lo\\nan\"}", "kind: 'lo an' is unknown; known are "},
            {"[".repeat(20_000), "input: is not JSON: "},
            {"[[", "input: is not JSON: Unexpected end-of-input: expected close marker for Array (line 1, column "},
            {"[5]", "[0].case: must be a JSON object"},
            {"\"hello\"", "case: must be a JSON object"},
            {"{}", "kind: is missing; known are contribution, benefit, projection"},
            {"null", "input: is empty; give one JSON case or an array of cases"},
            {start + "\"2025-01\",\"months\":1e3}", "months: must be a whole number without point"},
            {start + "\"2025-01\",\"months\":99999999999999999999}", "months: is too large; check the number"},
            {start + "\"2025-01\",\"paid\":1000000000000001}", "paid: at most Rp1.000.000.000.000.000 is accepted"},
            {start + "\"+12345-01\"}", "from: the year must lie within 1900–2199"},
            {start + "\"1899-12\"}", "from: the year must lie within 1900–2199"},
            {start + "\"2200-01\"}", "from: the year must lie within 1900–2199"},
        };
        for (String[] pair : inputs) {
            err.reset();
            assertThat(run(pair[0])).isEqualTo(1);
            assertThat(err.toString(StandardCharsets.UTF_8)).startsWith(pair[1]);
            assertThat(err.toString(StandardCharsets.UTF_8).lines()).hasSize(1);
        }
        assertThat(out.size()).isZero();
    }

    @Test
    void keepsDatesWithinThreeCenturies() throws IOException {
        for (String date : new String[] {"1899-12-31", "2200-01-01", "+999999999-12-31"}) {
            err.reset();
            run(DEATH.replace("2019-12-01", date));
            assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("date: the year must lie within 1900–2199");
        }
        assertThat(run(DEATH.replace("2019-12-01", "2199-12-31").replace("2012-01-01", "2190-01-01")))
                .isZero();
    }

    @Test
    void showsFortyLettersOfWhatWasWritten() throws IOException {
        run(SPONSORED.replace("2026-04", "x".repeat(40)));
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("from: '" + "x".repeat(40) + "' is not a month");
    }

    @Test
    void saysEveryPartOfAnAnswerInBothLanguages() throws IOException {
        String death =
                "{\"kind\":\"benefit\",\"event\":\"DEATH\",\"cause\":\"OTHER\",\"date\":\"2025-03-10\",\"segment\":\"BPU\","
                        + "\"programmes\":[\"JKM\"],\"registered\":\"2025-02-20\"}";
        run(death);
        assertThat(said())
                .contains("\"id\" : \"Kartu peserta\"", "\"en\" : \"Member card\"", "\"en\" : \"Civil registry\"")
                .contains("\"en\" : \"Less than three consecutive months of membership: only the funeral\"")
                .contains("\"id\" : \"Berlaku bagi semua yang meninggal sejak tanggal itu\"")
                .contains("\"en\" : \"Three consecutive months of membership?\"");
        out.reset();
        run(death, "--text", "--lang", "en");
        assertThat(said())
                .contains("\nDocuments\n  Member card — BPJS Ketenagakerjaan\n")
                .contains("\nHow unclear law was read\n  Does the waiting rule hold for people registered before")
                .contains("\n  Less than three consecutive months of membership: only the funeral  [Permenaker 5/2021");
        out.reset();
        run(SPONSORED.replace("2026-04", "2020-08"), "--text", "--lang", "en");
        assertThat(said())
                .contains("Why\n  Which band holds this income? 2020-08: Rp1.000.000 → 1")
                .contains("Still to be confirmed\n  relief/pandemic/share_due\n");
        out.reset();
        run(
                "{\"kind\":\"projection\",\"date\":\"2026-01-20\",\"registered\":\"2025-11-20\",\"paidMonths\":2,"
                        + "\"lastPaid\":\"2025-12\"}",
                "--text",
                "--law",
                "--lang",
                "en");
        assertThat(said())
                .contains("Why\n  In arrears from when, if nothing is paid? 2026-01-16: 1  [Permenaker 5/2021 Pasal 41")
                .contains("Figures used\n  bpu/due_day = 15, from 2021-04-01");
    }

    @Test
    void complainsInTheLanguageOfThePage() throws IOException {
        run("{}", "--text");
        run("{}", "--text", "--lang", "en");
        run("{}");
        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "kind: wajib diisi: contribution, benefit atau projection",
                        "kind: is missing; known are contribution, benefit, projection",
                        "kind: is missing; known are contribution, benefit, projection");
    }

    @Test
    void readsAFileWithAByteOrderMark() throws IOException {
        assertThat(run("\uFEFF" + SPONSORED)).isZero();
    }

    @Test
    void saysWhenAmountsAreTooLargeToAddUp() throws IOException {
        String trip = "{\"mode\":\"LAND\",\"cost\":1000000000000000}";
        String trips = "[" + (trip + ",").repeat(9_500) + trip + "]";
        run(
                "{\"kind\":\"benefit\",\"event\":\"DEATH\",\"cause\":\"WORK_ACCIDENT\",\"date\":\"2025-12-01\",\"segment\":\"BPU\","
                        + "\"programmes\":[\"JKK\"],\"wage\":1,\"transport\":" + trips + "}");
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("case: its amounts are too large to add up");
    }

    @Test
    void tellsPeopleDueDaysAndWhatAnAmountPays() throws IOException {
        String paid = SPONSORED.replace("}", ",\"paidOn\":\"2026-04-16\",\"paid\":20000}");
        run(paid, "--text");
        assertThat(said())
                .contains("Jatuh tempo, denda Rp0\n  2026-04  2026-04-15  terlambat  Rp0\n")
                .contains("Melunasi 2026-04 s.d. 2026-04, sisa Rp3.200\n");
        out.reset();
        run(paid.replace("04-16", "04-15"), "--text", "--lang", "en");
        assertThat(said())
                .contains("Due days, fine Rp0\n  2026-04  2026-04-15  in time  Rp0\n")
                .contains("Pays 2026-04 s.d. 2026-04, credit Rp3.200\n");
    }

    @Test
    void namesThePlaceOfASyntaxError() throws IOException {
        run("{\n\"kind\": x}");
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("(line 2, column ");
    }

    @Test
    void answersAnArrayWithAnArray() throws IOException {
        assertThat(run("[" + SPONSORED + "," + SPONSORED + "]")).isZero();
        assertThat(Json.read(said()).size()).isEqualTo(2);
    }

    @Test
    void answersAnEmptyArrayWithAnEmptyArray() throws IOException {
        assertThat(run("[]")).isZero();
        assertThat(Json.read(said()).isEmpty()).isTrue();
    }

    @Test
    void writesEveryFieldOfAContribution() throws IOException {
        run(SPONSORED);
        assertThat(Json.read(said()).propertyNames())
                .containsExactly(
                        "total",
                        "employer",
                        "worker",
                        "government",
                        "sponsor",
                        "lines",
                        "policies",
                        "unconfirmed",
                        "version",
                        "trace");
        assertThat(said())
                .contains("\"programme\" : \"JKK\"", "\"month\" : \"2026-04\"", "\"bornBy\" : \"GOVERNMENT\"")
                .contains("\"policy\" : \"VILLAGE_DISCOUNT\"", "\"step\" : \"BPU-JKK\"");
    }

    @Test
    void writesEveryFieldOfABenefit() throws IOException {
        run(DEATH.replace("2019-12-01", "2025-12-01"));
        assertThat(Json.read(said()).propertyNames())
                .containsExactly(
                        "outcome",
                        "total",
                        "components",
                        "scholarship",
                        "inKind",
                        "reasons",
                        "documents",
                        "policies",
                        "unconfirmed",
                        "version",
                        "trace");
        assertThat(said()).contains("\"issuer\"", "\"schoolYear\" : 2025", "\"version\" : \"0.1.0\"");
    }

    @Test
    void addsTheFiguresUsedWhenAskedForTheLaw() throws IOException {
        run(SPONSORED, "--law");
        assertThat(said())
                .contains("\"parameter\" : \"bpu/jkm/amount\"", "\"value\" : \"Rp6.800\"", "\"from\" : \"2015-07-01\"")
                .contains("\"value\" : \"tabel / table, 33\"", "\"confidence\" : \"CONFIRMED\"");
    }

    @Test
    void speaksIndonesianToPeople() throws IOException {
        run(SPONSORED, "--text");
        assertThat(said())
                .startsWith("Iuran Rp16.800\n")
                .contains("  2026-04  JKK  Rp10.000  pemerintah  [PP 44/2015 Lampiran II]")
                .contains(
                        "Mengapa",
                        "Pilihan tafsir",
                        "Apakah iuran dari APB Desa/Nagari mendapat keringanan PP 50/2025?")
                .doesNotContain("Masih perlu dikonfirmasi", "Angka yang dipakai");
    }

    @Test
    void speaksEnglishWhenAsked() throws IOException {
        run(SPONSORED, "--text", "--law", "--lang", "en");
        assertThat(said())
                .startsWith("Contribution Rp16.800\n")
                .contains("government", "Why", "How unclear law was read", "Figures used")
                .contains("bpu/jkm/amount = Rp6.800, from 2015-07-01");
    }

    @Test
    void speaksOfABenefitWithItsReasonsAndDocuments() throws IOException {
        run(DEATH, "--text");
        assertThat(said())
                .startsWith("Perlu diperiksa petugas: Rp67.800.000\n")
                .contains("Santunan kematian JKK  Rp48.000.000  = 60 % × 80 × Rp1.000.000")
                .contains("Memakai angka yang belum dikonfirmasi", "Masih perlu dikonfirmasi", "scholarship/once")
                .contains("Dokumen", "Kartu peserta — BPJS Ketenagakerjaan");
        out.reset();
        run(DEATH.replace("2019-12-01", "2025-12-01"), "--text", "--lang", "en");
        assertThat(said()).startsWith("Granted: Rp70.000.000\n").contains("Scholarship at most Rp84.000.000");
        out.reset();
        run(DEATH.replace("2019-12-01", "2025-12-01").replace("[\"JKK\"]", "[\"JKM\"]"), "--text");
        assertThat(said()).startsWith("Ditolak: Rp0\n").doesNotContain("Beasiswa");
    }

    @Test
    void tellsPeopleEverySchoolYearAndWhoReceives() throws IOException {
        String asked = DEATH.replace("2019-12-01", "2025-12-01")
                .replace(
                        "\"level\":\"SD\"}]}",
                        "\"level\":\"UNIVERSITY\",\"yearInLevel\":4}],"
                                + "\"claimedOn\":\"2030-02-01\",\"heirs\":[{\"relation\":\"CHILD\",\"birthDate\":\"2012-01-01\"},"
                                + "{\"relation\":\"SPOUSE\"}]}")
                .replace("\"birthDate\":\"2012-01-01\",\"level\"", "\"birthDate\":\"2003-06-01\",\"level\"");
        run(asked, "--text");
        assertThat(said())
                .contains("    2025  anak 1  UNIVERSITY 4  Rp12.000.000  lewat batas pengajuan\n")
                .contains("    2026  anak 1  UNIVERSITY 5  Rp12.000.000  melewati batas usia\n")
                .contains("Ahli waris\n  anak\n  suami atau istri\n  ada yang belum dewasa: perlu wali\n")
                .contains("  usia salah satunya tidak diketahui\n", "Berapa: Biaya pemakaman? Rp10.000.000");
        out.reset();
        run(asked.replace("2030-02-01", "2026-02-01"), "--text", "--lang", "en");
        assertThat(said())
                .contains("    2025  child 1  UNIVERSITY 4  Rp12.000.000\n", "  past the age limit\n")
                .contains("Heirs\n  child\n  spouse\n  one is a minor: a guardian is needed\n")
                .contains("  the age of one is not known\n", "How much: Funeral grant?");
        out.reset();
        run(asked.replaceAll("\\{\"relation\".*", "]}"), "--text", "--lang", "en");
        assertThat(said())
                .contains("Heirs\n  The funeral to whoever arranged it")
                .doesNotContain("is a minor");
    }

    @Test
    void speaksOfWhoBearsAContributionAndOfInstalments() throws IOException {
        for (String[] pair : new String[][] {{"SELF", "pekerja"}, {"CSR", "donatur"}, {"EMPLOYER", "pemberi kerja"}}) {
            out.reset();
            run(SPONSORED.replace("VILLAGE", pair[0]), "--text");
            assertThat(said()).contains("  " + pair[1] + "  [");
        }
        out.reset();
        run(
                "{\"kind\":\"contribution\",\"segment\":\"CONSTRUCTION\",\"programmes\":[\"JKK\"],"
                        + "\"contractValue\":100000000,\"from\":\"2025-01\"}",
                "--text");
        assertThat(said()).contains("angsuran Rp105.000");
    }

    @Test
    void speaksOfTheOutlook() throws IOException {
        run(
                "{\"kind\":\"projection\",\"date\":\"2026-01-20\",\"registered\":\"2025-11-20\",\"paidMonths\":2,"
                        + "\"lastPaid\":\"2025-12\"}",
                "--text");
        assertThat(said())
                .startsWith("Ke depan\n")
                .contains("Bulan menunggak: 1", "Perlindungan berakhir: 2026-04-16", "JKM penuh sejak: 2026-02-20")
                .contains("Menunggak sejak: 2026-01-16", "Bulan lagi untuk beasiswa: 34");
    }

    @Test
    void answersSeveralCasesToPeopleOneAfterTheOther() throws IOException {
        run("[" + SPONSORED + "," + SPONSORED + "]", "--text");
        assertThat(said().split("Iuran Rp16.800")).hasSize(3);
    }

    private int run(String input, String... arguments) throws IOException {
        try (PrintStream outs = new PrintStream(out, true, StandardCharsets.UTF_8);
                PrintStream errs = new PrintStream(err, true, StandardCharsets.UTF_8)) {
            return Quote.run(
                    List.of(arguments), new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), outs, errs);
        }
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
