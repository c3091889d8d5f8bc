package id.payung.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/// PostgreSQL's programs, unpacked once per version and shared by every data folder of this machine.
record PostgresBinaries(Path home) {
    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";

    /// Finds or makes the unpacked programs in the first of these places that works: the machine's cache (root
    /// only), the user's cache, the data folder. "Works" means that `account` can run them from there.
    static PostgresBinaries forAccount(ServerAccount account, Path dataDirectory) {
        String version = version();
        var failures = new ArrayList<String>();
        for (Path cache : caches(account, dataDirectory)) {
            try {
                var binaries = new PostgresBinaries(unpacked(cache, "postgresql-" + version + "-linux-amd64"));
                var outcome = account.command(binaries.program("postgres"), "--version")
                        .run();
                if (outcome.succeeded()) {
                    return binaries;
                }
                failures.add(cache + ": " + outcome.output());
            } catch (IOException e) {
                failures.add(cache + ": " + e);
            }
        }
        throw new DatabaseUnavailable(
                ("The built-in PostgreSQL %s could not be run from any folder (%s); make one of them writable and"
                                + " executable, or set PAYUNG_DB_URL to a PostgreSQL 18 server.")
                        .formatted(version, String.join("; ", failures)));
    }

    /// The absolute path of one of `postgres`, `initdb`, `pg_ctl`.
    String program(String name) {
        return home.resolve("bin").resolve(name).toString();
    }

    private static List<Path> caches(ServerAccount account, Path dataDirectory) {
        var caches = new ArrayList<Path>();
        if (!(account instanceof ServerAccount.SameUser)) {
            caches.add(Path.of("/var/cache/payung"));
        }
        String xdg = System.getenv("XDG_CACHE_HOME");
        caches.add(
                xdg != null && xdg.startsWith("/")
                        ? Path.of(xdg, "payung")
                        : Path.of(System.getProperty("user.home", "/"), ".cache", "payung"));
        caches.add(dataDirectory.resolve("programs"));
        return caches;
    }

    private static String version() {
        var properties = new Properties();
        try (InputStream in = resource("binaries.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new DatabaseUnavailable("The program file is damaged: build or download Payung again.", e);
        }
        return properties.getProperty("version");
    }

    private static synchronized Path unpacked(Path cache, String name) throws IOException {
        Path home = cache.resolve(name);
        if (Files.isDirectory(home)) {
            return home;
        }
        if (!Files.isDirectory(cache)) {
            Files.createDirectories(cache);
            Files.setPosixFilePermissions(cache, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        Path lock = cache.resolve(name + ".lock");
        try (var channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var held = channel.lock()) {
            if (held.isValid() && !Files.isDirectory(home)) {
                Path half = cache.resolve(name + ".unpacking");
                deleteTree(half);
                unpack(half);
                Files.move(half, home, StandardCopyOption.ATOMIC_MOVE);
            }
        }
        return home;
    }

    private static void unpack(Path target) throws IOException {
        try (InputStream in = resource(ARCHIVE);
                var tar = new TarArchiveInputStream(new XZInputStream(in))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("Entry outside the archive: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                    continue;
                }
                Files.createDirectories(path.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
                } else if (!entry.getName().endsWith(".a")) {
                    Files.copy(tar, path);
                    boolean executable = (entry.getMode() & 0100) != 0;
                    Files.setPosixFilePermissions(
                            path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
                }
            }
        }
        openToReaders(target);
    }

    /// Another account must get through, whatever the umask of this process is.
    private static void openToReaders(Path target) throws IOException {
        try (var paths = Files.walk(target)) {
            for (Path path : paths.filter(Files::isDirectory).toList()) {
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }
    }

    private static InputStream resource(String name) throws IOException {
        InputStream in = PostgresBinaries.class.getResourceAsStream(name);
        if (in == null) {
            throw new IOException("Missing resource " + name);
        }
        return in;
    }

    static void deleteTree(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException e) throws IOException {
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
