package id.payung.server.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.payung.server.problem.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Minutes are what their content says, whatever they are called.
class MinutesFileTests {

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>", "%PDF-1.7 tetapi selebihnya bukan", "PK\u0003\u0004 lembar kerja"})
    void refusesWhatIsNotWhatItIsCalled(String content) {
        assertThatThrownBy(() -> MinutesFile.of("berita-acara.pdf", content.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        Problem.class, no -> assertThat(no.code()).isEqualTo("minutes.unreadable"));
    }

    @Test
    void refusesAPdfThatIsLocked() throws IOException {
        assertThatThrownBy(() -> MinutesFile.of("rahasia.pdf", pdf("kata-sandi")))
                .isInstanceOfSatisfying(
                        Problem.class, no -> assertThat(no.code()).isEqualTo("minutes.unreadable"));
    }

    @Test
    void refusesThirtyMegabytes() {
        assertThatThrownBy(() -> MinutesFile.of("besar.pdf", new byte[30 * 1024 * 1024]))
                .isInstanceOfSatisfying(
                        Problem.class, no -> assertThat(no.code()).isEqualTo("minutes.too-large"));
    }

    @Test
    void setsAWrongEndingRight() throws IOException {
        MinutesFile file = MinutesFile.of("musdes 12 Mei.jpg", pdf(""));
        assertThat(file.name()).isEqualTo("musdes 12 Mei.pdf");
        assertThat(file.mediaType()).isEqualTo("application/pdf");
    }

    @Test
    void takesPicturesOfPaper() throws IOException {
        assertThat(MinutesFile.of("C:\\foto\\..\\ba.pdf", PhotoTests.picture("jpg", 60, 80))
                        .name())
                .isEqualTo("ba.jpg");
        assertThat(MinutesFile.of(null, PhotoTests.picture("png", 60, 80)).name())
                .isEqualTo("berita-acara.png");
    }

    /// One empty page.
    ///
    /// @param password to open it; empty for none
    static byte[] pdf(String password) throws IOException {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            if (!password.isEmpty()) {
                document.protect(new StandardProtectionPolicy(password, password, new AccessPermission()));
            }
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }
}
