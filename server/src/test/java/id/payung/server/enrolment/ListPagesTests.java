package id.payung.server.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.server.access.Role;
import id.payung.server.testing.ServerTest;
import id.payung.server.testing.TestAccounts;
import id.payung.server.testing.TestClient;
import id.payung.server.testing.TestPages;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Lists on screen: what everybody sees, and what nobody does.
@ServerTest
class ListPagesTests {

    @Autowired
    TestAccounts accounts;

    private TestOffice office;
    private TestList people;
    private long list;

    @BeforeEach
    void handInAList() {
        office = TestOffice.of(accounts);
        people = TestList.of(5);
        people.with(2, "NIK", people.cell(2, "NIK").substring(0, 15)).with(3, "Nama Ibu Kandung", "-");
        list = office.handIn(people.csv());
    }

    @Test
    void showsTheResultLikeACorrection() {
        String page = page("/lists/" + list);

        assertThat(page)
                .contains("NIK bukan 16 angka", "Cocokkan dengan KTP lalu lengkapi.", "Baris 3.")
                .contains("Unduh lembar dengan hasil");
    }

    @Test
    void showsRowsWithoutTheirNumbers() {
        String rows = page("/lists/" + list + "/rows");
        String row = page("/lists/" + list + "/rows/2");

        for (String page : java.util.List.of(rows, row)) {
            assertThat(page).contains(people.cell(1, "Nama Lengkap")).doesNotContain(people.cell(1, "NIK"));
        }
    }

    @Test
    void offersADecisionOnARowThatWaits() {
        assertThat(page("/lists/" + list + "/rows/4")).contains("Terima baris ini", "Tolak");
        assertThat(page("/lists/" + list + "/rows/3")).doesNotContain("Terima baris ini");
    }

    @Test
    void findsRowsByVerdictAndReason() {
        assertThat(page("/lists/" + list + "/rows?verdict=review"))
                .contains(people.cell(3, "Nama Lengkap"))
                .doesNotContain(people.cell(1, "Nama Lengkap"));
        assertThat(page("/lists/" + list + "/rows?reason=K03"))
                .contains(people.cell(2, "Nama Lengkap"))
                .doesNotContain(people.cell(1, "Nama Lengkap"));
    }

    @Test
    void showsTheApproverWhatSheSigns() {
        office.officer.postJson(
                "/api/v1/lists/" + list + "/submit", "{\"leaveOutReason\":\"menyusul\"}", TestOffice.key());

        String page = office.approver.page("/lists/" + list).text();

        assertThat(page).contains("Setujui daftar ini?", "Rp604.800", "menyusul");
        assertThat(page("/lists/" + list)).contains("Anda sendiri yang mengajukan");
        assertThat(office.approver.page("/").text()).contains("menunggu persetujuan Anda");
    }

    @Test
    void refusesOnThePageTooThatSheApprovesWhatSheSubmitted() {
        TestClient both = accounts.signedIn(Set.of(Role.MANPOWER_OFFICER, Role.APPROVER), "15.06");
        both.postJson("/api/v1/lists/" + list + "/submit", "{\"leaveOutReason\":\"menyusul\"}", TestOffice.key());

        var answer = TestPages.of(both).post("/lists/" + list + "/approve", Map.of());

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text()).contains("Anda sendiri yang mengajukan ini");
        assertThat(office.list(list).get("state").asString()).isEqualTo("SUBMITTED");
    }

    @Test
    void asksForAProgrammeAndAFile() {
        var village = accounts.signedIn(Role.VILLAGE_OFFICER, "15.06.02.1016");

        assertThat(village.page("/lists/new").text()).contains("Serahkan dan periksa", "Pekerja rentan");
        assertThat(village.page("/lists").status()).isEqualTo(200);
        assertThat(village.page("/lists/form").header("Content-Disposition")).contains(".xlsx");
    }

    private String page(String path) {
        var answer = office.officer.page(path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return answer.text();
    }
}
