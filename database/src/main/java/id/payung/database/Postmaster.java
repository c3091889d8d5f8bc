package id.payung.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// PostgreSQL's own note about the server of a cluster, the file `postmaster.pid`.
record Postmaster(long pid, int port) {

    /// Empty where no server runs, or where its note is too short to tell the port yet.
    static Optional<Postmaster> of(Path cluster) {
        try {
            List<String> lines = Files.readAllLines(cluster.resolve("postmaster.pid"));
            if (lines.size() < 4) {
                return Optional.empty();
            }
            return Optional.of(new Postmaster(
                    Long.parseLong(lines.get(0).strip()),
                    Integer.parseInt(lines.get(3).strip())));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /// Whether the note is certainly of a server that is gone, although its number is taken again: after a restart
    /// of a container another program often has it, and PostgreSQL would refuse to start.
    boolean wasReplacedByAnotherProgram(Path cluster) {
        try {
            Path workingDirectory = Files.readSymbolicLink(Path.of("/proc", Long.toString(pid), "cwd"));
            return !workingDirectory.equals(cluster.toRealPath());
        } catch (IOException e) {
            return false;
        }
    }
}
