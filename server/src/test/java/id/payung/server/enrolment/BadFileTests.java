package id.payung.server.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.server.testing.ServerTest;
import id.payung.server.testing.TestAccounts;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What cannot be read gets one clear sentence and leaves nothing behind.
@ServerTest
class BadFileTests {

    @Autowired
    TestAccounts accounts;

    private TestOffice office;

    @BeforeEach
    void openAProgramme() {
        office = TestOffice.of(accounts);
    }

    @AfterEach
    void nothingIsLeftBehind() {
        assertThat(office.officer
                        .get("/api/v1/lists?programme=" + office.programme)
                        .json()
                        .get("lists"))
                .isEmpty();
    }

    @Test
    void refusesAnEmptyFile() {
        refused(new byte[0], 422, "list.file-empty");
    }

    @Test
    void refusesAWorkbookUnderAPassword() throws IOException {
        byte[] container = compound("EncryptedPackage");

        refused(container, 415, "list.file-locked");
    }

    @Test
    void refusesAWorkbookOlderThanExcel97() throws IOException {
        refused(compound("Book"), 415, "list.file-old-excel");
    }

    @Test
    void refusesALetterOfAnOldWordProcessor() throws IOException {
        refused(compound("WordDocument"), 415, "list.file-not-a-list");
    }

    @Test
    void refusesADamagedCompoundFile() {
        byte[] signature = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

        refused(Arrays.copyOf(signature, 4096), 415, "list.file-corrupt");
    }

    private static byte[] compound(String entry) throws IOException {
        try (var container = new POIFSFileSystem()) {
            container.createDocument(new ByteArrayInputStream(new byte[8192]), entry);
            var bytes = new ByteArrayOutputStream();
            container.writeFilesystem(bytes);
            return bytes.toByteArray();
        }
    }

    @Test
    void refusesAWorkbookWithMacros() {
        refused(zip(Map.of("xl/workbook.xml", "<workbook/>", "xl/vbaProject.bin", "x")), 415, "list.file-macro");
    }

    @Test
    void refusesALetterThatIsAnOpenDocument() {
        String letter = "application/vnd.oasis.opendocument.text";
        refused(zip(Map.of("mimetype", letter, "content.xml", "<a/>")), 415, "list.file-not-a-list");
    }

    @Test
    void refusesALockedOpenDocument() {
        String manifest = "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>";
        refused(
                zip(Map.of(
                        "mimetype",
                        "application/vnd.oasis.opendocument.spreadsheet",
                        "content.xml",
                        "x",
                        "META-INF/manifest.xml",
                        manifest)),
                415,
                "list.file-locked");
    }

    @Test
    void refusesADamagedOpenDocument() {
        String broken = "<office:document-content><table:table";
        refused(
                zip(Map.of("mimetype", "application/vnd.oasis.opendocument.spreadsheet", "content.xml", broken)),
                415,
                "list.file-corrupt");
    }

    @Test
    void refusesAPictureAndAPortableDocument() {
        refused("%PDF-1.7 ...".getBytes(StandardCharsets.US_ASCII), 415, "list.file-not-a-list");
        refused(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 0, 13}, 415, "list.file-not-a-list");
    }

    @Test
    void refusesADamagedWorkbook() {
        byte[] whole = TestList.of(5).xlsx();

        refused(Arrays.copyOf(whole, whole.length / 2), 415, "list.file-corrupt");
    }

    @Test
    void refusesATableWithoutColumnNames() {
        refused("1;2;3\n4;5;6\n".getBytes(StandardCharsets.UTF_8), 422, "list.header-missing");
    }

    @Test
    void refusesAZipBomb() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write("<workbook/>".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] nothing = new byte[1 << 20];
            for (int megabytes = 0; megabytes < 200; megabytes++) {
                zip.write(nothing);
            }
        }

        refused(bytes.toByteArray(), 413, "list.file-bomb");
    }

    @Test
    void refusesAFileOverTheLimit() {
        refused(new byte[51 << 20], 413, "list.file-too-large");
    }

    @Test
    void stopsReadingAFileThatIsFarOverTheLimit() throws Exception {
        long[] sent = {0};
        var endless = new InputStream() {
            @Override
            public int read() {
                return sent[0]++ < 300L << 20 ? 'x' : -1;
            }

            @Override
            public int read(byte[] buffer, int from, int length) {
                if (sent[0] >= 300L << 20) {
                    return -1;
                }
                Arrays.fill(buffer, from, from + length, (byte) 'x');
                sent[0] += length;
                return length;
            }
        };
        String head = "--abc\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x.csv\"\r\n\r\n";
        var body = new SequenceInputStream(new ByteArrayInputStream(head.getBytes(StandardCharsets.UTF_8)), endless);
        var request = HttpRequest.newBuilder(
                        URI.create(office.officer.address() + "/api/v1/programmes/" + office.programme + "/lists"))
                .header("Authorization", "Bearer " + office.officer.token())
                .header("Content-Type", "multipart/form-data; boundary=abc")
                .POST(BodyPublishers.ofInputStream(() -> body))
                .build();

        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.body()).contains("upload.too-large");
        }
    }

    @Test
    void asksForAFileWhenThereIsNone() {
        var answer = office.officer.postJson("/api/v1/programmes/" + office.programme + "/lists", "{}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("list.file-missing");
    }

    private void refused(byte[] content, int status, String code) {
        var answer = office.send(office.officer, "daftar.xlsx", content);

        assertThat(answer.code()).as(answer.text()).isEqualTo(code);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().get("detail").asString()).doesNotContain("{").isNotBlank();
    }

    private static byte[] zip(Map<String, String> entries) {
        var bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
