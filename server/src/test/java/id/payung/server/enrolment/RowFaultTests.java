package id.payung.server.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.server.testing.ServerTest;
import id.payung.server.testing.TestAccounts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// Each fault of the catalogue that a list itself shows has its own code and verdict.
///
/// Row 1 of the sheet is the header, so the first person stands in row 2.
@ServerTest
class RowFaultTests {

    @Autowired
    TestAccounts accounts;

    private TestOffice office;

    @BeforeEach
    void openAProgramme() {
        office = TestOffice.of(accounts);
    }

    @Test
    void tellsEachFaultOfTheNumber() {
        TestList list = TestList.of(20);
        String other = TestList.of(1).cell(1, "NIK");
        List<String> wanted = plant(
                list,
                new Case("NIK", nik -> nik.substring(0, 15), "REFUSED K03"),
                new Case("NIK", nik -> nik + "1", "REFUSED K03"),
                new Case("NIK", nik -> nik.substring(0, 8) + "X" + nik.substring(8), "REFUSED K03"),
                new Case("NIK", nik -> "1.50602E+15", "REFUSED K02"),
                new Case("NIK", nik -> nik.substring(0, 6) + "." + nik.substring(6), "ACCEPTED K04"),
                new Case("NIK", nik -> nik.replaceFirst("0", "O"), "REVIEW K04"),
                new Case("NIK", nik -> "1234567890123456", "REFUSED K05"),
                new Case("NIK", nik -> nik.substring(0, 12) + "0000", "REFUSED K05"),
                new Case("NIK", nik -> "99" + nik.substring(2), "REFUSED K06"),
                new Case("NIK", nik -> nik.substring(0, 4) + "88" + nik.substring(6), "ACCEPTED K07"),
                new Case("NIK", nik -> nik.substring(0, 6) + "35" + nik.substring(8), "REFUSED K08"),
                new Case("NIK", nik -> nik + " / " + other, "REVIEW K12"),
                new Case("NIK", nik -> "", "REFUSED K19"),
                new Case("Tanggal Lahir", date -> "30-12-1969", "REVIEW K09"),
                new Case("L/P", sex -> "P", "REVIEW K10"));

        assertThat(verdicts(office.handIn(list.csv()), wanted.size())).isEqualTo(wanted);
    }

    @Test
    void tellsEachFaultOfTheBirthDate() {
        TestList list = TestList.of(12);
        list.with(1, "Tanggal Lahir", list.cell(1, "Tanggal Lahir").replace("-19", "-"));
        list.with(2, "Tanggal Lahir", "");
        list.with(3, "Tanggal Lahir", "entah");
        list.with(4, "Tanggal Lahir", "12-03-2045");
        list.with(5, "Tanggal Lahir", "12-03-1885");
        list.with(6, "Tanggal Lahir", dotted(list.cell(6, "Tanggal Lahir")));

        assertThat(verdicts(office.handIn(list.csv()), 6))
                .containsExactly(
                        "ACCEPTED P01 P04",
                        "ACCEPTED P01",
                        "REVIEW P01",
                        "REFUSED K09 P04",
                        "REFUSED K09 P04 P06",
                        "ACCEPTED P01");
    }

    private static String dotted(String date) {
        return date.replace('-', '.');
    }

    @Test
    void tellsEachFaultOfThePerson() {
        TestList list = TestList.of(40)
                .withColumn("Keterangan", "")
                .withColumn("Penghasilan", "1500000")
                .withColumn("Kode Pos", "36513")
                .withColumn("Ahli Waris", "AHMAD")
                .withColumn("Persetujuan", "Ya");
        List<String> wanted = plant(
                list,
                new Case("Nama Lengkap", name -> name + " (ALM)", "REVIEW P07"),
                new Case("Pekerjaan", job -> "PNS", "REVIEW P10"),
                new Case("Pekerjaan", job -> "IRT", "REVIEW P11"),
                new Case("Pekerjaan", job -> "", "ACCEPTED P12"),
                new Case("Pekerjaan", job -> "patani", "ACCEPTED P12"),
                new Case("L/P", sex -> "Laki2", "ACCEPTED P13"),
                new Case("Nama Lengkap", name -> "H. " + name, "ACCEPTED P14"),
                new Case("Nama Lengkap", name -> "XXX", "REFUSED P15"),
                new Case("Nama Lengkap", name -> "", "REFUSED P15"),
                new Case("Nama Lengkap", name -> name + " (PINDAH)", "REVIEW P16"),
                new Case("Nama Ibu Kandung", name -> "-", "REVIEW P17"),
                new Case("Tempat Lahir", place -> "", "ACCEPTED P18"),
                new Case("Kelurahan", village -> "Entah Berantah", "REVIEW P19"),
                new Case("Alamat", street -> "JL. RIAU NO. 7 KOTA PEKANBARU", "REVIEW P19"),
                new Case("No HP", phone -> "+62" + phone.substring(1), "ACCEPTED P20"),
                new Case("No HP", phone -> phone.substring(1), "ACCEPTED P20"),
                new Case("RT/RW", text -> "3/2", "ACCEPTED P21"),
                new Case("Kode Pos", code -> "365", "ACCEPTED P22"),
                new Case("Penghasilan", income -> "Rp 1,5 jt", "ACCEPTED P23"),
                new Case("Penghasilan", income -> "1500", "REVIEW P23"),
                new Case("Ahli Waris", heir -> "", "ACCEPTED P24"),
                new Case("Persetujuan", consent -> "", "REVIEW P25"),
                new Case("Keterangan", note -> "sudah pindah", "REVIEW P26"),
                new Case("Nama Lengkap", name -> name + "\u00a0", "ACCEPTED F10"));

        assertThat(verdicts(office.handIn(list.csv()), wanted.size())).isEqualTo(wanted);
    }

