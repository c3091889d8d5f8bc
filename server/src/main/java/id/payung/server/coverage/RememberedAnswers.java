package id.payung.server.coverage;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.payung.server.access.Actor;
import id.payung.server.access.Actors;
import java.time.Duration;
import java.util.Collection;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Answers that were given before, for as long as nothing they rest on has changed.
///
/// The database counts the changes that are committed. The count is read first, so an answer from here is never older
/// than one that would be worked out now, on any node. Readers of different territories share nothing. A transaction
/// that may write sees its own changes and remembers nothing.
@Component
final class RememberedAnswers {

    private static final long MOST_PLACES = 30_000;
    private static final ScopedValue<Long> CHANGES = ScopedValue.newInstance();
    private static final Duration UNASKED = Duration.ofHours(1);

    private final Cache<Asked, Object> answers = Caffeine.newBuilder()
            .maximumWeight(MOST_PLACES)
            .weigher((Asked asked, Object answer) -> answer instanceof Collection<?> places ? 1 + places.size() : 1)
            .expireAfterAccess(UNASKED)
            .build();
    private final JdbcClient jdbc;
    private final Actors actors;
    private final TransactionTemplate reading;

    RememberedAnswers(JdbcClient jdbc, Actors actors, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.actors = actors;
        this.reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
    }

    /// @param territory of the reader, empty for the country; null when nobody is signed in
    private record Asked(long changes, @Nullable String territory, Object question) {}

    /// The answer to a question, worked out when nobody of this territory asked it since the last change.
    ///
    /// @param question equal questions have equal answers
    /// @param work runs in a transaction; questions it asks here rest on the same count
    @SuppressWarnings("unchecked")
    <T> T of(Object question, Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()
                && !TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            return work.get();
        }
        Actor actor = actors.currentOrNull();
        long changes = CHANGES.isBound() ? CHANGES.get() : changes();
        var asked = new Asked(changes, actor == null ? null : actor.territory(), question);
        Object known = answers.getIfPresent(asked);
        if (known != null) {
            return (T) known;
        }
        T answer = ScopedValue.where(CHANGES, changes)
                .call(() -> Objects.requireNonNull(reading.execute(status -> work.get())));
        answers.put(asked, answer);
        return answer;
    }

    private long changes() {
        return jdbc.sql("select sum(counted)::bigint from coverage.changes")
                .query(Long.class)
                .single();
    }
}
