package id.payung.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/// Runs one short program of the operating system and keeps what it said.
///
/// The program gets an almost empty environment, because `PGPORT` or `PGDATA` of the caller would change what
/// PostgreSQL's own tools do.
record Command(List<String> words) {

    record Outcome(int exitCode, String output) {
        boolean succeeded() {
            return exitCode == 0;
        }
    }

    /// Waits for the end. A program that cannot be started at all counts as failed with exit code 127.
    Outcome run() {
        var builder = new ProcessBuilder(words).directory(Path.of("/").toFile()).redirectErrorStream(true);
        var environment = builder.environment();
        String path = environment.getOrDefault("PATH", "/usr/bin:/bin");
        environment.clear();
        environment.put("PATH", path);
        environment.put("LC_ALL", "C");
        Process process;
        try {
            process = builder.start();
        } catch (IOException e) {
            return new Outcome(127, String.valueOf(e.getMessage()));
        }
        try (var output = process.getInputStream()) {
            process.getOutputStream().close();
            String text = new String(output.readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(process.waitFor(), text.strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroy();
            throw new DatabaseUnavailable("Interrupted while waiting for " + words.getFirst() + ".", e);
        }
    }
}
