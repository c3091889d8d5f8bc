package id.payung.server.desk.web;

import id.payung.server.evidence.MinutesFile;
import id.payung.server.web.Input;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/// A part of a form that may hold a file.
final class UploadedFile {

    private UploadedFile() {}

    /// The content; null when nothing was chosen.
    static byte @Nullable [] content(@Nullable MultipartFile part) {
        if (part == null || part.isEmpty()) {
            return null;
        }
        try {
            return part.getBytes();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /// @throws id.payung.server.problem.Problem `field.missing` (400), and those of [MinutesFile#of]
    static MinutesFile minutes(@Nullable MultipartFile part) {
        byte[] content = Input.given("file", content(part));
        return MinutesFile.of(part == null ? null : part.getOriginalFilename(), content);
    }
}
