package id.payung.server.scratch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The only place for temporary files: a folder inside the data folder that nobody but the server's own account can
/// open. What a killed server left there goes at the next start.
///
/// Each running server has a part of its own, held by a lock, so that two that share a data folder leave each
/// other's files alone.
@Component
public class Scratch implements AutoCloseable {

    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final FileAttribute<Set<PosixFilePermission>> OWN_FOLDER =
            PosixFilePermissions.asFileAttribute(FOLDER);
    private static final FileAttribute<Set<PosixFilePermission>> OWN_FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final String LOCK = ".lock";

    private final Path own;
    private final FileChannel held;

    Scratch(@Value("${payung.data:data}") Path data) {
        Path all = data.toAbsolutePath().resolve("scratch");
        try {
            Files.createDirectories(all, OWN_FOLDER);
            Files.setPosixFilePermissions(all, FOLDER);
            sweep(all);
            own = all.resolve(UUID.randomUUID().toString());
            held = FileChannel.open(
                    lockOf(own), Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), OWN_FILE);
            held.lock();
            Files.createDirectory(own, OWN_FOLDER);
        } catch (IOException unusable) {
            throw new IllegalStateException(
                    "The folder for temporary files " + all + " cannot be used: " + unusable.getMessage());
        }
    }

    /// An empty file, which the caller deletes.
    ///
    /// @param purpose one word that says what it is for
    public Path file(String purpose) {
        try {
            return Files.createTempFile(own, purpose + "-", ".tmp", OWN_FILE);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /// An empty folder, which the caller deletes.
    ///
    /// @param purpose one word that says what it is for
    public Path folder(String purpose) {
        try {
            return Files.createTempDirectory(own, purpose + "-", OWN_FOLDER);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    @Override
    public void close() throws IOException {
        empty(own);
        held.close();
        Files.deleteIfExists(lockOf(own));
    }

    private static void sweep(Path all) throws IOException {
        for (Path each : children(all)) {
            if (each.getFileName().toString().endsWith(LOCK)) {
                continue;
            }
            try (FileChannel channel = FileChannel.open(
                            lockOf(each), Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), OWN_FILE);
                    FileLock lock = lock(channel)) {
                if (lock != null) {
                    empty(each);
                    Files.deleteIfExists(lockOf(each));
                }
            }
        }
    }

    /// Null while another server holds it.
    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldHere) {
            return null;
        }
    }

    private static Path lockOf(Path part) {
        return part.resolveSibling(part.getFileName() + LOCK);
    }

    private static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.toList();
        }
    }

    private static void empty(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(folder)) {
            deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : deepestFirst) {
            Files.deleteIfExists(each);
        }
    }
}
