package id.payung.server.law.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.server.testing.ServerTest;
import id.payung.server.testing.TestAccounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/// The public calculator in plain words, without sign-in and without scripts.
@ServerTest
class CalculatorPagesTests {

    private static final String CONTRIBUTION =
            "/calculator?income=1000000&programmes=JKK&programmes=JKM&from=2025-01&months=";
    private static final String DEATH = "/calculator/benefit?event=DEATH&programmes=JKK&programmes=JKM&segment=BPU";

    @Autowired
    TestAccounts accounts;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /calculator?segment=BPU&programmes=JP&income=1000000&from=2026-01&months=1 | id="programmes-salah" | JP tidak tersedia
            /calculator?programmes=JKK&income=-5&from=2026-01&months=1                 | id="income-salah"     | Tidak boleh negatif
            /calculator?programmes=JKK&income=99999999999&from=2026-01&months=1        | id="income-salah"     | Paling tinggi
            /calculator?programmes=JKK&income=sejuta&from=2026-01&months=1             | id="income-salah"     | Tulis jumlah uang
            /calculator?programmes=JKK&income=1&from=2010-01&months=1                  | id="from-salah"       | baru ada sejak
            /calculator?programmes=JKK&income=1&from=kemarin&months=1                  | id="from-salah"       | belum terbaca
            /calculator?programmes=JKK&income=1&from=2026-01&months=0                  | id="months-salah"     | Paling sedikit satu bulan
            /calculator?income=1&from=2026-01&months=1                                 | id="programmes-salah" | satu program
            /calculator?segment=PU&programmes=JKK&income=1&from=2026-01&months=1&payer=CSR | id="payer-salah"  | pemberi kerja yang membayar
            /calculator/benefit?programmes=JKM&date=2026-01-01&children=1&age1=23      | id="age1-salah"       | 23 tahun
            /calculator/benefit?programmes=JKM&date=2026-01-01&children=1              | id="age1-salah"       | Tulis umur
            /calculator/benefit?programmes=JKM&date=2010-01-01                         | id="date-salah"       | baru ada sejak
            /calculator/outlook?registered=2027-01-01&date=2026-01-01&paidMonths=1&lastPaid=2026-01 | id="registered-salah" | Setelah tanggal
            """)
    void saysOneSentenceBesideTheFieldThatDoesNotFit(String address, String field, String sentence) {
        String page = accounts.nobody().get(address).text();

        assertThat(page).contains(field).contains(sentence).contains("Belum dapat dihitung");
    }

    @Test
    void putsEqualMonthsTogetherAndSaysWhoBearsThem() {
        String page = accounts.nobody().get(CONTRIBUTION + "12").text();

        assertThat(page)
                .contains("Rp201.600")
                .contains("12 bulan × Rp16.800 = Rp201.600")
                .contains("ditanggung pekerja")
                .contains("Mengapa begitu?")
                .contains("href=\"/law/figures/bpu/jkm/amount\"");
    }

    @Test
    void startsAnewWhereTheLawChanged() {
        String page = accounts.nobody()
                .get("/calculator?income=1000000&programmes=JKK&programmes=JKM&from=2026-03&months=2&payer=SELF")
                .text();

        assertThat(page).contains("Rp16.800 untuk bulan ini").contains("Rp8.400 untuk bulan ini");
    }

    @Test
    void tellsAWidowWhatIsPaidToWhomAndWhichPapersToPrepare() {
        String page = accounts.nobody()
                .get(DEATH + "&cause=OTHER&date=2026-01-05&registered=2020-01-05&paidMonths=70&heirs=SPOUSE&heirs=CHILD"
                        + "&children=1&age1=10&level1=SD&class1=4")
                .text();

        assertThat(page)
                .contains("Dibayar")
                .contains("Rp42.000.000")
                .contains("Biaya pemakaman")
                .contains("SD, tahun ke-4")
                .contains("Janda atau duda · Anak")
                .contains("Surat yang perlu disiapkan");
    }

    @Test
    void refusesWithTheArticle() {
        String page = accounts.nobody()
                .get(DEATH + "&cause=OTHER&date=2026-01-05&registered=2024-01-05&paidMonths=12&arrearsMonths=4")
                .text();

        assertThat(page)
                .contains("Tidak dibayar")
                .contains("Menunggak lebih dari tiga bulan berturut-turut")
                .contains("Permenaker 5/2021 Pasal 44 ayat (1)");
    }

    @Test
    void leavesToAPersonWhatIsNotKnown() {
        String page = accounts.nobody()
                .get(DEATH + "&cause=WORK_ACCIDENT&income=1000000&date=2026-01-05&TRAUMA=YES")
                .text();

        assertThat(page).contains("Perlu dilihat petugas").contains("Belum semua pertanyaan");
    }

    @Test
    void saysHowLongUntilFullRights() {
        String page = accounts.nobody()
                .get("/calculator/outlook?registered=2026-01-05&date=2026-02-01&paidMonths=2&lastPaid=2026-02")
                .text();

        assertThat(page)
                .contains("Hak santunan kematian penuh mulai 5 April 2026")
                .contains("34 bulan iuran lagi untuk hak beasiswa")
                .contains("Perlindungan berakhir");
    }

    @Test
    void speaksEnglishToWhoAsksForIt() {
        assertThat(accounts.nobody().get(CONTRIBUTION + "12&lang=en").text())
                .contains("Work out a contribution")
                .contains("12 months × Rp16,800 = Rp201,600");
    }

    @Test
    void givesALinkThatAsksTheSameAgain() {
        String link = linkOn("/calculator?lang=id");

        assertThat(link).contains("income=1000000").contains("programmes=JKK").doesNotContain("lang=");
        assertThat(accounts.nobody().get(link).text()).contains(link.replace("&", "&amp;"));
    }

    @Test
    void sendsNothingOnThatItDidNotAsk() {
        assertThat(linkOn("/calculator?nik=1506020000000001&name=Siti"))
                .contains("income=1000000")
                .doesNotContain("1506020000000001")
                .doesNotContain("Siti");
    }

    @Test
    void isOfferedWhereEverybodyArrives() {
        assertThat(accounts.nobody().get("/sign-in").text())
                .contains("href=\"/calculator\"")
                .contains("href=\"/calculator/benefit\"");
    }

    private String linkOn(String address) {
        return accounts.nobody()
                .get(address)
                .text()
                .replaceAll("(?s).*href=\"(/calculator\\?[^\"]*)\" data-share.*", "$1")
                .replace("&amp;", "&");
    }
}
