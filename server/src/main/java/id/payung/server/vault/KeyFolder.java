package id.payung.server.vault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The folder with this installation's keys: created at the first start, readable by its owner only.
///
/// Nodes that share one database share the content of this folder. Losing it means losing every sealed identifier, so
/// it belongs into the backup, apart from the database.
@Component
public class KeyFolder {

    private final Path folder;

    KeyFolder(@Value("${payung.keys:${payung.data:data}/keys}") Path folder) {
        this.folder = folder.toAbsolutePath();
    }

    /// The bytes of a named key, made at first use.
    ///
    /// @param length wanted length in bytes when the key has to be made
    byte[] key(String name, int length) {
        Path file = folder.resolve(name + ".key");
        try {
            if (Files.notExists(file)) {
                byte[] fresh = new byte[length];
                new SecureRandom().nextBytes(fresh);
                write(file, HexFormat.of().formatHex(fresh));
            }
            return HexFormat.of()
                    .parseHex(Files.readString(file, StandardCharsets.US_ASCII).strip());
        } catch (IOException unreadable) {
            throw new IllegalStateException("The key folder " + folder + " cannot be used: " + unreadable.getMessage());
        }
    }

    /// A text kept beside the keys, or what `fresh` makes when there is none yet.
    public String text(String name, java.util.function.Supplier<String> fresh) {
        Path file = folder.resolve(name);
        try {
            if (Files.notExists(file)) {
                write(file, fresh.get());
            }
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new IllegalStateException("The key folder " + folder + " cannot be used: " + unreadable.getMessage());
        }
    }

    private void write(Path file, String content) throws IOException {
        Files.createDirectories(folder);
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Path fresh = Files.createTempFile(folder, "new", ".key", ownerOnly);
        Files.writeString(fresh, content, StandardOpenOption.WRITE);
        try {
            Files.createLink(file, fresh);
        } catch (FileAlreadyExistsException anotherNodeWasFaster) {
            // its key counts
        } finally {
            Files.delete(fresh);
        }
    }
}
