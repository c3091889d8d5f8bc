package id.payung.server.law.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.rules.Scheme;
import id.payung.rules.parameter.Parameter;
import id.payung.rules.parameter.Parameters;
import id.payung.server.testing.ServerTest;
import id.payung.server.testing.TestAccounts;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What held on a day, and what changed: for every reader.
@ServerTest
class LawPagesTests {

    @Autowired
    TestAccounts accounts;

    @Autowired
    Subjects subjects;

    @Test
    void saysWhatHeldOnADayAndWhereItIsWritten() {
        String then = get("/law?on=2019-12-01&q=pemakaman&subject=benefit");
        String now = get("/law?on=2019-12-02&q=pemakaman&subject=benefit");

        assertThat(then)
                .contains("Yang berlaku pada 1 Desember 2019")
                .contains("Rp3.000.000")
                .doesNotContain("Rp10.000.000");
        assertThat(now).contains("Rp10.000.000").contains("PP 82/2019").contains("berubah");
    }

    @Test
    void tellsPromulgationFromComingIntoForce() {
        assertThat(get("/law?on=2016-01-01&q=bpu/jkk/rate")).contains("diundangkan 30 Juni 2015");
    }

    @Test
    void comparesTwoDays() {
        String page = get("/law?on=2019-12-02&with=2019-12-01&changed=true");

        assertThat(page)
                .contains("berbeda dari 1 Desember 2019")
                .contains("Biaya pemakaman")
                .doesNotContain("bpu/jkm/amount");
    }

    @Test
    void filtersByProgrammeAndConfidence() {
        assertThat(get("/law?programme=JHT&on=2026-01-01")).contains("jht/age").doesNotContain("bpu/jkm/amount");
        assertThat(get("/law?confidence=RECALLED&on=2026-01-01"))
                .contains("eligibility/bpu/minimum_age")
                .doesNotContain("bpu/jkm/amount");
        assertThat(get("/law?q=tidak-ada-sama-sekali")).contains("Tidak ada yang cocok");
        assertThat(get("/law?on=kemarin")).contains("belum terbaca");
        assertThat(get("/law?subject=tidak-ada")).contains("Tidak ada yang cocok");
    }

    @Test
    void ordersByNameOrByFirstDay() {
        var byDay = accounts.nobody()
                .get("/api/v1/law/figures?on=2026-01-01&sort=-from")
                .json();

        assertThat(byDay.get(0).get("from").asString())
                .isGreaterThan(byDay.get(byDay.size() - 1).get("from").asString(""));
        assertThat(get("/law?sort=label")).contains("aria-sort=\"ascending\"").contains("Semua pokok");
    }

    @Test
    void marksTheRowsOfATableThatChanged() {
        assertThat(get("/law/figures/heirs/order"))
                .contains("<del>Orang yang disebut dalam wasiat</del>")
                .contains("baris tercoret tidak berlaku lagi");
        assertThat(get("/law/figures/benefit/jkk/stmb")).contains("class=\"changed\"");
        assertThat(get("/law/figures/bpu/bands")).doesNotContain("class=\"changed\"");
    }

    @Test
    void givesWhatIsSeenAsAFile() {
        var csv = accounts.nobody().get("/law?on=2019-12-02&q=pemakaman&subject=benefit&format=csv");

        assertThat(new String(csv.bytes(), StandardCharsets.UTF_8))
                .contains("benefit/funeral,Rp10.000.000,10000000,rupiah")
                .doesNotContain("bpu/");
        assertThat(accounts.nobody().get("/law?format=xlsx").header("Content-Disposition"))
                .contains(".xlsx");
    }

    @Test
    void showsAFigureWithItsWholeHistory() {
        String page = get("/law/figures/pu/jp/wage_ceiling");

        assertThat(page)
                .contains("Batas upah tertinggi JP")
                .contains("1 Maret 2026")
                .contains("1 Juli 2015")
                .contains("data-chart=\"riwayat\"");
        assertThat(get("/law/figures/bpu/bands")).contains("Isi tabel sejak");
        assertThat(accounts.nobody().get("/law/figures/tidak/ada").status()).isEqualTo(404);
        assertThat(get("/law/figures/bpu/jkm/amount?format=csv")).contains("Rp6.800");
    }

    @Test
    void opensThePageOfEveryFigureAndPolicy() {
        for (Parameter<?> figure : Parameters.current().all()) {
            assertThat(accounts.nobody().get("/law/figures/" + figure.id()).status())
                    .as(figure.id())
                    .isEqualTo(200);
        }
        assertThat(get("/law/policies?lang=en"))
                .contains("VILLAGE_DISCOUNT")
                .contains("Does money of a village budget get the discount");
        for (var policy : accounts.nobody().get("/api/v1/law/policies").json()) {
            assertThat(accounts.nobody()
                            .get("/law/policies/" + policy.get("policy").asString())
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void knowsWhichProgrammesEachFigureConcerns() {
        List<String> forgotten = Parameters.current().all().stream()
                .map(Parameter::id)
                .filter(id -> subjects.schemes(id).isEmpty())
                .toList();

        assertThat(forgotten).isEmpty();
        assertThat(subjects.schemes("pu/jkp/from_jkk")).containsExactly(Scheme.JKK, Scheme.JKP);
        assertThat(subjects.schemes("pu/jkp/wage_cap")).containsExactly(Scheme.JKP);
    }

    @Test
    void givesTheSameAsOpenData() {
        var figures = accounts.nobody()
                .get("/api/v1/law/figures?on=2019-12-02&q=pemakaman&subject=benefit")
                .json();

        assertThat(figures).hasSizeGreaterThan(0);
        assertThat(figures.get(0).get("id").asString()).isEqualTo("benefit/funeral");
        assertThat(figures.get(0).get("from").asString()).isEqualTo("2019-12-02");
        assertThat(figures.get(0).get("number").asLong()).isEqualTo(10_000_000);
        var history =
                accounts.nobody().get("/api/v1/law/figures/benefit/funeral").json();
        assertThat(history.get("history").get(0).get("number").asLong()).isEqualTo(3_000_000);
        assertThat(accounts.nobody().get("/api/v1/law/figures/heirs/order").text())
                .contains("\"relation\":\"SPOUSE\"");
        assertThat(accounts.nobody().get("/api/v1/law/figures/no/such").code()).isEqualTo("law.figure-unknown");
    }

    private String get(String address) {
        return accounts.nobody().get(address).text();
    }
}
