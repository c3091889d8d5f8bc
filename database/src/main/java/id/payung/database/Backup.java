package id.payung.database;

import id.payung.database.DataDirectory.Passwords;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The command `./payung backup`: one file from which `restore` makes the database again, also while it is in use.
///
/// The keys of the data folder are left out on purpose: file and keys together open every sealed identifier.
public final class Backup {
    static final String USAGE =
            "Usage: ./payung backup FILE [--data DIR]\n\nWrites the built-in database of DIR into FILE; the server may run meanwhile.";

    private final BackupArguments arguments;

    private Backup(BackupArguments arguments) {
        this.arguments = arguments;
    }

    /// Ends the process with 0 when the file is complete, 1 when it could not be made, 2 when called wrongly.
    public static void main(String[] arguments) {
        System.exit(run(System.out, System.err, System.getenv("PAYUNG_DB_URL"), arguments));
    }

    static int run(PrintStream out, PrintStream err, @Nullable String url, String... words) {
        if (words.length == 1 && words[0].equals("--help")) {
            out.println(USAGE);
            return 0;
        }
        var arguments = BackupArguments.read(words);
        if (arguments.isEmpty()) {
            err.println(USAGE);
            return 2;
        }
        try {
            if (url != null && !url.isBlank()) {
                throw new DatabaseUnavailable(
                        "PAYUNG_DB_URL points to a PostgreSQL of your own: back it up with its own tools, pg_basebackup or pg_dump.");
            }
            new Backup(arguments.get()).write();
            out.printf(
                    "Backed up %s into %s (%.1f MB). The keys in %s are not in it: keep a copy of them in another place.%n",
                    arguments.get().home(),
                    arguments.get().file(),
                    Files.size(arguments.get().file()) / 1e6,
                    arguments.get().keys());
            return 0;
        } catch (DatabaseUnavailable e) {
            err.println(e.getMessage());
        } catch (IOException | SQLException e) {
            err.println("The backup into " + arguments.get().file() + " failed: " + e.getMessage());
        }
        return 1;
    }

    private void write() throws IOException, SQLException {
        if (Files.exists(arguments.file())) {
            throw new DatabaseUnavailable(
                    arguments.file() + " exists already and is kept: choose another name for the backup.");
        }
        if (!Files.exists(arguments.home().resolve("cluster"))) {
            throw new DatabaseUnavailable("There is no database in " + arguments.home()
                    + ": name the data folder of the server with --data.");
        }
        Optional<Connection> running = connectToRunningServer();
        if (running.isPresent()) {
            try (var connection = running.get()) {
                copy(connection);
            }
            return;
        }
        try (var server = EmbeddedPostgres.start(arguments.home());
                var connection = server.connectAsSuperuser("postgres")) {
            copy(connection);
        }
    }

    private Optional<Connection> connectToRunningServer() throws IOException {
        var note = Postmaster.of(arguments.home().resolve("cluster"));
        if (note.isEmpty()) {
            return Optional.empty();
        }
        var passwords = Passwords.read(arguments.home().resolve("passwords"));
        try {
            return Optional.of(EmbeddedPostgres.connect(
                    note.get().port(), "postgres", EmbeddedPostgres.SUPERUSER, passwords.superuser()));
        } catch (SQLException e) {
            return Optional.empty();
        }
    }

    private void copy(Connection connection) throws IOException, SQLException {
        Path unfinished = arguments.file().resolveSibling(arguments.file().getFileName() + ".unfinished");
        Files.deleteIfExists(unfinished);
        Files.createFile(
                unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            try (var channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
                ClusterBackup.write(connection, arguments.home(), Channels.newOutputStream(channel));
            }
            try (var channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(unfinished, arguments.file(), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }
}
