package id.payung.server.report;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.server.access.Actor;
import id.payung.server.access.Actors;
import id.payung.server.access.Role;
import id.payung.server.paper.PdfSigner;
import id.payung.server.testing.ServerTest;
import id.payung.server.testing.TestAccounts;
import id.payung.server.testing.TestClient;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Papers and the folder of evidence: whole, signed, with every file accounted for.
@ServerTest
class SignedPaperTests {

    private static final YearMonth AUGUST = YearMonth.of(2024, 8);

    @Autowired
    Packs packs;

    @Autowired
    PdfSigner signer;

    @Autowired
    TestAccounts accounts;

    @Autowired
    Actors actors;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void signsTheReportSoThatAChangedByteIsNoticed() throws IOException {
        byte[] pdf = report("53.13");

        PdfSigner.Checked checked = Objects.requireNonNull(signer.check(pdf));
        assertThat(checked.whole()).isTrue();
        assertThat(checked.signedBy()).contains("self-made");
        try (var document = Loader.loadPDF(pdf)) {
            PDSignature signature = document.getSignatureDictionaries().getFirst();
            assertThat(signature.getSubFilter()).isEqualTo("ETSI.CAdES.detached");
            assertThat(signature.getReason()).contains("Laporan bulanan");
        }
        int at = indexOf(pdf, "stream") + 20;
        byte[] altered = pdf.clone();
        altered[at] ^= 1;
        PdfSigner.Checked broken = signer.check(altered);
        assertThat(broken == null || !broken.whole()).isTrue();
        byte[] longer = java.util.Arrays.copyOf(pdf, pdf.length + 1);
        assertThat(Objects.requireNonNull(signer.check(longer)).whole()).isFalse();
    }

    @Test
    @EnabledIf("pdfsigIsThere")
    void isReadAsValidByAnotherProgram(@TempDir Path folder) throws IOException, InterruptedException {
        byte[] pdf = report("53.14");
        assertThat(pdfsig(folder, pdf)).contains("Signature is Valid").contains("Total document signed");
        pdf[indexOf(pdf, "stream") + 20] ^= 1;
        assertThat(pdfsig(folder, pdf)).doesNotContain("Signature is Valid");
    }

    private static String pdfsig(Path folder, byte[] pdf) throws IOException, InterruptedException {
        Path file = Files.write(folder.resolve("laporan.pdf"), pdf);
        Process process = new ProcessBuilder("/usr/bin/pdfsig", "-nocert", file.toString())
                .redirectErrorStream(true)
                .start();
        String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return words;
    }

    static boolean pdfsigIsThere() {
        return Files.isExecutable(Path.of("/usr/bin/pdfsig"));
    }

    @Test
    void givesItsCertificateToAnybody() {
        assertThat(accounts.nobody().get("/open/reports/certificate.pem").text())
                .startsWith("-----BEGIN CERTIFICATE-----");
    }

