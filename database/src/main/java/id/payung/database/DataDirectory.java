package id.payung.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.OptionalInt;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// The folder that holds everything of one database, locked for this process as long as it is open.
///
/// `cluster/` is PostgreSQL's own folder; beside it lie the passwords (mode 0600), the port, and the mark that
/// roles, database and extensions were made.
final class DataDirectory {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path path;
    private final FileChannel channel;

    private DataDirectory(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    static DataDirectory open(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        try {
            if (!Files.isDirectory(absolute)) {
                Files.createDirectories(absolute);
                Files.setPosixFilePermissions(absolute, PosixFilePermissions.fromString("rwx--x--x"));
            }
            var channel =
                    FileChannel.open(absolute.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw new DatabaseUnavailable(("The data folder %s is in use by another running Payung: stop that one"
                                + " first, or choose another folder with --data.")
                        .formatted(absolute));
            }
            return new DataDirectory(absolute, channel);
        } catch (FileSystemException e) {
            throw new DatabaseUnavailable(
                    ("The data folder %s cannot be written to (%s): give this user the right to write there, or choose"
                                    + " another folder with --data.")
                            .formatted(absolute, reason(e)),
                    e);
        } catch (IOException e) {
            throw unwritable(absolute, e);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static String reason(FileSystemException e) {
        return e.getReason() != null ? e.getReason() : e.getClass().getSimpleName();
    }

    private static DatabaseUnavailable unwritable(Path path, IOException e) {
        return new DatabaseUnavailable("The data folder %s cannot be used: %s.".formatted(path, e.getMessage()), e);
    }

    Path path() {
        return path;
    }

    Path cluster() {
        return path.resolve("cluster");
    }

    /// The folder a new cluster is made in, so that a half-made one is never mistaken for a database.
    Path unfinishedCluster() {
        return path.resolve("cluster.new");
    }

    Path serverLog() {
        return cluster().resolve("server.log");
    }

    /// Both passwords, made and written before the database first sees them.
    Passwords passwords() {
        Path file = path.resolve("passwords");
        try {
            if (Files.exists(file)) {
                return Passwords.read(file);
            }
            if (Files.exists(cluster())) {
                throw new DatabaseUnavailable(
                        "The file %s is missing, and the database cannot be opened without it: bring it back from a backup."
                                .formatted(file));
            }
            var passwords = new Passwords(generatedPassword(), generatedPassword());
            replace(file, passwords.text());
            return passwords;
        } catch (IOException e) {
            throw unwritable(path, e);
        }
    }

    OptionalInt port() {
        try {
            return OptionalInt.of(
                    Integer.parseInt(Files.readString(path.resolve("port")).strip()));
        } catch (IOException | NumberFormatException e) {
            return OptionalInt.empty();
        }
    }

    void rememberPort(int port) {
        write("port", Integer.toString(port));
    }

    boolean isFurnished() {
        return Files.exists(path.resolve("furnished"));
    }

    void markFurnished() {
        write("furnished", "roles, database and extensions exist");
    }

    private void write(String name, String text) {
        try {
            replace(path.resolve(name), text + "\n");
        } catch (IOException e) {
            throw unwritable(path, e);
        }
    }

    private static void replace(Path file, String text) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (var out = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            out.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
            out.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    static String generatedPassword() {
        byte[] bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /// Gives the folder free for the next process.
    void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw unwritable(path, e);
        }
    }

    /// The passwords of the superuser and of the owner of the database. Never shows them.
    record Passwords(String superuser, String owner) {
        static Passwords read(Path file) throws IOException {
            var properties = new Properties();
            try (var in = Files.newBufferedReader(file)) {
                properties.load(in);
            }
            String superuser = properties.getProperty("superuser");
            String owner = properties.getProperty("owner");
            if (superuser == null || owner == null) {
                throw new DatabaseUnavailable("The file %s is damaged: bring it back from a backup.".formatted(file));
            }
            return new Passwords(superuser, owner);
        }

        String text() {
            return "superuser=" + superuser + "\nowner=" + owner + "\n";
        }

        @Override
        public String toString() {
            return "Passwords[hidden]";
        }
    }
}
