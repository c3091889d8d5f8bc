package id.payung.bench.intake;

import id.payung.database.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The real server as a process of its own on a database of ours, with the accounts of the demonstration but none of
/// its data.
public final class Server implements AutoCloseable {

    private static final Pattern PASSWORD = Pattern.compile("Kata sandi[^:]*: (\\S+)");
    /// Keeps the whole process under one gibibyte.
    public static final String HEAP = "-Xmx640m";

    private static final long MOST_SECONDS = 900;

    private final Process process;
    private final String address;
    private final String password;

    private Server(Process process, String address, String password) {
        this.process = process;
        this.address = address;
        this.password = password;
    }

    /// Starts the server and waits until people can sign in.
    ///
    /// @param jar the server, as one file
    /// @param folder empty folder for its keys and its log
    public static Server start(Path jar, EmbeddedPostgres database, int port, Path folder)
            throws IOException, InterruptedException {
        Path data = Files.createDirectories(folder.resolve("data"));
        Files.createFile(data.resolve("demonstration-complete"));
        Path log = folder.resolve("server.log");
        var builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-Djava.awt.headless=true",
                "--enable-native-access=ALL-UNNAMED",
                "-jar",
                jar.toString(),
                "--spring.profiles.active=demo",
                "--server.port=" + port,
                "--payung.data=" + data));
        builder.environment().put("PAYUNG_DB_URL", database.jdbcUrl());
        builder.environment().put("PAYUNG_DB_USER", database.ownerName());
        builder.environment().put("PAYUNG_DB_PASSWORD", database.ownerPassword());
        Process process =
                builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        for (int second = 0; second < MOST_SECONDS && process.isAlive(); second++) {
            Optional<String> password = passwordIn(log);
            if (password.isPresent()) {
                return new Server(process, "http://127.0.0.1:" + port, password.get());
            }
            TimeUnit.SECONDS.sleep(1);
        }
        process.destroy();
        throw new IOException("The server did not start; its log is " + log);
    }

    private static Optional<String> passwordIn(Path log) throws IOException {
        Matcher found = PASSWORD.matcher(Files.readString(log, StandardCharsets.UTF_8));
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    public long pid() {
        return process.pid();
    }

    public String address() {
        return address;
    }

    public String password() {
        return password;
    }

    /// Largest resident memory so far in MiB; 0 where the system does not tell.
    public long peakMemory() throws IOException {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        if (!Files.isReadable(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
                .findFirst()
                .orElse(0);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
