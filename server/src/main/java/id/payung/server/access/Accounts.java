package id.payung.server.access;

import id.payung.server.audit.Act;
import id.payung.server.audit.Audit;
import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The accounts of people who sign in.
@Component
public class Accounts {

    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;
    private final Audit audit;
    private final String nobodysHash;

    Accounts(JdbcClient jdbc, PasswordEncoder passwords, Audit audit) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.audit = audit;
        this.nobodysHash = passwords.encode("nobody");
    }

    /// Opens an account.
    ///
    /// @param territory code below which she may see; empty for the whole country
    /// @return number of the account
    @Transactional
    public long open(String username, String displayName, String password, Set<Role> roles, String territory) {
        long account = jdbc.sql("""
                        insert into access.account (username, display_name, password_hash, roles, territory_code)
                        values (:username, :displayName, :hash, :roles, :territory) returning id
                        """)
                .param("username", username)
                .param("displayName", displayName)
                .param("hash", passwords.encode(password))
                .param("roles", roles.stream().map(Role::name).sorted().toArray(String[]::new))
                .param("territory", territory)
                .query(Long.class)
                .single();
        audit.record(
                new Act("account.opened", "account", Long.toString(account), territory, Map.of("username", username)));
        return account;
    }

    /// Whether an account of that name exists.
    @Transactional(readOnly = true)
    public boolean exists(String username) {
        return jdbc.sql("select exists (select from access.account where username = :username)")
                .param("username", username)
                .query(Boolean.class)
                .single();
    }

    /// Gives an account a new password, for example when the demonstration starts again.
    @Transactional
    public void changePassword(String username, String password) {
        jdbc.sql("update access.account set password_hash = :hash where username = :username")
                .param("hash", passwords.encode(password))
                .param("username", username)
                .update();
    }

    /// The actor behind a user name and password.
    ///
    /// Takes as long for an unknown name as for a wrong password.
    ///
    /// @throws Problem `sign-in.refused`
    Actor authenticate(String username, String password) {
        Optional<Stored> stored = jdbc.sql("select * from access.account where username = :username and active")
                .param("username", username)
                .query(Accounts::stored)
                .optional();
        boolean right =
                passwords.matches(password, stored.map(Stored::passwordHash).orElse(nobodysHash));
        if (stored.isEmpty() || !right) {
            throw new Problem(Kind.UNAUTHENTICATED, "sign-in.refused");
        }
        return stored.get().actor();
    }

    @Transactional(readOnly = true)
    Actor actor(long account) {
        return jdbc.sql("select * from access.account where id = :id")
                .param("id", account)
                .query(Accounts::stored)
                .single()
                .actor();
    }

    private record Stored(Actor actor, String passwordHash) {}

    private static Stored stored(ResultSet row, int number) throws SQLException {
        return new Stored(actor(row), row.getString("password_hash"));
    }

    static Actor actor(ResultSet row) throws SQLException {
        var roles = EnumSet.noneOf(Role.class);
        for (String role : (String[]) row.getArray("roles").getArray()) {
            roles.add(Role.valueOf(role));
        }
        return new Actor(
                row.getLong("id"),
                row.getString("username"),
                row.getString("display_name"),
                roles,
                row.getString("territory_code"));
    }
}
