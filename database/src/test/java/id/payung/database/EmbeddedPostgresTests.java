package id.payung.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

class EmbeddedPostgresTests {
    private Path temporary = Path.of("/nowhere");
    private final List<EmbeddedPostgres> started = new ArrayList<>();

    @BeforeEach
    void makeFolderEveryUserMayEnter() throws IOException {
        temporary = Files.createTempDirectory("payung-database-tests");
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @AfterEach
    void removeEverything() throws IOException {
        started.forEach(EmbeddedPostgres::stop);
        PostgresBinaries.deleteTree(temporary);
    }

    @Test
    void refusesFolderThatIsAFileWithOneSentence() throws IOException {
        Path file = Files.createFile(data());

        assertThatThrownBy(() -> EmbeddedPostgres.start(file))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("cannot be written to")
                .message()
                .hasLineCount(1);
    }

    @Test
    @EnabledIf("isRoot")
    void refusesFolderAnOrdinaryUserMayNotWriteTo() throws Exception {
        Files.createDirectory(data());

        try (var other = OtherProcess.startAsNobody(temporary, data())) {
            assertThat(other.firstLine())
                    .startsWith("REFUSED The data folder " + data() + " cannot be written to")
                    .endsWith("choose another folder with --data.");
        }
    }

    @Test
    void refusesSecondStartInTheSameProcess() throws Exception {
        start();

        assertThatThrownBy(this::start)
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("The data folder " + data() + " is in use by another running Payung");
    }

    @Test
    void refusesSecondStartInAnotherProcess() throws Exception {
        start();

        try (var other = OtherProcess.start(data())) {
            assertThat(other.firstLine())
                    .startsWith("REFUSED The data folder " + data() + " is in use by another running Payung");
        }
    }

    @Test
    void letsExactlyOneOfTwoSimultaneousFirstStartsWin() throws Exception {
        try (var executor = Executors.newFixedThreadPool(2)) {
            Callable<OtherProcess> start = () -> OtherProcess.start(data());
            List<Future<OtherProcess>> both = executor.invokeAll(List.of(start, start));
            try (var one = both.get(0).get();
                    var two = both.get(1).get()) {
                assertThat(List.of(one.isReady(), two.isReady())).containsExactlyInAnyOrder(true, false);
            }
        }
    }

    @Test
    void refusesDataOfAnotherMajorVersion() throws Exception {
        Files.createDirectories(data().resolve("cluster"));
        Files.writeString(data().resolve("cluster/PG_VERSION"), "17\n");
        Files.writeString(data().resolve("passwords"), "superuser=a\nowner=b\n");

        assertThatThrownBy(this::start)
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("PostgreSQL 17")
                .hasMessageContaining("restore");
    }

    @Test
    void refusesClusterWhosePasswordsAreLost() throws Exception {
        start().stop();
        Files.delete(data().resolve("passwords"));

        assertThatThrownBy(this::start)
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining(data().resolve("passwords") + " is missing");
    }

    @Test
    void keepsDataAndPortAcrossRestarts() throws Exception {
        var first = start();
        run(first, "create table note as select 'kept' as text");
        first.stop();

        var second = start();

        assertThat(ask(second, "select text from note")).isEqualTo("kept");
        assertThat(second.port()).isEqualTo(first.port());
    }

    @Test
    void stopsEvenWhileAConnectionIsOpenAndTwice() throws Exception {
        var server = start();
        try (Connection open = server.connect()) {
            server.stop();
            server.stop();

            assertThat(open.isValid(1)).isFalse();
        }
        assertThatThrownBy(() -> new Socket(EmbeddedPostgres.HOST, server.port()).close())
                .isInstanceOf(ConnectException.class);
    }

    @Test
    void takesAnotherPortWhenItsOwnIsTaken() throws Exception {
        var first = start();
        first.stop();

        try (var intruder = new ServerSocket()) {
            intruder.bind(new InetSocketAddress(EmbeddedPostgres.HOST, first.port()));
            var second = start();

            assertThat(second.port()).isNotEqualTo(first.port());
            assertThat(ask(second, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void recoversFromAKilledServer() throws Exception {
        var first = start();
        run(first, "create table note as select 'committed' as text");
        kill(first);
        first.stop();

        var second = start();

        assertThat(ask(second, "select text from note")).isEqualTo("committed");
    }

    @Test
    void takesOverTheServerOfAKilledProgram() throws Exception {
        int port;
        try (var other = OtherProcess.start(data())) {
            port = other.port();
            other.kill();
        }
        long orphan = postmaster();

        var server = start();

        assertThat(server.port()).isEqualTo(port);
        assertThat(postmaster()).isEqualTo(orphan);
        assertThat(ask(server, "select 1")).isEqualTo("1");
    }

    @Test
    void recoversWhenProgramAndServerWereKilledTogether() throws Exception {
        try (var other = OtherProcess.start(data())) {
            assertThat(other.isReady()).isTrue();
            long orphan = postmaster();
            other.kill();
            ProcessHandle.of(orphan).ifPresent(ProcessHandle::destroyForcibly);
        }

        assertThat(ask(start(), "select 1")).isEqualTo("1");
    }

    @Test
    void startsAlthoughAnotherProgramNowHasTheNumberOfItsDeadServer() throws Exception {
        start().stop();
        Path note = data().resolve("cluster/postmaster.pid");
        Files.writeString(
                note,
                "%d\n%s\n0\n1\n\n127.0.0.1\n".formatted(ProcessHandle.current().pid(), data().resolve("cluster")));

        assertThat(ask(start(), "select 1")).isEqualTo("1");
    }

    @Test
    void makesTheClusterAnewWhenTheFirstAttemptWasCutOff() throws Exception {
        Files.createDirectories(data().resolve("cluster.new"));
        Files.writeString(data().resolve("cluster.new/PG_VERSION"), "18\n");

        assertThat(ask(start(), "select 1")).isEqualTo("1");
        assertThat(data().resolve("cluster.new")).doesNotExist();
    }

    @Test
    void furnishesAgainWhenTheFirstAttemptWasCutOff() throws Exception {
        var first = start();
        first.stop();
        Files.delete(data().resolve("furnished"));

        assertThat(ask(start(), "select count(*) from pg_extension")).isEqualTo("5");
    }

    @Test
    @EnabledIf("isRoot")
    void runsForAnOrdinaryUser() throws Exception {
        Files.createDirectory(data());
        Files.setAttribute(data(), "unix:uid", 65534);

        try (var other = OtherProcess.startAsNobody(temporary, data())) {
            assertThat(other.firstLine()).startsWith("READY ");
            assertThat(Files.getAttribute(data().resolve("cluster"), "unix:uid"))
                    .isEqualTo(65534);
        }
    }

    @Test
    @EnabledIf("isRoot")
    void rootHandsTheServerToAnUnprivilegedAccount() throws Exception {
        start();

        assertThat((Integer) Files.getAttribute(data().resolve("cluster"), "unix:uid"))
                .isNotZero();
        assertThat((Integer) Files.getAttribute(Path.of("/proc", Long.toString(postmaster())), "unix:uid"))
                .isNotZero();
    }

    @Test
    @EnabledIf("isRoot")
    void rootRunsTheServerInANamespaceWhereNoOtherAccountMayEnter() throws Exception {
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwx------"));
        if (!new ServerAccount.OwnNamespace().canEnter(temporary)) {
            assertThatThrownBy(this::start).hasMessageContaining("does not run as root");
            return;
        }

        var first = start();
        assertThat(ask(first, "select 1")).isEqualTo("1");
        first.stop();
        assertThat(ask(start(), "select 1")).isEqualTo("1");
    }

    static boolean isRoot() {
        return new UnixSystem().getUid() == 0;
    }

    private Path data() {
        return temporary.resolve("data");
    }

    private EmbeddedPostgres start() {
        var server = EmbeddedPostgres.start(data());
        started.add(server);
        return server;
    }

    private long postmaster() {
        return Postmaster.of(data().resolve("cluster")).orElseThrow().pid();
    }

    private void kill(EmbeddedPostgres server) throws Exception {
        var handle = ProcessHandle.of(postmaster()).orElseThrow();
        handle.destroyForcibly();
        while (!Ports.isFree(server.port())) {
            Thread.onSpinWait();
        }
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
