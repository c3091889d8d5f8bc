package id.payung.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class BackupTests {
    private Path temporary = Path.of("/nowhere");
    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    @BeforeEach
    void makeFolderEveryUserMayEnter() throws IOException {
        temporary = Files.createTempDirectory("payung-backup-tests");
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @AfterEach
    void removeEverything() throws IOException {
        PostgresBinaries.deleteTree(temporary);
    }

    @Test
    void refusesWrongCalls() {
        assertThat(backup()).isEqualTo(2);
        assertThat(backup("a", "b")).isEqualTo(2);
        assertThat(backup("--date", "x", "a")).isEqualTo(2);
        assertThat(restore("a", "--data")).isEqualTo(2);
    }

    @Test
    void refusesToBackUpWhatIsNotThere() {
        assertThat(backup(file(), "--data", data("none"))).isEqualTo(1);
        assertThat(errors())
                .contains("There is no database in " + data("none") + "/postgres")
                .hasLineCount(1);
    }

    @Test
    void leavesAServerOfOnesOwnToItsTools() {
        int status =
                Backup.run(print(output), print(errors), "jdbc:postgresql://db/payung", file(), "--data", data("none"));

        assertThat(status).isEqualTo(1);
        assertThat(errors()).contains("pg_basebackup").hasLineCount(1);
    }

    @Test
    void keepsAFileThatExists() throws Exception {
        Files.writeString(Path.of(file()), "precious");

        assertThat(backup(file(), "--data", data("any"))).isEqualTo(1);
        assertThat(Path.of(file())).hasContent("precious");
    }

    @Test
    void refusesToRestoreWhatIsNoBackup() throws Exception {
        assertThat(restore(file(), "--data", data("new"))).isEqualTo(1);
        assertThat(errors()).contains("There is no file " + file());

        Files.writeString(Path.of(file()), "nik;nama\n");
        assertThat(restore(file(), "--data", data("new"))).isEqualTo(1);
        assertThat(errors()).contains(file() + " cannot be used");
        assertThat(Path.of(data("new"), "postgres")).doesNotExist();
    }

    @Test
    void refusesACutOffBackupAndLeavesNothingBehind() throws Exception {
        furnished("old").close();
        assertThat(backup(file(), "--data", data("old"))).isZero();
        byte[] whole = Files.readAllBytes(Path.of(file()));
        Files.write(Path.of(file()), Arrays.copyOf(whole, whole.length / 2));

        assertThat(restore(file(), "--data", data("new"))).isEqualTo(1);
        assertThat(errors()).contains("is cut off").hasLineCount(1);
        assertThat(Path.of(data("new"))).isEmptyDirectory();
    }

    @Test
    void restoresOnlyWhereThereIsNoDatabase() throws Exception {
        furnished("old").close();
        assertThat(backup(file(), "--data", data("old"))).isZero();

        assertThat(restore(file(), "--data", data("old"))).isEqualTo(1);
        assertThat(errors()).contains(data("old") + "/postgres exists already and is kept");
    }

    @Test
    void restoresAStoppedDatabaseWithItsPasswords() throws Exception {
        try (var server = furnished("old")) {
            run(server, "create table note as select 'kept' as text");
        }

        assertThat(backup(file(), "--data", data("old"))).isZero();
        assertThat(restore(file(), "--data=" + data("new"))).isZero();

        assertThat(output.toString(StandardCharsets.UTF_8)).contains("keep a copy of them", "Put the keys back into");
        assertThat(Files.getPosixFilePermissions(Path.of(file())))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        try (var server = EmbeddedPostgres.start(Path.of(data("new"), "postgres"))) {
            assertThat(ask(server, "select text from note")).isEqualTo("kept");
        }
    }

    @Test
    void restoresWholeTransactionsFromADatabaseInUse() throws Exception {
        var busy = new AtomicBoolean(true);
        var begun = new CountDownLatch(200);
        try (var server = furnished("old");
                var executor = Executors.newSingleThreadExecutor()) {
            run(server, "create table posting (id bigserial primary key, amount bigint, filler text)");
            var writer = executor.submit(() -> {
                try (var connection = server.connect();
                        var statement = connection.createStatement()) {
                    for (int i = 1; busy.get(); i++) {
                        statement.execute("insert into posting (amount, filler) values (" + i
                                + ", repeat('x', 2000)), (" + -i + ", repeat('y', 2000))");
                        begun.countDown();
                    }
                }
                return null;
            });
            begun.await();

            assertThat(backup(file(), "--data", data("old"))).isZero();

            busy.set(false);
            writer.get();
        }

        assertThat(restore(file(), "--data", data("new"))).isZero();

        try (var server = EmbeddedPostgres.start(Path.of(data("new"), "postgres"))) {
            assertThat(ask(server, "select sum(amount) from posting")).isEqualTo("0");
            assertThat(Long.parseLong(ask(server, "select count(*) from posting")))
                    .isGreaterThanOrEqualTo(400);
        }
    }

    private EmbeddedPostgres furnished(String name) {
        return EmbeddedPostgres.start(Path.of(data(name), "postgres"));
    }

    private int backup(String... arguments) {
        return Backup.run(print(output), print(errors), null, arguments);
    }

    private int restore(String... arguments) {
        return Restore.run(print(output), print(errors), arguments);
    }

    private static PrintStream print(ByteArrayOutputStream to) {
        return new PrintStream(to, true, StandardCharsets.UTF_8);
    }

    private String file() {
        return temporary.resolve("payung.backup").toString();
    }

    private String data(String name) {
        return temporary.resolve(name).toString();
    }

    private String errors() {
        return errors.toString(StandardCharsets.UTF_8);
    }

    private static void run(EmbeddedPostgres server, String sql) throws SQLException {
        try (var connection = server.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(EmbeddedPostgres server, String query) throws SQLException {
        try (var connection = server.connect();
                var statement = connection.createStatement();
                var answer = statement.executeQuery(query)) {
            answer.next();
            return answer.getString(1);
        }
    }
}