    @Test
    void tellsFaultsThatOnlyAWorkbookCanHave() {
        TestList list = TestList.of(12);
        list.with(1, "NIK", Long.parseLong(list.cell(1, "NIK")) / 10 * 10);
        list.with(2, "Tanggal Lahir", serial(list.cell(2, "Tanggal Lahir")));
        list.with(3, "RT/RW", LocalDate.of(2026, 2, 3));
        list.with(4, "Alamat", new TestList.Formula("1/0"));

        List<String> verdicts = verdicts(office.handIn(list.xlsx()), 3);

        assertThat(verdicts).containsExactly("REFUSED K01", "ACCEPTED P02", "ACCEPTED P21");
    }

    private static Number serial(String date) {
        LocalDate day = LocalDate.parse(date.substring(6) + date.substring(2, 6) + date.substring(0, 2));
        return java.time.temporal.ChronoUnit.DAYS.between(LocalDate.of(1899, 12, 30), day);
    }

    @Test
    void comparesTheRowsOfAListWithEachOther() {
        TestList list = TestList.of(10);
        list.copyRow(1);
        list.copyRow(2).with(12, "Nama Lengkap", "WIGNYO PRAKOSO");
        list.copyRow(3);
        String serial = list.cell(3, "NIK");
        list.with(13, "NIK", serial.substring(0, 12) + "9876");
        String first = list.cell(5, "NIK").substring(0, 12);
        for (int i = 0; i < 3; i++) {
            list.with(5 + i, "NIK", first + (9300 + i)).with(5 + i, "Tanggal Lahir", list.cell(5, "Tanggal Lahir"));
        }

        long id = office.handIn(list.csv());

        assertThat(verdict(office.row(id, 12))).isEqualTo("DUPLICATE K14");
        assertThat(verdict(office.row(id, 13))).isEqualTo("REFUSED K13");
        assertThat(verdict(office.row(id, 14))).isEqualTo("REVIEW K15");
        assertThat(List.of(verdict(office.row(id, 6)), verdict(office.row(id, 7)), verdict(office.row(id, 8))))
                .containsOnly("REFUSED K16");
        assertThat(verdict(office.row(id, 2))).isEqualTo("ACCEPTED");
        assertThat(verdict(office.row(id, 5))).isEqualTo("ACCEPTED");
    }

    @Test
    void asksForTheAgeOnTheFirstCoveredDay() {
        TestList list = TestList.of(4);
        age(list, 1, LocalDate.of(1959, 1, 1));
        age(list, 2, LocalDate.of(1959, 1, 2));
        age(list, 3, LocalDate.of(2007, 1, 1));
        age(list, 4, LocalDate.of(2007, 1, 2));

        assertThat(verdicts(office.handIn(list.csv()), 4))
                .containsExactly("REFUSED P05 P06", "ACCEPTED", "ACCEPTED P05", "REFUSED P06");
    }

    private static void age(TestList list, int row, LocalDate born) {
        String nik = list.cell(row, "NIK");
        list.with(
                        row,
                        "NIK",
                        nik.substring(0, 6)
                                + String.format(
                                        "%02d%02d%02d",
                                        born.getDayOfMonth(), born.getMonthValue(), born.getYear() % 100)
                                + nik.substring(12))
                .with(
                        row,
                        "Tanggal Lahir",
                        String.format("%02d-%02d-%d", born.getDayOfMonth(), born.getMonthValue(), born.getYear()));
    }

    @Test
    void letsTheFirstRowsHaveThePlacesAndTheOthersWait() {
        office = new TestOffice(accounts, "15.06", "\"quota\":3");

        var counts = office.checked(TestList.of(5).csv()).get("counts");

        assertThat(counts.get("accepted").asInt()).isEqualTo(3);
        assertThat(counts.get("review").asInt()).isEqualTo(2);
    }

    @Test
    void saysWhatWasReadWhereAndWhatToDoInBothLanguages() {
        TestList list = TestList.of(2);
        list.with(2, "NIK", list.cell(2, "NIK").substring(0, 15));

        long id = office.handIn(list.csv());
        JsonNode finding = office.row(id, 3).get("findings").get(0);

        assertThat(finding.get("cell").asString()).isEqualTo("B3");
        assertThat(finding.get("sentence").asString()).isEqualTo("NIK harus 16 angka; terbaca 15.");
        assertThat(finding.get("advice").asString()).isEqualTo("Cocokkan dengan KTP lalu lengkapi.");
        assertThat(office.row(id, 3).get("nik").asString())
                .doesNotContain(list.cell(2, "NIK").substring(6, 12));
    }

    private record Case(String column, UnaryOperator<String> change, String verdict) {}

    /// Changes one row after another; answers the verdicts that these rows should get.
    private static List<String> plant(TestList list, Case... cases) {
        List<String> wanted = new ArrayList<>();
        for (int i = 0; i < cases.length; i++) {
            Case each = cases[i];
            list.with(i + 1, each.column(), each.change().apply(list.cell(i + 1, each.column())));
            wanted.add(each.verdict());
        }
        return wanted;
    }

    private List<String> verdicts(long list, int rows) {
        List<String> verdicts = new ArrayList<>();
        for (int row = 2; row < rows + 2; row++) {
            verdicts.add(verdict(office.row(list, row)));
        }
        return verdicts;
    }

    private static String verdict(JsonNode row) {
        List<String> codes = new ArrayList<>();
        row.get("findings").forEach(finding -> codes.add(finding.get("code").asString()));
        return (row.get("verdict").asString() + " "
                        + String.join(" ", codes.stream().distinct().sorted().toList()))
                .strip();
    }
}
