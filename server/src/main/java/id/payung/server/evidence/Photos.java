package id.payung.server.evidence;

import id.payung.server.access.Actors;
import id.payung.server.vault.Vault;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Photos of field checks in the database, each sealed for its check.
@Component
class Photos {

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Actors actors;
    private final Clock clock;

    Photos(JdbcClient jdbc, Vault vault, Actors actors, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.actors = actors;
        this.clock = clock;
    }

    /// Keeps a photo in the place of the one that is there.
    ///
    /// @return its fingerprint
    String keep(FieldCheck check, Photo photo) {
        String hash = Sha256.of(photo.jpeg());
        jdbc.sql("""
                        insert into evidence.photo (check_id, territory_code, width, height, sealed, sha256, by_name, at)
                        values (:check, :territory, :width, :height, :sealed, :hash, :by, :now)
                        on conflict (check_id) do update set width = excluded.width, height = excluded.height,
                            sealed = excluded.sealed, sha256 = excluded.sha256, by_name = excluded.by_name,
                            at = excluded.at
                        """)
                .param("check", check.id())
                .param("territory", check.territory())
                .param("width", photo.width())
                .param("height", photo.height())
                .param("sealed", vault.sealBytes(purpose(check.id()), photo.jpeg()))
                .param("hash", hash)
                .param("by", actors.current().displayName())
                .param("now", OffsetDateTime.now(clock))
                .update();
        return hash;
    }

    /// Fingerprint of the photo; null when there is none.
    @Nullable
    String hash(long check) {
        return jdbc.sql("select sha256 from evidence.photo where check_id = :check")
                .param("check", check)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    Optional<byte[]> find(long check) {
        return jdbc.sql("select sealed from evidence.photo where check_id = :check")
                .param("check", check)
                .query((row, number) -> vault.openBytes(purpose(check), row.getBytes(1)))
                .optional();
    }

    private static String purpose(long check) {
        return "photo of field check " + check;
    }
}
