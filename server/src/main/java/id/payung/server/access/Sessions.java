package id.payung.server.access;

import id.payung.server.audit.Act;
import id.payung.server.audit.Audit;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Signed-in sessions, shared by all nodes. The browser keeps the token in a cookie, other callers send it as a bearer
/// token; the database keeps only its hash.
@Component
class Sessions {

    static final Duration LIFETIME = Duration.ofHours(12);

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Audit audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Sessions(JdbcClient jdbc, Accounts accounts, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    record Opened(String token, Actor actor) {}

    /// Signs in.
    ///
    /// @throws id.payung.server.problem.Problem `sign-in.refused`
    @Transactional
    public Opened open(String username, String password) {
        Actor actor = accounts.authenticate(username, password);
        byte[] secret = new byte[32];
        random.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        OffsetDateTime now = OffsetDateTime.now(clock);
        jdbc.sql("delete from access.session where expires_at < :now")
                .param("now", now)
                .update();
        jdbc.sql("""
                        insert into access.session (token_hash, account_id, opened_at, expires_at)
                        values (:hash, :account, :now, :expires)
                        """)
                .param("hash", hash(token))
                .param("account", actor.account())
                .param("now", now)
                .param("expires", now.plus(LIFETIME))
                .update();
        audit.record(new Act("session.opened", "account", actor.account(), actor.territory()));
        return new Opened(token, actor);
    }

    /// Who holds a token. One statement that no territory limits, so it needs no transaction of its own.
    public Optional<Actor> find(String token) {
        return jdbc.sql("""
                        select account.* from access.session join access.account on account.id = session.account_id
                        where session.token_hash = :hash and session.expires_at > :now and account.active
                        """)
                .param("hash", hash(token))
                .param("now", OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC))
                .query((row, number) -> Accounts.actor(row))
                .optional();
    }

    @Transactional
    public void close(String token) {
        jdbc.sql("delete from access.session where token_hash = :hash")
                .param("hash", hash(token))
                .update();
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("No SHA-256 on this Java", missing);
        }
    }
}
