package id.payung.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipParameters;

/// Copies a cluster while it is in use: all its files, and the part of the write-ahead log that makes them agree.
///
/// PostgreSQL's own procedure for a base backup. A temporary replication slot keeps the log from being recycled until
/// the copy has it; it vanishes with the connection.
final class ClusterBackup {
    private static final Set<String> LEFT_OUT = Set.of(
            "postmaster.pid", "postmaster.opts", "server.log", "server.log.1", "backup_label", "pg_internal.init");
    private static final Set<String> ONLY_AS_EMPTY_FOLDERS = Set.of(
            "pg_wal",
            "pg_replslot",
            "pg_dynshmem",
            "pg_notify",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans",
            "pgsql_tmp");
    private static final byte[] ZEROS = new byte[8192];

    private final Path home;
    private final TarArchiveOutputStream archive;

    private ClusterBackup(Path home, TarArchiveOutputStream archive) {
        this.home = home;
        this.archive = archive;
    }

    /// @param connection of the superuser, held for the whole copy
    /// @param home the data directory with `cluster/` and `passwords`
    static void write(Connection connection, Path home, OutputStream target) throws SQLException, IOException {
        var parameters = new GzipParameters();
        parameters.setCompressionLevel(Deflater.BEST_SPEED);
        try (var archive = new TarArchiveOutputStream(new GzipCompressorOutputStream(target, parameters))) {
            archive.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
            archive.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            new ClusterBackup(home, archive).run(connection);
        }
    }

    private void run(Connection connection) throws SQLException, IOException {
        try (var statement = connection.createStatement()) {
            ask(statement, "select pg_create_physical_replication_slot('payung_backup', true, true)::text");
            String firstLog = ask(statement, "select pg_walfile_name(pg_backup_start('payung', fast => true))");
            for (String name : List.of("passwords", "furnished")) {
                file(home.resolve(name));
            }
            folder(home.resolve("cluster"));
            try (var stopped =
                    statement.executeQuery("select labelfile, pg_walfile_name(lsn) from pg_backup_stop(false)")) {
                stopped.next();
                text("cluster/backup_label", stopped.getString(1));
                log(firstLog, stopped.getString(2));
            }
        }
    }

    private static String ask(Statement statement, String query) throws SQLException {
        try (var answer = statement.executeQuery(query)) {
            answer.next();
            return answer.getString(1);
        }
    }

    private void folder(Path folder) throws IOException {
        entry(folder, TarArchiveEntry.DEFAULT_DIR_MODE, 0);
        archive.closeArchiveEntry();
        if (ONLY_AS_EMPTY_FOLDERS.contains(String.valueOf(folder.getFileName()))) {
            return;
        }
        List<Path> children;
        try (var paths = Files.list(folder)) {
            children = paths.sorted().toList();
        }
        for (Path child : children) {
            if (Files.isDirectory(child)) {
                folder(child);
            } else if (!LEFT_OUT.contains(String.valueOf(child.getFileName()))) {
                file(child);
            }
        }
    }

    private void log(String first, String last) throws IOException {
        Path logs = home.resolve("cluster/pg_wal");
        List<Path> needed;
        try (var paths = Files.list(logs)) {
            needed = paths.filter(path -> isBetween(String.valueOf(path.getFileName()), first, last))
                    .sorted()
                    .toList();
        }
        for (Path path : needed) {
            file(path);
        }
    }

    private static boolean isBetween(String name, String first, String last) {
        return name.length() == first.length() && name.compareTo(first) >= 0 && name.compareTo(last) <= 0;
    }

    /// Files change, grow, shrink and vanish meanwhile; the log puts that right at recovery.
    private void file(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            long size = Files.size(file);
            entry(file, TarArchiveEntry.DEFAULT_FILE_MODE, size);
            long missing = size;
            byte[] buffer = new byte[1 << 16];
            for (int read; missing > 0 && (read = in.read(buffer, 0, (int) Math.min(buffer.length, missing))) > 0; ) {
                archive.write(buffer, 0, read);
                missing -= read;
            }
            for (; missing > 0; missing -= Math.min(ZEROS.length, missing)) {
                archive.write(ZEROS, 0, (int) Math.min(ZEROS.length, missing));
            }
            archive.closeArchiveEntry();
        } catch (NoSuchFileException e) {
            // dropped since its folder was listed
        }
    }

    private void text(String name, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        entry(home.resolve(name), TarArchiveEntry.DEFAULT_FILE_MODE, bytes.length);
        archive.write(bytes);
        archive.closeArchiveEntry();
    }

    private void entry(Path path, int mode, long size) throws IOException {
        String name = home.relativize(path).toString();
        var entry = new TarArchiveEntry(mode == TarArchiveEntry.DEFAULT_DIR_MODE ? name + "/" : name);
        entry.setSize(size);
        archive.putArchiveEntry(entry);
    }
}
