package id.payung.server.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.server.access.Role;
import id.payung.server.testing.ServerTest;
import id.payung.server.testing.TestAccounts;
import id.payung.server.testing.TestPages;
import id.payung.server.testing.TestProgrammes;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/// A treasurer finds what is to be paid, pays it, and keeps what she typed when something is wrong.
@ServerTest
@Import(TestLots.class)
class BillPagesTests {

    private static final byte[] PDF = "%PDF-1.7 bukti".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestLots lots;

    @Autowired
    TestProgrammes programmes;

    private TestPages treasurer;
    private Bill bill;

    @BeforeEach
    void aBillOfThreePeople() {
        var programme = programmes.open("15.08", programmes.line("15.08", 2024, 1_000_000_000), 2024);
        bill = lots.bill(programme, "15.08", 3, 2024);
        treasurer = TestPages.of(accounts.signedIn(Role.TREASURER, "15.08"));
    }

    @Test
    void tellsTheTreasurerWhatWaitsForHer() {
        assertThat(treasurer.get("/").text())
                .contains("tagihan menunggu pembayaran")
                .contains("/bills?state=OPEN");
        assertThat(TestPages.of(accounts.signedIn(Role.APPROVER, "15.08"))
                        .get("/")
                        .text())
                .doesNotContain("menunggu pembayaran");
    }

    @Test
    void showsCodeLinesAndLaw() {
        var page = treasurer.get("/bills/" + bill.id());

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains(bill.number())
                .contains(bill.paymentCode().substring(0, 4) + " "
                        + bill.paymentCode().substring(4, 8))
                .contains("Rp604.800")
                .contains("PP 44/2015")
                .contains("Catat pembayaran");
    }

    @Test
    void listsBillsWithTheirSum() {
        assertThat(treasurer.get("/bills?state=OPEN&sort=-amount").text()).contains(bill.number());
        assertThat(treasurer.get("/bills?q=tidak-ada").text()).contains("Tidak ada tagihan");
        assertThat(treasurer.get("/bills?lang=en").text()).contains("Not paid yet");
        assertThat(treasurer.get("/bills?format=xlsx").bytes()).startsWith('P', 'K');
    }

    @Test
    void keepsWhatWasTypedWhenTheAmountDiffers() {
        var page = pay(Map.of("amount", "604.799", "paidOn", "10 Januari 2024", "proofNumber", "SP2D-77"));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("berbeda Rp1").contains("SP2D-77").contains("604.799");
    }

    @Test
    void namesTheFieldThatCouldNotBeRead() {
        var page = pay(Map.of("amount", "604.800", "paidOn", "kemarin", "proofNumber", "SP2D-77"));

        assertThat(page.text()).contains("belum terbaca sebagai tanggal");
    }

    @Test
    void recordsThePaymentAndKeepsTheProof() {
        var paid = treasurer.post(
                "/bills/" + bill.id() + "/payment",
                Map.of("amount", "Rp604.800", "paidOn", "10/1/2024", "proofNumber", "SP2D-77"),
                "../sp2d <77>.pdf",
                PDF);

        assertThat(paid.status()).isEqualTo(302);
        assertThat(treasurer.get("/bills/" + bill.id()).text())
                .contains("Lunas")
                .contains("SP2D-77")
                .doesNotContain("Batalkan tagihan");
        var proof = treasurer.get("/bills/" + bill.id() + "/proof");
        assertThat(proof.bytes()).isEqualTo(PDF);
        assertThat(proof.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(proof.header("Content-Disposition"))
                .startsWith("attachment")
                .doesNotContain("..")
                .doesNotContain("<");
    }

    @Test
    void refusesAProofThatIsNoDocumentAndBooksNothing() {
        var page = treasurer.post(
                "/bills/" + bill.id() + "/payment",
                Map.of("amount", "604800", "paidOn", "2024-01-10", "proofNumber", "SP2D-77"),
                "bukti.pdf",
                "<html>".getBytes(StandardCharsets.US_ASCII));

        assertThat(page.text()).contains("PDF, JPG, atau PNG.");
        assertThat(treasurer.get("/bills/" + bill.id()).text()).contains("Catat pembayaran");
    }

    @Test
    void cancelsWithAReason() {
        var cancelled = treasurer.post("/bills/" + bill.id() + "/cancel", Map.of("reason", "Daftar salah"));

        assertThat(cancelled.status()).isEqualTo(302);
        assertThat(treasurer.get("/bills/" + bill.id()).text()).contains("Dibatalkan: Daftar salah");
    }

    @Test
    void offersNoPaymentToAnybodyElse() {
        for (Role role : new Role[] {Role.APPROVER, Role.AUDITOR, Role.REGIONAL_HEAD, Role.BRANCH_OFFICER}) {
            var page = TestPages.of(accounts.signedIn(role, "15.08")).get("/bills/" + bill.id());
            assertThat(page.status()).as(role.name()).isEqualTo(200);
            assertThat(page.text()).as(role.name()).doesNotContain("Catat pembayaran");
        }
    }

    @Test
    void isNotThereForANeighbour() {
        var neighbour = TestPages.of(accounts.signedIn(Role.TREASURER, "15.06"));

        assertThat(neighbour.get("/bills/" + bill.id()).status()).isEqualTo(404);
        assertThat(neighbour.get("/bills").text()).doesNotContain(bill.number());
        assertThat(neighbour.get("/bills?format=csv").text()).doesNotContain(bill.number());
    }

    private id.payung.server.testing.TestClient.Answer pay(Map<String, String> fields) {
        return treasurer.post("/bills/" + bill.id() + "/payment", fields);
    }
}
