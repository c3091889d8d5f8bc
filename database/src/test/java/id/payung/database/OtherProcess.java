package id.payung.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Another JVM that has [ServerProgram] running, so that a test can kill it or run it as another user.
final class OtherProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader output;
    private final String firstLine;

    private OtherProcess(Process process) throws IOException {
        this.process = process;
        this.output = process.inputReader(StandardCharsets.UTF_8);
        this.firstLine = String.valueOf(output.readLine());
    }

    static OtherProcess start(Path dataDirectory) throws IOException {
        return start(List.of(), System.getProperty("java.class.path"), dataDirectory, null);
    }

    /// Runs as the account `nobody` with a home and a class path it can read. Only root can do that.
    static OtherProcess startAsNobody(Path readable, Path dataDirectory) throws IOException {
        String classPath = Stream.of(System.getProperty("java.class.path").split(":", -1))
                .filter(entry -> !entry.contains("junit"))
                .map(entry -> copy(Path.of(entry), readable))
                .collect(Collectors.joining(":"));
        return start(
                List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"),
                classPath,
                dataDirectory,
                readable.resolve("home"));
    }

    private static OtherProcess start(List<String> prefix, String classPath, Path dataDirectory, @Nullable Path home)
            throws IOException {
        var words = new ArrayList<>(prefix);
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.add("-Xmx128m");
        words.add("-XX:TieredStopAtLevel=1");
        if (home != null) {
            words.add("-Duser.home=" + home);
        }
        words.addAll(List.of("-cp", classPath, ServerProgram.class.getName(), dataDirectory.toString()));
        var builder = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .directory(Path.of("/").toFile());
        builder.environment().remove("XDG_CACHE_HOME");
        return new OtherProcess(builder.start());
    }

    private static String copy(Path entry, Path target) {
        try {
            Path copied = target.resolve(entry.getFileName());
            if (Files.isDirectory(entry)) {
                try (var files = Files.walk(entry)) {
                    for (Path file : files.toList()) {
                        Path to = copied.resolve(entry.relativize(file).toString());
                        if (Files.isDirectory(file)) {
                            Files.createDirectories(to);
                        } else {
                            Files.copy(file, to);
                        }
                    }
                }
            } else if (Files.exists(entry)) {
                Files.copy(entry, copied);
            }
            return copied.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isReady() {
        return firstLine.startsWith("READY ");
    }

    int port() {
        return Integer.parseInt(firstLine.substring("READY ".length()));
    }

    String firstLine() {
        return firstLine;
    }

    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /// Ends the program's input and waits for its end.
    @Override
    public void close() throws IOException, InterruptedException {
        process.getOutputStream().close();
        process.waitFor();
        output.close();
    }
}
