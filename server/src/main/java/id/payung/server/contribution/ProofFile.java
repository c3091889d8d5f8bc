package id.payung.server.contribution;

import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.springframework.http.MediaType;

/// A proof of payment as a file: a PDF, JPEG or PNG of at most 5 MB. What it is, its content says, not its name.
///
/// @param name without folders and unusual characters
public record ProofFile(String name, String mediaType, byte[] content) {

    private static final int LARGEST = 5 * 1024 * 1024;
    private static final int LONGEST_NAME = 120;

    /// Reads what was uploaded.
    ///
    /// @throws Problem `proof.too-large` (413), `proof.unreadable` (415)
    public static ProofFile of(String name, byte[] content) {
        if (content.length > LARGEST) {
            throw new Problem(Kind.TOO_LARGE, "proof.too-large", LARGEST / (1024 * 1024));
        }
        return new ProofFile(harmless(name), mediaType(content), content);
    }

    private static String mediaType(byte[] content) {
        if (begins(content, "%PDF-".getBytes(StandardCharsets.US_ASCII))) {
            return MediaType.APPLICATION_PDF_VALUE;
        }
        if (begins(content, new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF})) {
            return MediaType.IMAGE_JPEG_VALUE;
        }
        if (begins(content, new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'})) {
            return MediaType.IMAGE_PNG_VALUE;
        }
        throw new Problem(Kind.UNREADABLE, "proof.unreadable");
    }

    private static boolean begins(byte[] content, byte[] mark) {
        return content.length >= mark.length && Arrays.equals(content, 0, mark.length, mark, 0, mark.length);
    }

    private static String harmless(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("[^\\p{L}\\p{N}. _-]", "_")
                .strip();
        String kept = last.substring(Math.max(0, last.length() - LONGEST_NAME));
        return kept.isEmpty() ? "bukti" : kept;
    }
}
