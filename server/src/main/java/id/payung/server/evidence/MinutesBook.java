package id.payung.server.evidence;

import id.payung.server.access.Actors;
import id.payung.server.audit.Act;
import id.payung.server.audit.Audit;
import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import id.payung.server.vault.Vault;
import id.payung.server.web.Input;
import id.payung.server.web.Keyset;
import id.payung.server.web.Slice;
import id.payung.server.web.Today;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Minutes of village meetings, attached to lists. What was attached stays; better minutes are attached beside it.
@Component
public class MinutesBook {

    private static final String COLUMNS = """
            select id, list_id, programme_id, territory_code, held_on, place, present, file_name, media_type, size,
                attached_by_name, attached_at
            from evidence.minutes where true
            """;

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Actors actors;
    private final Audit audit;
    private final Clock clock;
    private final Today today;

    MinutesBook(JdbcClient jdbc, Vault vault, Actors actors, Audit audit, Clock clock, Today today) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
        this.today = today;
    }

    /// The list that minutes belong to.
    public record OfList(long list, long programme, String territory) {}

    /// Attaches minutes to a list; the same file again is the one that is there.
    ///
    /// @throws Problem `field.missing`, `field.too-long`, `field.not-positive`, `minutes.in-future` (400)
    @Transactional
    public Minutes attach(OfList list, Minutes.Meeting meeting, MinutesFile file) {
        String place = Input.text("meetingPlace", meeting.place());
        Input.positive("present", (long) meeting.present());
        if (meeting.heldOn().isAfter(today.now())) {
            throw new Problem(Kind.INVALID, "minutes.in-future", meeting.heldOn());
        }
        String hash = Sha256.of(file.content());
        boolean fresh = jdbc.sql("""
                                insert into evidence.minutes (list_id, programme_id, territory_code, held_on, place,
                                    present, file_name, media_type, size, sealed, sha256, attached_by_name, attached_at)
                                values (:list, :programme, :territory, :held, :place, :present, :name, :type, :size,
                                    :sealed, :hash, :by, :now)
                                on conflict (list_id, sha256) do nothing
                                """)
                        .param("list", list.list())
                        .param("programme", list.programme())
                        .param("territory", list.territory())
                        .param("held", meeting.heldOn())
                        .param("place", place)
                        .param("present", meeting.present())
                        .param("name", file.name())
                        .param("type", file.mediaType())
                        .param("size", file.content().length)
                        .param("sealed", vault.sealBytes(purpose(list.list()), file.content()))
                        .param("hash", hash)
                        .param("by", actors.current().displayName())
                        .param("now", OffsetDateTime.now(clock))
                        .update()
                == 1;
        Minutes kept = jdbc.sql(COLUMNS + " and list_id = :list and sha256 = :hash")
                .param("list", list.list())
                .param("hash", hash)
                .query(MinutesBook::minutes)
                .single();
        if (fresh) {
            audit.record(new Act(
                    "minutes.attached",
                    "list",
                    Long.toString(list.list()),
                    list.territory(),
                    Map.of("heldOn", meeting.heldOn().toString(), "present", meeting.present(), "content", hash)));
        }
        return kept;
    }

    /// Minutes of a list, the latest first.
    @Transactional(readOnly = true)
    public List<Minutes> of(long list) {
        return jdbc.sql(COLUMNS + " and list_id = :list order by id desc")
                .param("list", list)
                .query(MinutesBook::minutes)
                .list();
    }

    /// Whether a list has minutes.
    @Transactional(readOnly = true)
    public boolean existFor(long list) {
        return !of(list).isEmpty();
    }

    /// @throws Problem `minutes.unknown` (404) when there are none or they lie elsewhere; the question is recorded
    @Transactional(readOnly = true)
    public Minutes find(long id) {
        return jdbc.sql(COLUMNS + " and id = :id")
                .param("id", id)
                .query(MinutesBook::minutes)
                .optional()
                .orElseThrow(() -> unseen(id));
    }

    /// The file. Opening it is recorded.
    ///
    /// @throws Problem as [#find]
    @Transactional
    public MinutesFile file(long id) {
        Minutes minutes = find(id);
        Optional<byte[]> content = jdbc.sql("select sealed from evidence.minutes where id = :id")
                .param("id", id)
                .query((row, number) -> vault.openBytes(purpose(minutes.list()), row.getBytes(1)))
                .optional();
        audit.record(new Act("minutes.opened", "minutes", id, minutes.territory()));
        return new MinutesFile(minutes.fileName(), minutes.mediaType(), content.orElseThrow());
    }

    @Transactional(readOnly = true)
    public Slice<Minutes> search(MinutesSearch wanted) {
        Keyset keyset = Keyset.of(wanted.order(), wanted.page());
        List<Minutes> found = jdbc.sql(COLUMNS + """
                          and (:text = '' or strpos(lower(concat_ws(' ', place, file_name)), :text) > 0)
                          and (cast(:programme as bigint) is null or programme_id = :programme)
                          and (cast(:list as bigint) is null or list_id = :list)
                          and (:territory = '' or starts_with(territory_code || '.', :territory || '.'))
                        """ + keyset.condition() + keyset.order())
                .param("text", wanted.text().strip().toLowerCase(Locale.ROOT))
                .param("programme", wanted.programme())
                .param("list", wanted.list())
                .param("territory", wanted.territory())
                .params(keyset.parameters())
                .query(MinutesBook::minutes)
                .list();
        return keyset.slice(found, minutes -> new Keyset.Key(wanted.order().keyOf(minutes), minutes.id()));
    }

    private Problem unseen(long id) {
        audit.recordApart(
                new Act("minutes.not-shown", "minutes", id, actors.current().territory()));
        return new Problem(Kind.NOT_FOUND, "minutes.unknown", id);
    }

    private static String purpose(long list) {
        return "minutes of list " + list;
    }

    private static Minutes minutes(ResultSet row, int number) throws SQLException {
        return new Minutes(
                row.getLong("id"),
                row.getLong("list_id"),
                row.getLong("programme_id"),
                row.getString("territory_code"),
                Objects.requireNonNull(row.getObject("held_on", LocalDate.class)),
                row.getString("place"),
                row.getInt("present"),
                row.getString("file_name"),
                row.getString("media_type"),
                row.getInt("size"),
                row.getString("attached_by_name"),
                Objects.requireNonNull(JdbcFieldChecks.instant(row, "attached_at")));
    }
}
