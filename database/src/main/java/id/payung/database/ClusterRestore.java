package id.payung.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/// Unpacks what [ClusterBackup] wrote into a new data directory that belongs to the right account.
final class ClusterRestore {
    private final Path target;
    private final ServerAccount account;

    private ClusterRestore(Path target, ServerAccount account) {
        this.target = target;
        this.account = account;
    }

    /// @param home must not exist yet; appears only when everything is unpacked
    static void unpack(InputStream backup, Path home) throws IOException {
        Path unfinished = home.resolveSibling(home.getFileName() + ".restoring");
        PostgresBinaries.deleteTree(unfinished);
        Files.createDirectories(unfinished);
        Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rwx--x--x"));
        var account = ServerAccount.choose(unfinished, unfinished.resolve("cluster"));
        try {
            new ClusterRestore(unfinished, account).run(backup);
            if (!Files.exists(unfinished.resolve("cluster/backup_label"))
                    || !Files.exists(unfinished.resolve("passwords"))) {
                throw new IOException("it is not a complete backup of Payung");
            }
            Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            PostgresBinaries.deleteTree(unfinished);
        }
    }

    private void run(InputStream backup) throws IOException {
        try (var tar = new TarArchiveInputStream(new GzipCompressorInputStream(backup))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar);
            }
        }
    }

    private void unpack(TarArchiveEntry entry, InputStream content) throws IOException {
        Path path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target) || !(entry.isDirectory() || entry.isFile())) {
            throw new IOException("it holds the strange entry " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectory(
                    path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createFile(path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.copy(content, path, StandardCopyOption.REPLACE_EXISTING);
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));
        }
        if (path.startsWith(target.resolve("cluster"))) {
            account.own(path);
        }
    }
}
