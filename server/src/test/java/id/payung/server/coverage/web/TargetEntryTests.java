package id.payung.server.coverage.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.server.access.Role;
import id.payung.server.testing.ServerTest;
import id.payung.server.testing.TestAccounts;
import id.payung.server.testing.TestClient;
import id.payung.server.testing.TestPages;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/// Targets of several plans side by side.
@ServerTest
class TargetEntryTests {

    @Autowired
    TestAccounts accounts;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "percent":53,"heads":695500,"denominator":1312370,"denominatorSource":"BPS" | coverage.target-heads-differ
            "heads":5,"denominator":4,"denominatorSource":"BPS"                         | coverage.members-exceed
            "percent":53,"denominator":1312370                                          | coverage.target-base-source
            "percent":101                                                               | coverage.percent-range
            "note":"tanpa angka"                                                        | coverage.target-empty
            """)
    void refusesATargetThatContradictsItself(String numbers, String code) {
        var answer = record(officer("52"), "52", numbers);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo(code);
    }

    @Test
    void keepsSeveralSetsSideBySideAndShowsTheWayToEach() {
        var officer = officer("52");
        assertThat(record(officer, "52", "\"percent\":40").status()).isEqualTo(201);
        assertThat(officer.postJson(
                                "/api/v1/coverage/targets",
                                "{\"set\":\"RPJMD uji\",\"region\":\"52\",\"due\":\"2027-12-31\",\"percent\":45,"
                                        + "\"heads\":450,\"denominator\":1000,\"denominatorSource\":\"BPS 2025\","
                                        + "\"decree\":\"Perda 1/2025\",\"source\":\"Perda\"}")
                        .status())
                .isEqualTo(201);
        accounts.signedIn(Role.BRANCH_OFFICER, "52")
                .postJson(
                        "/api/v1/coverage/figures",
                        "{\"region\":\"52\",\"asOf\":\"2025-12-31\",\"members\":300,\"potential\":1000,\"source\":\"Surat\"}");

        var targets =
                officer.get("/api/v1/coverage?region=52&asOf=2026-01-31").json().get("targets");
        assertThat(targets).hasSize(2);
        var paths = officer.get("/api/v1/coverage/outlook?region=52&asOf=2026-01-31")
                .json();
        assertThat(paths.get("paths")).hasSize(2);
        assertThat(paths.get("pointCost").get("people").asLong()).isEqualTo(10);
        assertThat(officer.page("/coverage?region=52&asOf=2026-01-31").text())
                .contains("RPJMD uji")
                .contains("UCJ uji")
                .contains("Yang perlu diputuskan")
                .contains("Harga satu poin");
    }

    @Test
    void namesEverythingThatAnEmptyFormLacksAtOnce() {
        TestPages pages = TestPages.of(officer("52"));
        pages.get("/coverage/targets/new?region=52");

        assertThat(pages.post("/coverage/targets/new", Map.of("region", "52")).text())
                .contains("Tanggal ini belum terbaca", "Sebutkan rencana", "Sebutkan sumber", "Isi persentase");
    }

    @Test
    void isNotForThoseWhoOnlyReadNorForAnotherTerritory() {
        assertThat(record(accounts.signedIn(Role.REGIONAL_HEAD, "52"), "52", "\"percent\":40")
                        .status())
                .isEqualTo(403);
        assertThat(record(officer("51"), "52", "\"percent\":40").code()).isEqualTo("coverage.outside-territory");
    }

    @Test
    void showsTheBoardOfJambiWithItsWayAndItsMoney() {
        String page = officer("15").page("/coverage?region=15&asOf=2024-08-12").text();

        assertThat(page)
                .contains("perlu 44.231 orang lagi setiap bulan selama 4 bulan")
                .contains("Garis lurus")
                .contains("Catat target");
    }

    private TestClient officer(String territory) {
        return accounts.signedIn(Role.MANPOWER_OFFICER, territory);
    }

    private static TestClient.Answer record(TestClient client, String region, String numbers) {
        return client.postJson(
                "/api/v1/coverage/targets",
                "{\"set\":\"UCJ uji\",\"region\":\"" + region + "\",\"due\":\"2027-12-31\",\"source\":\"Surat\","
                        + numbers + "}");
    }
}
