package id.payung.database.testing;

import id.payung.database.DatabaseUnavailable;
import id.payung.database.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The disposable server of this JVM. Its folder lies in the system's temporary folder, because root's test runs
/// hand it to an account that may not enter root's home.
final class SharedServer {
    private static final String PREFIX = "payung-test-";
    private static @Nullable EmbeddedPostgres server;

    private SharedServer() {}

    static synchronized EmbeddedPostgres get() {
        var running = server;
        if (running == null) {
            running = start();
            server = running;
        }
        return running;
    }

    private static EmbeddedPostgres start() {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        removeLeftOvers(temporary);
        Path folder = temporary.resolve(PREFIX + ProcessHandle.current().pid() + "-" + System.nanoTime());
        var started = EmbeddedPostgres.startDisposable(folder);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(started), "stop test database"));
        return started;
    }

    /// A killed test run leaves its server running and its folder behind. The process number in its name tells it from
    /// one in use.
    private static void removeLeftOvers(Path temporary) {
        for (Path folder : leftOvers(temporary)) {
            try {
                remove(EmbeddedPostgres.startDisposable(folder));
            } catch (DatabaseUnavailable e) {
                // another user's
            }
        }
    }

    private static List<Path> leftOvers(Path temporary) {
        try (var folders = Files.list(temporary)) {
            return folders.filter(folder -> folder.getFileName().toString().startsWith(PREFIX))
                    .filter(Files::isDirectory)
                    .filter(folder -> !isOfLivingProcess(folder))
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static boolean isOfLivingProcess(Path folder) {
        String[] parts =
                folder.getFileName().toString().substring(PREFIX.length()).split("-", -1);
        try {
            return ProcessHandle.of(Long.parseLong(parts[0])).isPresent();
        } catch (NumberFormatException e) {
            return true;
        }
    }

    private static void remove(EmbeddedPostgres server) {
        server.stop();
        try {
            Files.walkFileTree(server.dataDirectory(), new SimpleFileVisitor<>() {
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
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