    @Test
    void packsTheEvidenceWithAHashForEveryFileAndTwiceTheSame() throws IOException {
        Pack pack = as("15", YearMonth.of(2024, 9));
        TestClient head = accounts.signedIn(Role.REGIONAL_HEAD, "15");

        Map<String, byte[]> first =
                unpacked(head.page("/reports/" + pack.id() + ".zip").bytes());
        Map<String, byte[]> second =
                unpacked(head.page("/reports/" + pack.id() + ".zip").bytes());

        assertThat(first)
                .containsKeys(
                        "00-daftar-isi.txt",
                        "01-laporan.pdf",
                        "02-laporan.xlsx",
                        "03-keputusan.csv",
                        "04-anggaran.csv",
                        "05-tagihan-lunas.csv",
                        "06-cakupan.csv",
                        "07-paritrana.csv");
        String contents = text(first, "00-daftar-isi.txt");
        assertThat(contents).contains(pack.hash()).contains("Tidak dicatat").contains("Beasiswa");
        first.forEach((name, content) -> {
            if (!name.startsWith("00-")) {
                assertThat(contents).contains(sha256(content) + "  " + name);
            }
        });
        assertThat(text(first, "06-cakupan.csv"))
                .contains("15,ALL,518632,1312370,39.52,2024-08-12,")
                .contains("Rapat Koordinasi UCJ");
        assertThat(Objects.requireNonNull(signer.check(Objects.requireNonNull(first.get("01-laporan.pdf"))))
                        .whole())
                .isTrue();
        assertThat(second.keySet()).isEqualTo(first.keySet());
        first.forEach((name, content) -> {
            if (name.endsWith(".csv")) {
                assertThat(second.get(name)).as(name).isEqualTo(content);
            }
        });
        assertThat(accounts.signedIn(Role.REGIONAL_HEAD, "13")
                        .page("/reports/" + pack.id() + ".zip")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void saysWhatKeptRowsOutAndSaysTheSameAgainLater() {
        String regency = "53.15";
        list(regency, "2024-07-01 00:00Z", "K03", 2);
        Pack pack = as(regency, AUGUST);

        assertThat(pack.table(4).rows()).hasSize(1);
        assertThat(pack.table(4).rows().getFirst().getLast()).isEqualTo("K03=2;K11=1");
        assertThat(accounts.signedIn(Role.REGIONAL_HEAD, regency)
                        .page("/reports/" + pack.id())
                        .text())
                .contains("NIK")
                .contains(": 2; ");

        list(regency, "2099-01-01 00:00Z", "K05", 9);
        Pack.Recheck recheck = officer(regency, () -> packs.recheck(pack.id()));
        assertThat(recheck.differing()).isEmpty();
        assertThat(recheck.hash()).isEqualTo(pack.hash());
    }

    /// A list of three rows, one accepted, that was checked at a moment.
    private void list(String regency, String checkedAt, String code, int rows) {
        officer(
                regency,
                () -> Objects.requireNonNull(transactions.execute(status -> {
                    long list = jdbc.sql("""
                            insert into enrolment.list (programme_id, territory_code, file_name, file_kind, content_hash,
                                state, handed_in_by, handed_in_by_name, handed_in_at, checked_at, rows_read, accepted,
                                refused)
                            values (15, :territory, 'daftar.csv', 'CSV', :checked, 'CHECKED', 1, 'uji',
                                :checked::timestamptz - interval '1 minute', :checked::timestamptz, 3, 1, 2)
                            returning id
                            """)
                            .param("territory", regency)
                            .param("checked", checkedAt)
                            .query(Long.class)
                            .single();
                    jdbc.sql("""
                            insert into enrolment.list_row (list_id, row_number, programme_id, territory_code, verdict,
                                first_verdict, fault_codes, faults, village_code, nik_key, name, name_key, months)
                            select :list, row, 15, :territory, verdict, verdict, '{}', '[]', :territory || '.01.2001',
                                gen_random_uuid(), 'UJI', 'UJI', '[2024-01-01,2024-02-01)'
                            from (values (1, 'ACCEPTED'), (2, 'REFUSED'), (3, 'REFUSED')) each (row, verdict)
                            """)
                            .param("list", list)
                            .param("territory", regency)
                            .update();
                    return jdbc.sql("""
                            insert into enrolment.reason (list_id, territory_code, fault, code, weight, rows, first_rows)
                            values (:list, :territory, 'A', :code, 1, :rows, '{2}'),
                                (:list, :territory, 'B', 'K11', 3, 1, '{3}'), (:list, :territory, 'C', 'K99', 4, 7, '{1}')
                            """)
                            .param("list", list)
                            .param("territory", regency)
                            .param("code", code)
                            .param("rows", rows)
                            .update();
                })));
    }

    private byte[] report(String regency) {
        Pack pack = as(regency, AUGUST);
        return accounts.signedIn(Role.REGIONAL_HEAD, regency)
                .page("/reports/" + pack.id() + ".pdf")
                .bytes();
    }

    private Pack as(String territory, YearMonth month) {
        return officer(territory, () -> packs.close(month));
    }

    private <T> T officer(String territory, java.util.function.Supplier<T> work) {
        return actors.callAs(
                new Actor(9_000_080, "uji", "Petugas uji", Set.of(Role.MANPOWER_OFFICER), territory), work);
    }

    private static Map<String, byte[]> unpacked(byte[] zip) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(Objects.requireNonNull(files.get(name)), StandardCharsets.UTF_8);
    }

    private static int indexOf(byte[] content, String word) {
        return new String(content, StandardCharsets.ISO_8859_1).indexOf(word);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
