package id.payung.server.programme;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.server.access.Role;
import id.payung.server.testing.ServerTest;
import id.payung.server.testing.TestAccounts;
import id.payung.server.testing.TestClient;
import id.payung.server.testing.TestPages;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// From a budget line to an open programme, by forms alone.
@ServerTest
class ProgrammePagesTests {

    @Autowired
    TestAccounts accounts;

    private TestClient client;
    private TestPages officer;
    private String line;

    @BeforeEach
    void aBudgetLine() {
        client = accounts.signedIn(Role.MANPOWER_OFFICER, "15.06");
        officer = TestPages.of(client);
        var opened = officer.post("/funding-lines", lineForm("403.200.000"));
        line = opened.header("Location").replaceFirst(".*/funding-lines/", "");
    }

    @Test
    void showsTheNewLineWithItsCeilingAndEmptyJournal() {
        var page = officer.get("/funding-lines/" + line);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("dari pagu Rp403.200.000").contains("Belum ada catatan");
        assertThat(officer.get("/funding-lines").text()).contains("Iuran lewat layar");
        assertThat(officer.get("/funding-lines?format=csv").text()).contains("Iuran lewat layar");
        assertThat(officer.get("/funding-lines/" + line + "?format=xlsx").bytes())
                .startsWith('P', 'K');
    }

    @Test
    void keepsTheLinesFormWhenAFieldIsWrong() {
        var page = officer.post("/funding-lines", lineForm("banyak"));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("belum terbaca sebagai angka").contains("Iuran lewat layar");
    }

    @Test
    void proposesWhatTheLawRequires() {
        var page = officer.get("/programmes/new").text();

        assertThat(page).contains("Jaminan Kecelakaan Kerja (JKK)").contains("Iuran lewat layar");
        assertThat(page).containsPattern("value=\"JKK\"[^>]*checked").containsPattern("value=\"JKM\"[^>]*checked");
        assertThat(page).doesNotContainPattern("value=\"JHT\"[^>]*checked");
    }

    @Test
    void showsTheCostWhileTyping() {
        var cost = officer.post("/programmes/preview", form(Map.of("quota", "2.001")))
                .text();

        assertThat(cost).contains("Rp403.401.600").contains("kurang Rp201.600").contains("PP 44/2015");
        assertThat(cost).doesNotContain("<html");
    }

    @Test
    void saysWhatIsMissingForTheCost() {
        assertThat(officer.post("/programmes/preview", form(Map.of("quota", "")))
                        .text())
                .contains("Isian &quot;Kuota&quot; belum diisi.");
    }

    @Test
    void showsTheCostWithoutScriptsToo() {
        var page = officer.post("/programmes", form(Map.of("preview", "1"))).text();

        assertThat(page).contains("<html").contains("Rp403.200.000").contains("Pekerja rentan lewat layar");
    }

    @Test
    void opensAProgrammeWithPlacesByNameAndForEveryVillage() {
        var opened = officer.post("/programmes", form(Map.of("perVillage", "10", "villages", "15.06.02.1004 25\n")));

        assertThat(opened.status()).isEqualTo(302);
        String path = opened.header("Location").replaceFirst("^https?://[^/]+", "");
        var page = officer.get(path).text();
        assertThat(page)
                .contains("Pekerja rentan lewat layar")
                .contains("Rp403.200.000")
                .contains("Belum berusia 65 tahun")
                .contains("giliran desa atau Disnaker")
                .contains("kebiasaan yang belum disahkan");
        var quotas = client.get("/api/v1" + path).json().get("villageQuotas");
        assertThat(quotas.get("15.06.02.1004").asInt()).isEqualTo(25);
        assertThat(quotas.get("15.06.02.1005").asInt()).isEqualTo(10);
        assertThat(quotas.size()).isEqualTo(134);
    }

    @Test
    void confirmsTheAgeLimitsWithASource() {
        var opened = officer.post("/programmes", form(Map.of()));
        String path = opened.header("Location").replaceFirst("^https?://[^/]+", "");

        client.postJson(
                "/api/v1" + path + "/rules",
                "{\"validFrom\":\"2024-01-01\",\"minimumAge\":18,\"source\":\"Perbup 7/2024 Pasal 4\"}",
                UUID.randomUUID().toString());

        assertThat(officer.get(path).text())
                .contains("Paling muda 18 tahun")
                .contains("Perbup 7/2024 Pasal 4")
                .doesNotContain("kebiasaan yang belum disahkan");
    }

    @Test
    void keepsTheFormWhenAVillageIsNotKnown() {
        var page = officer.post("/programmes", form(Map.of("villages", "Atlantis 12")))
                .text();

        assertThat(page).contains("Atlantis 12").contains("tidak ditemukan di wilayah program");
    }

    @Test
    void isReadByAVillageOfficerButNotOpened() {
        var opened = officer.post("/programmes", form(Map.of()));
        String path = opened.header("Location").replaceFirst("^https?://[^/]+", "");
        var village = TestPages.of(accounts.signedIn(Role.VILLAGE_OFFICER, "15.06.02.1004"));

        assertThat(village.get(path).text())
                .contains("Pekerja rentan lewat layar")
                .doesNotContain("/funding-lines/");
        assertThat(village.get("/programmes").text()).contains("Pekerja rentan lewat layar");
        assertThat(village.get("/programmes/new").status()).isEqualTo(403);
        assertThat(village.post("/programmes", form(Map.of())).status()).isEqualTo(403);
    }

    @Test
    void speaksEnglishWhenAsked() {
        assertThat(officer.get("/programmes/new?lang=en").text()).contains("Open a programme");
        assertThat(officer.get("/funding-lines/new?lang=en").text()).contains("Budget account");
    }

    private static Map<String, String> lineForm(String ceiling) {
        return Map.of(
                "name", "Iuran lewat layar " + UUID.randomUUID(),
                "territory", "15.06",
                "payer", "APBD",
                "source", "APBD",
                "account", "5.1.02",
                "year", "2024",
                "legalBasis", "DPA 2024",
                "ceiling", ceiling);
    }

    private Map<String, String> form(Map<String, String> changed) {
        Map<String, String> form = new HashMap<>();
        form.put("name", "Pekerja rentan lewat layar");
        form.put("sponsor", "Pemerintah Kabupaten Tanjung Jabung Barat");
        form.put("territory", "15.06");
        form.put("legalBasis", "SK Bupati 1/2024");
        form.put("fundingLine", line);
        form.put("firstMonth", "Januari 2024");
        form.put("lastMonth", "2024-12");
        form.put("schemes", "JKK,JKM");
        form.put("sector", "OTHER");
        form.put("quota", "2000");
        form.put("domicileRequired", "true");
        form.putAll(changed);
        return form;
    }
}
