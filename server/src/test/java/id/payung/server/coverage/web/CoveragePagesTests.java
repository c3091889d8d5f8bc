package id.payung.server.coverage.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.server.access.Role;
import id.payung.server.testing.ServerTest;
import id.payung.server.testing.TestAccounts;
import id.payung.server.testing.TestClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/// The board as people see it, down to the village.
@ServerTest
class CoveragePagesTests {

    @Autowired
    TestAccounts accounts;

    @Test
    void saysSoWhenNothingWasReportedYet() {
        String page = page("/coverage?region=15.02&asOf=2024-08-12");

        assertThat(page).contains("Belum ada angka cakupan yang dilaporkan untuk Kabupaten Merangin");
    }

    @Test
    void showsTheFigureWithItsWholeItsSourceAndItsDay() {
        String page = page("/coverage?region=15&asOf=2024-08-12");

        assertThat(page)
                .contains("39,52\u00a0%")
                .contains("518.632 dari 1.312.370 pekerja potensial")
                .contains("Rapat Koordinasi UCJ")
                .contains("12 Agustus 2024")
                .contains("kurang 176.924 orang lagi")
                .contains("mengapa");
    }

    @Test
    void drawsTheElevenTilesOfJambiAndRanksWhatIsKnown() {
        String page = page("/coverage?region=15&asOf=2024-08-12");

        assertThat(page.split("class=\"col-", -1)).hasSize(12);
        assertThat(page).contains("band-4").contains("band-0");
        assertThat(page.indexOf("49.803 dari 98.206")).isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/coverage?region=ID",
                "/coverage?region=15",
                "/coverage?region=15.06",
                "/coverage?region=15.06.02",
                "/coverage?region=15.06.02.1004",
                "/coverage?region=13.03&segment=VULNERABLE&asOf=2023-12-31",
                "/coverage",
            })
    void opensAtEveryLevel(String path) {
        assertThat(accounts.signedIn(Role.REGIONAL_HEAD, "").page(path).status())
                .isEqualTo(200);
    }

    @Test
    void leadsFromTheProvinceToTheVillage() {
        assertThat(page("/coverage?region=15")).contains("/coverage?region=15.06");
        assertThat(page("/coverage?region=15.06")).contains("/coverage?region=15.06.02");
        assertThat(page("/coverage?region=15.06.02")).contains("/coverage?region=15.06.02.1004");
    }

    @Test
    void usesTheLocalWordForVillages() {
        assertThat(pageOf("13.03", "/coverage?region=13.03.04")).contains("Nagari Silokek");
        assertThat(page("/coverage?region=15.08.01")).contains("Dusun");
    }

    @Test
    void showsWhereAFigureComesFrom() {
        String page = page("/coverage/figures/15.04-2024-08");

        assertThat(page)
                .contains("49.803 ÷ 98.206 = 50,71")
                .contains("seperti disebut sumber")
                .contains("132.611 orang bekerja menurut BPS 2021");
        assertThat(page("/coverage/figures/15.71-2024-08")).contains("tidak disebut sumber");
        assertThat(client("15").page("/coverage/figures/tidak-ada").status()).isEqualTo(404);
    }

    @Test
    void opensTheLotsBehindOurOwnCountInsideTheTerritoryOnly() {
        assertThat(client("15.06").page("/coverage/own?region=15.06").status()).isEqualTo(200);
        assertThat(client("15.06").page("/coverage/own?region=15.71").status()).isEqualTo(403);
    }

    @Test
    void givesTheTableAsAFile() {
        String csv = client("15")
                .page("/coverage?region=15&asOf=2024-08-12&format=csv")
                .text();

        assertThat(csv).contains("15.04").contains("49803").contains("98206").contains("50.71");
        assertThat(csv.lines()).hasSize(12);
    }

    @Test
    void readsTheSameInEnglish() {
        assertThat(page("/coverage?region=15&asOf=2024-08-12&lang=en"))
                .contains("518,632 of 1,312,370 potential workers")
                .contains("176,924 people still missing");
    }

    private String page(String path) {
        return pageOf("15", path);
    }

    private String pageOf(String territory, String path) {
        var answer = client(territory).page(path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return answer.text();
    }

    private TestClient client(String territory) {
        return accounts.signedIn(Role.REGIONAL_HEAD, territory);
    }
}
