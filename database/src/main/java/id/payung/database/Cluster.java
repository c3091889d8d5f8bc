package id.payung.database;

import id.payung.database.DataDirectory.Passwords;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/// One PostgreSQL cluster on disk: made, started, taken over, stopped.
final class Cluster {
    private static final String MAJOR_VERSION = "18";
    private static final Duration RETRY_EVERY = Duration.ofMillis(250);
    private static final Duration GIVE_UP_AFTER = Duration.ofSeconds(30);
    private static final long LARGE_LOG = 10_000_000;

    private final DataDirectory directory;
    private final ServerAccount account;
    private final PostgresBinaries binaries;

    Cluster(DataDirectory directory, ServerAccount account, PostgresBinaries binaries) {
        this.directory = directory;
        this.account = account;
        this.binaries = binaries;
    }

    /// Runs `initdb` where there is no cluster. A half-made one of an earlier, killed attempt is thrown away.
    void createIfMissing(Passwords passwords) {
        Path cluster = directory.cluster();
        try {
            if (Files.exists(cluster)) {
                requireVersion(cluster);
                return;
            }
            Path fresh = directory.unfinishedCluster();
            PostgresBinaries.deleteTree(fresh);
            Files.createDirectory(
                    fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            account.own(fresh);
            Path passwordFile = directory.path().resolve("superuser.new");
            Files.deleteIfExists(passwordFile);
            Files.createFile(
                    passwordFile, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(passwordFile, passwords.superuser());
            account.own(passwordFile);
            try {
                initialise(fresh, passwordFile);
            } finally {
                Files.deleteIfExists(passwordFile);
            }
            Files.move(fresh, cluster, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new DatabaseUnavailable(
                    "The database could not be made in %s: %s.".formatted(directory.path(), e.getMessage()), e);
        }
    }

    private static void requireVersion(Path cluster) throws IOException {
        String version = Files.readString(cluster.resolve("PG_VERSION")).strip();
        if (!version.equals(MAJOR_VERSION)) {
            throw new DatabaseUnavailable(
                    "The data in %s were written by PostgreSQL %s, and this program brings PostgreSQL %s: restore them from a backup into a new data folder."
                            .formatted(cluster, version, MAJOR_VERSION));
        }
    }

    private void initialise(Path fresh, Path passwordFile) {
        var outcome = account.command(
                        binaries.program("initdb"),
                        "--pgdata=" + fresh,
                        "--username=" + EmbeddedPostgres.SUPERUSER,
                        "--pwfile=" + passwordFile,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale=C",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--data-checksums",
                        "--no-instructions")
                .run();
        if (!outcome.succeeded()) {
            throw new DatabaseUnavailable(
                    "The database could not be made in %s: %s".formatted(directory.path(), lastLine(outcome.output())));
        }
    }

    /// Starts the server, or takes over one that an earlier, killed program left running.
    ///
    /// Tried again for a while: a killed server may still be in the process table, or still be shutting down.
    ///
    /// @return the port it listens on
    int start(ServerSettings.Values settings, Passwords passwords) {
        long deadline = System.nanoTime() + GIVE_UP_AFTER.toNanos();
        while (true) {
            Optional<Integer> running = takeOver(passwords);
            if (running.isPresent()) {
                return running.get();
            }
            int port = Ports.firstFree(directory.port());
            String problem = tryStart(settings, port);
            if (problem.isEmpty()) {
                directory.rememberPort(port);
                return port;
            }
            if (!isPassing(problem) || System.nanoTime() > deadline) {
                throw new DatabaseUnavailable("The database in %s did not start: %s (more in %s)."
                        .formatted(directory.path(), problem, directory.serverLog()));
            }
            pause();
        }
    }

    private Optional<Integer> takeOver(Passwords passwords) {
        Optional<Postmaster> note = Postmaster.of(directory.cluster());
        if (note.isEmpty()) {
            return Optional.empty();
        }
        int port = note.get().port();
        try (var connection =
                        EmbeddedPostgres.connect(port, "postgres", EmbeddedPostgres.SUPERUSER, passwords.superuser());
                var statement = connection.createStatement();
                var answer = statement.executeQuery("show data_directory")) {
            answer.next();
            if (Path.of(answer.getString(1)).equals(directory.cluster())) {
                directory.rememberPort(port);
                return Optional.of(port);
            }
        } catch (SQLException e) {
            // nobody there, or not ours: the caller starts a server
        }
        if (note.get().wasReplacedByAnotherProgram(directory.cluster())) {
            removeStaleNote();
        }
        return Optional.empty();
    }

    private void removeStaleNote() {
        try {
            Files.deleteIfExists(directory.cluster().resolve("postmaster.pid"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @return empty on success, else the server's own last complaint
    private String tryStart(ServerSettings.Values settings, int port) {
        putLargeLogAside();
        long before = logLength();
        var outcome = account.command(
                        binaries.program("pg_ctl"),
                        "start",
                        "--wait",
                        "--timeout=600",
                        "--silent",
                        "--pgdata=" + directory.cluster(),
                        "--log=" + directory.serverLog(),
                        "--options=" + settings.options(port))
                .run();
        if (outcome.succeeded()) {
            return "";
        }
        String complaint = logSince(before)
                .lines()
                .filter(line -> line.contains("FATAL:") || line.contains("PANIC:"))
                .map(line -> line.replaceFirst(".*(FATAL|PANIC): *", ""))
                .reduce((first, second) -> second)
                .orElse(lastLine(outcome.output()));
        return complaint.isEmpty() ? "pg_ctl ended with exit code " + outcome.exitCode() : complaint;
    }

    private static boolean isPassing(String problem) {
        return problem.contains("postmaster.pid")
                || problem.contains("shared memory")
                || problem.contains("TCP/IP sockets");
    }

    private void putLargeLogAside() {
        try {
            Path log = directory.serverLog();
            if (Files.exists(log) && Files.size(log) > LARGE_LOG) {
                Files.move(log, log.resolveSibling("server.log.1"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long logLength() {
        try {
            return Files.exists(directory.serverLog()) ? Files.size(directory.serverLog()) : 0;
        } catch (IOException e) {
            return 0;
        }
    }

    private String logSince(long position) {
        try (var in = Files.newInputStream(directory.serverLog())) {
            in.skipNBytes(position);
            return new String(in.readNBytes(100_000), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    /// Ends every session and stops. A server that died before is stopped enough.
    void stop() {
        var outcome = account.command(
                        binaries.program("pg_ctl"),
                        "stop",
                        "--mode=fast",
                        "--wait",
                        "--timeout=120",
                        "--silent",
                        "--pgdata=" + directory.cluster())
                .run();
        boolean stillThere = Postmaster.of(directory.cluster())
                .flatMap(note -> ProcessHandle.of(note.pid()))
                .isPresent();
        if (!outcome.succeeded() && stillThere) {
            throw new DatabaseUnavailable(
                    "The database in %s did not stop: %s".formatted(directory.path(), lastLine(outcome.output())));
        }
    }

    private static String lastLine(String text) {
        return text.lines().reduce((first, second) -> second).orElse("");
    }

    private static void pause() {
        try {
            Thread.sleep(RETRY_EVERY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseUnavailable("Interrupted while the database was starting.", e);
        }
    }
}
