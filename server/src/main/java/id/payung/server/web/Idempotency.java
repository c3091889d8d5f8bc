package id.payung.server.web;

import id.payung.server.access.Actors;
import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.ObjectMapper;

/// Makes a write that may be sent again happen once: the answer is kept under the caller's `Idempotency-Key` in the
/// same
/// transaction as the effect, and a repeat gets that answer again.
@Component
public class Idempotency {

    private final JdbcClient jdbc;
    private final Actors actors;
    private final TransactionOperations transactions;
    private final ObjectMapper json;

    Idempotency(JdbcClient jdbc, Actors actors, TransactionOperations transactions, ObjectMapper json) {
        this.jdbc = jdbc;
        this.actors = actors;
        this.transactions = transactions;
        this.json = json;
    }

    /// Runs the work in one transaction, or answers as the first time.
    ///
    /// @param key the header `Idempotency-Key`; null is refused
    /// @param route what is written, for example `bill/17/payment`: the same key on another route is refused
    /// @param request what was sent; the same key with other content is refused
    /// @param work does the write and returns the body of the answer
    /// @throws Problem `idempotency.key-missing` (400), `idempotency.key-reused` (422)
    public ResponseEntity<String> once(
            @Nullable String key, String route, Object request, HttpStatus status, Supplier<?> work) {
        if (key == null || key.isBlank() || key.length() > 200) {
            throw new Problem(Kind.INVALID, "idempotency.key-missing");
        }
        long actor = actors.current().account();
        String content = hash(route + "\n" + json.writeValueAsString(request));
        return Objects.requireNonNull(transactions.execute(transaction -> {
            boolean first = jdbc.sql("""
                                    insert into web.kept_answer (account_id, idempotency_key, content_hash)
                                    values (:actor, :key, :content) on conflict do nothing
                                    """)
                            .param("actor", actor)
                            .param("key", key)
                            .param("content", content)
                            .update()
                    == 1;
            if (!first) {
                return kept(actor, key, content);
            }
            String body = json.writeValueAsString(work.get());
            jdbc.sql("""
                            update web.kept_answer set status = :status, body = :body
                            where account_id = :actor and idempotency_key = :key
                            """)
                    .param("status", status.value())
                    .param("body", body)
                    .param("actor", actor)
                    .param("key", key)
                    .update();
            return answer(status.value(), body);
        }));
    }

    private ResponseEntity<String> kept(long actor, String key, String content) {
        var kept = jdbc.sql("""
                        select content_hash, status, body from web.kept_answer
                        where account_id = :actor and idempotency_key = :key
                        """)
                .param("actor", actor)
                .param("key", key)
                .query(Kept.class)
                .single();
        if (!kept.contentHash().equals(content)) {
            throw new Problem(Kind.REFUSED, "idempotency.key-reused");
        }
        return answer(kept.status(), kept.body());
    }

    private static ResponseEntity<String> answer(int status, String body) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body);
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return java.util.HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("No SHA-256 on this Java", missing);
        }
    }

    record Kept(String contentHash, int status, String body) {}
}
