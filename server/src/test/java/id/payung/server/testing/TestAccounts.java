package id.payung.server.testing;

import id.payung.server.access.Accounts;
import id.payung.server.access.Role;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;

/// Makes accounts for tests and signs them in.
@TestComponent
public class TestAccounts {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    /// What everybody here signs in with.
    public static final String PASSWORD = "kata-sandi-uji";

    private final Accounts accounts;
    private final WebServerApplicationContext server;

    TestAccounts(Accounts accounts, WebServerApplicationContext server) {
        this.accounts = accounts;
        this.server = server;
    }

    /// Somebody new of that role and territory, signed in. An empty territory means the whole country.
    public TestClient signedIn(Role role, String territory) {
        return signedIn(Set.of(role), territory);
    }

    /// Somebody new with several roles, signed in.
    public TestClient signedIn(Set<Role> roles, String territory) {
        String role = roles.iterator().next().name();
        String username = role.toLowerCase(java.util.Locale.ROOT) + "-" + NUMBER.incrementAndGet();
        accounts.open(username, "Uji " + role, PASSWORD, roles, territory);
        return nobody().signIn(username, PASSWORD);
    }

    /// Somebody who is not signed in.
    public TestClient nobody() {
        int port = java.util.Objects.requireNonNull(server.getWebServer()).getPort();
        return new TestClient("http://127.0.0.1:" + port, null, "");
    }
}
