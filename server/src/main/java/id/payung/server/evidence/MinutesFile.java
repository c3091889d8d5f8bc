package id.payung.server.evidence;

import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.apache.pdfbox.Loader;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/// Minutes as a file: a PDF, JPEG or PNG of at most 10 MB. What it is, its content says: it is opened, and its ending
/// is
/// set right.
///
/// @param name without folders and unusual characters, with the ending of its content
public record MinutesFile(String name, String mediaType, byte[] content) {

    private static final int LARGEST = 10 * 1024 * 1024;
    private static final int LONGEST_NAME = 100;
    private static final Map<String, String> ENDINGS = Map.of(
            MediaType.APPLICATION_PDF_VALUE, ".pdf",
            MediaType.IMAGE_JPEG_VALUE, ".jpg",
            MediaType.IMAGE_PNG_VALUE, ".png");
    private static final Map<String, String> IMAGES =
            Map.of("JPEG", MediaType.IMAGE_JPEG_VALUE, "png", MediaType.IMAGE_PNG_VALUE);

    /// Reads what was uploaded.
    ///
    /// @throws Problem `minutes.too-large` (413), `minutes.unreadable` (415)
    public static MinutesFile of(@Nullable String name, byte[] content) {
        if (content.length > LARGEST) {
            throw new Problem(Kind.TOO_LARGE, "minutes.too-large", LARGEST / (1024 * 1024));
        }
        String type = isPdf(content) ? MediaType.APPLICATION_PDF_VALUE : image(content);
        if (type == null) {
            throw new Problem(Kind.UNREADABLE, "minutes.unreadable");
        }
        return new MinutesFile(harmless(name == null ? "" : name) + ENDINGS.get(type), type, content);
    }

    private static boolean isPdf(byte[] content) {
        byte[] mark = "%PDF-".getBytes(StandardCharsets.US_ASCII);
        if (content.length < mark.length || !java.util.Arrays.equals(content, 0, mark.length, mark, 0, mark.length)) {
            return false;
        }
        try (var opened = Loader.loadPDF(content)) {
            return opened.getNumberOfPages() > 0;
        } catch (IOException | RuntimeException broken) {
            return false;
        }
    }

    private static @Nullable String image(byte[] content) {
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return null;
            }
            var reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return reader.getWidth(0) > 0 && reader.getHeight(0) > 0 ? IMAGES.get(reader.getFormatName()) : null;
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException broken) {
            return null;
        }
    }

    private static String harmless(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("[^\\p{L}\\p{N}. _-]", "_")
                .replaceFirst("(?i)\\.[a-z0-9]{1,5}$", "")
                .strip();
        String kept = last.substring(0, Math.min(LONGEST_NAME, last.length()));
        return kept.isEmpty() ? "berita-acara" : kept;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s (%d bytes)", mediaType, content.length);
    }
}
