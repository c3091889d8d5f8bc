package id.payung.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What is true of every running server; none of these tests stops it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RunningServerTests {
    private Path temporary;
    private EmbeddedPostgres server;

    @BeforeAll
    void start() throws IOException {
        temporary = Files.createTempDirectory("payung-database-tests");
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwxr-xr-x"));
        server = EmbeddedPostgres.start(temporary.resolve("data"));
    }

    @AfterAll
    void stop() throws IOException {
        server.stop();
        PostgresBinaries.deleteTree(temporary);
    }

    @Test
    void refusesWrongAndMissingPassword() throws Exception {
        for (String password : List.of("", "payung", server.ownerPassword() + "x")) {
            assertThatThrownBy(() -> DriverManager.getConnection(server.jdbcUrl(), server.ownerName(), password))
                    .isInstanceOf(SQLException.class);
        }
        assertThatThrownBy(() -> DriverManager.getConnection(server.jdbcUrl(), "postgres", server.ownerPassword()))
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void listensOnLoopbackOnlyAndOnNoSocketFile() throws Exception {
        assertThat(show("listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(show("unix_socket_directories")).isEmpty();
        for (var network : NetworkInterface.networkInterfaces().toList()) {
            for (InetAddress address : network.inetAddresses().toList()) {
                if (address.getHostAddress().equals("127.0.0.1")) {
                    continue;
                }
                try (var socket = new Socket()) {
                    assertThatThrownBy(() -> socket.connect(new InetSocketAddress(address, server.port()), 1_000))
                            .isInstanceOf(IOException.class);
                }
            }
        }
    }

    @Test
    void keepsPasswordsFromEveryoneElse() throws Exception {
        assertThat(Files.getPosixFilePermissions(server.dataDirectory().resolve("passwords")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(server.toString()).doesNotContain(server.ownerPassword());
        assertThat(Files.readString(server.dataDirectory().resolve("cluster/server.log")))
                .doesNotContain(server.ownerPassword());
        assertThat(server.dataDirectory().resolve("superuser.new")).doesNotExist();
    }

    @Test
    void keepsNothingOfAFailedStatementInTheLog() throws Exception {
        try (var connection = server.connect();
                var statement = connection.createStatement()) {
            statement.execute("create table person (nik text primary key)");
            statement.execute("insert into person values ('1503010101900001')");
            assertThatThrownBy(() -> statement.execute("insert into person values ('1503010101900001')"))
                    .isInstanceOf(SQLException.class);
        }

        assertThat(Files.readString(server.dataDirectory().resolve("cluster/server.log")))
                .doesNotContain("1503010101900001");
    }

    @Test
    void isDurableAndChecksItsPages() throws Exception {
        assertThat(show("fsync")).isEqualTo("on");
        assertThat(show("synchronous_commit")).isEqualTo("on");
        assertThat(show("full_page_writes")).isEqualTo("on");
        assertThat(show("data_checksums")).isEqualTo("on");
        assertThat(show("server_version")).startsWith("18.");
    }

    @Test
    void sortsAndFoldsByCodePoint() throws Exception {
        assertThat(ask("select datlocprovider::text || datlocale from pg_database where datname = current_database()"))
                .isEqualTo("bC.UTF-8");
        assertThat(ask("select upper('é') || ('Z' < 'a')::text")).isEqualTo("Étrue");
    }

    @Test
    void givesTheOwnerADatabaseWithExtensionsButNoSuperuser() throws Exception {
        assertThat(
                        ask(
                                "select current_user || rolsuper || rolcreaterole || rolbypassrls from pg_roles where rolname = current_user"))
                .isEqualTo("payung_ownerfalsetruefalse");
        assertThat(ask("select string_agg(extname, ' ' order by extname) from pg_extension"))
                .isEqualTo("btree_gist fuzzystrmatch pg_trgm plpgsql unaccent");
        assertThat(ask("select pg_get_userbyid(datdba) from pg_database where datname = 'payung'"))
                .isEqualTo("payung_owner");
        run("create schema membership");
        run("create role payung_application");
    }

    private String show(String setting) throws SQLException {
        try (var connection = server.connectAsSuperuser("payung");
                var statement = connection.createStatement();
                var answer = statement.executeQuery("show " + setting)) {
            answer.next();
            return answer.getString(1);
        }
    }

    private void run(String sql) throws SQLException {
        try (var connection = server.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String ask(String query) throws SQLException {
        try (var connection = server.connect();
                var statement = connection.createStatement();
                var answer = statement.executeQuery(query)) {
            answer.next();
            return answer.getString(1);
        }
    }
}
