package id.payung.server.store;

import id.payung.database.EmbeddedPostgres;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The database for the life of this process: embedded and ours to stop, or external and only visited.
///
/// Everything that talks to the database depends on this bean, so it is closed last.
final class DatabaseHome implements AutoCloseable {

    private final Owner owner;
    private final @Nullable EmbeddedPostgres embedded;

    private DatabaseHome(Owner owner, @Nullable EmbeddedPostgres embedded) {
        this.owner = owner;
        this.embedded = embedded;
    }

    static DatabaseHome open(DatabaseSettings settings) {
        String url = settings.url();
        if (url != null && !url.isBlank()) {
            return new DatabaseHome(
                    new Owner(
                            url,
                            Objects.requireNonNullElse(settings.user(), "payung_owner"),
                            Objects.requireNonNullElse(settings.password(), "")),
                    null);
        }
        EmbeddedPostgres embedded = EmbeddedPostgres.start(settings.folder().toAbsolutePath());
        return new DatabaseHome(
                new Owner(embedded.jdbcUrl(), embedded.ownerName(), embedded.ownerPassword()), embedded);
    }

    Owner owner() {
        return owner;
    }

    @Override
    public void close() {
        if (embedded != null) {
            embedded.stop();
        }
    }
}
