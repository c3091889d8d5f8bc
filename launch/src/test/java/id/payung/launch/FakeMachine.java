package id.payung.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A machine with a copy of the script, a tiny project around it, and only those programs a test gives it.
///
/// The fake Java says how it was called; the fake Maven writes down how it was called and makes the jars.
final class FakeMachine {
    private static final List<String> SYSTEM_PROGRAMS = List.of(
            "cat",
            "chmod",
            "dirname",
            "env",
            "find",
            "flock",
            "grep",
            "head",
            "id",
            "mkdir",
            "mktemp",
            "mv",
            "paste",
            "readlink",
            "rm",
            "sed",
            "sleep",
            "sort",
            "tail",
            "touch");

    private final Path folder;
    private final Map<String, String> environment = new LinkedHashMap<>();

    FakeMachine(Path folder) throws IOException {
        this.folder = folder;
        Path bin = Files.createDirectories(folder.resolve("bin"));
        for (String name : SYSTEM_PROGRAMS) {
            program(bin.resolve(name), "exec " + systemProgram(name) + " \"$@\"");
        }
        Files.createDirectories(folder.resolve("jdks"));
        Files.createDirectories(project());
        Files.copy(
                Path.of("..", "payung").toAbsolutePath().normalize(), project().resolve("payung"));
        write("pom.xml", "<project/>");
        module("server", "payung-rules");
        module("rules");
        write("rules/src/main/java/id/payung/rules/quote/Quote.java", "class Quote {}");
        write("server/src/main/java/Application.java", "class Application {}");
        environment.put("PATH", bin.toString());
        environment.put("HOME", folder.toString());
        environment.put("PAYUNG_JDK_FOLDER", folder.resolve("jdks").toString());
    }

    private static Path systemProgram(String name) {
        return Stream.of("/usr/bin", "/bin")
                .map(directory -> Path.of(directory, name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The system has no " + name));
    }

    Path project() {
        return folder.resolve("project");
    }

    private void module(String name, String... needs) throws IOException {
        String dependencies = Arrays.stream(needs)
                .map(need -> "<artifactId>" + need + "</artifactId>\n")
                .reduce("", String::concat);
        write(name + "/pom.xml", "<artifactId>payung-" + name + "</artifactId>\n" + dependencies);
    }

    FakeMachine with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /// @param version as a JDK's file `release` has it
    Path jdk(String name, String version) throws IOException {
        return jdkAt(folder.resolve("jdks").resolve(name), version);
    }

    Path jdkAt(Path home, String version) throws IOException {
        program(home.resolve("bin/javac"), "exit 0");
        program(home.resolve("bin/java"), """
                if [ "$1" = -Djarmode=tools ]; then
                    for target; do :; done
                    mkdir -p "$target/lib" && touch "$target/payung-server.jar"
                    exit 0
                fi
                for argument; do
                    case "$argument" in
                        -XX:AOTCacheOutput=*) echo notes >"${argument#*=}" && exit 0 ;;
                    esac
                done
                echo "JAVA ${0%%/bin/java}"
                printf 'ARGUMENT %%s\\n' "$@"
                """.formatted());
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        return home;
    }

    FakeMachine maven() throws IOException {
        return maven("exit 0");
    }

    /// @param ending what the fake Maven does last
    FakeMachine maven(String ending) throws IOException {
        program(folder.resolve("bin/mvn"), """
                echo "JAVA_HOME=$JAVA_HOME $*" >>"%s"
                cd "%s"
                mkdir -p server/target rules/target/lib bench/target/lib
                touch server/target/payung-server.jar rules/target/payung-rules-1.jar
                %s
                """.formatted(folder.resolve("maven-calls"), project(), ending));
        return this;
    }

    List<String> mavenCalls() throws IOException {
        Path calls = folder.resolve("maven-calls");
        return Files.exists(calls) ? Files.readAllLines(calls) : List.of();
    }

    static void program(Path path, String text) throws IOException {
        Files.createDirectories(path.resolve("..").normalize());
        Files.writeString(path, "#!/bin/bash\n" + text + "\n");
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    void write(String path, String text) throws IOException {
        Path file = project().resolve(path);
        Files.createDirectories(file.resolve("..").normalize());
        Files.writeString(file, text);
    }

    /// Gives a file or folder of the project a time after the last build.
    void change(String path) throws IOException {
        Files.setLastModifiedTime(
                project().resolve(path), FileTime.from(Instant.now().plusSeconds(60)));
    }

    Answer payung(String... arguments) throws IOException, InterruptedException {
        var words = Stream.concat(
                        Stream.of("/bin/bash", project().resolve("payung").toString()), Arrays.stream(arguments))
                .toList();
        var errors = folder.resolve("errors");
        var builder = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectError(errors.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        var process = builder.start();
        String output;
        try (var in = process.getInputStream()) {
            output = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        return new Answer(process.waitFor(), output, Files.readString(errors));
    }

    record Answer(int exitCode, String output, String errors) {
        /// The folder of the JDK whose Java was called last.
        Path jdk() {
            return Path.of(output.lines()
                    .filter(line -> line.startsWith("JAVA "))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("Java was not called: " + errors))
                    .substring("JAVA ".length()));
        }

        List<String> arguments() {
            return output.lines()
                    .filter(line -> line.startsWith("ARGUMENT "))
                    .map(line -> line.substring("ARGUMENT ".length()))
                    .toList();
        }
    }
}
