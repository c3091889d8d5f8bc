package id.payung.server.card;

import id.payung.server.audit.Act;
import id.payung.server.audit.Audit;
import id.payung.server.membership.Lot;
import id.payung.server.membership.LotActivated;
import id.payung.server.membership.LotChanged;
import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Cards of paid lots: made in one statement with the payment, printed, handed over.
@Component
class Cards {

    private static final String SELECT = """
            select id, person_id, lot_id, member_number, name, village_code, funder, schemes, lower(months) as valid_from,
                upper(months) - 1 as valid_until, issued_on, handed_over_on, handed_over_note
            from card.card
            """;

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;
    private final ZoneId zone;

    Cards(JdbcClient jdbc, Audit audit, Clock clock, @Value("${payung.zone:Asia/Jakarta}") ZoneId zone) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
        this.zone = zone;
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(zone));
    }

    @EventListener
    @Transactional
    public void makeCards(LotActivated activated) {
        makeCards(activated.lot());
    }

    /// Who came later into a paid lot gets her card too; a card of somebody who left no longer counts by itself.
    @EventListener
    @Transactional
    public void makeCards(LotChanged changed) {
        if (changed.lot().state() == Lot.State.ACTIVE) {
            makeCards(changed.lot());
        }
    }

    private void makeCards(Lot lot) {
        int made = jdbc.sql("""
                        insert into card.card (person_id, lot_id, member_number, name, village_code, funder, schemes,
                            months, issued_on)
                        select cover.person_id, lot.id, member.member_number, person.name, cover.village_code, lot.funder,
                            lot.schemes, range_merge(range_agg(cover.months)), :today
                        from membership.lot
                            join membership.cover on cover.lot_id = lot.id
                            join membership.member on member.person_id = cover.person_id
                            join person.person on person.id = cover.person_id
                        where lot.id = :lot
                        group by cover.person_id, lot.id, member.member_number, person.name, cover.village_code
                        on conflict (lot_id, person_id) do nothing
                        """)
                .param("today", today())
                .param("lot", lot.id().value())
                .update();
        audit.record(new Act("cards.made", "lot", lot.id().toString(), lot.territory(), Map.of("cards", made)));
    }

    /// The newest card of a member.
    ///
    /// @throws Problem `card.none` (404) when no month of hers was ever paid
    @Transactional(readOnly = true)
    public Card newestOf(long person) {
        return jdbc.sql(SELECT + "where person_id = :person order by upper(months) desc, id desc limit 1")
                .param("person", person)
                .query(Cards::card)
                .optional()
                .orElseThrow(() -> new Problem(Kind.NOT_FOUND, "card.none"));
    }

    /// The cards of a lot by village and name, narrowed to a village or regency if wanted.
    @Transactional(readOnly = true)
    public List<Card> ofLot(long lot, @Nullable String within) {
        String from = within == null ? "" : within;
        return jdbc.sql(SELECT + """
                        where lot_id = :lot and village_code >= :from and village_code < :until
                        order by village_code, name, id
                        """)
                .param("lot", lot)
                .param("from", from)
                .param("until", from + "~")
                .query(Cards::card)
                .list();
    }

    /// How far the hand-over of a lot is, village by village.
    @Transactional(readOnly = true)
    public List<VillageHandOver> handOver(long lot) {
        return jdbc.sql("""
                        select village_code, count(*) as cards, count(handed_over_on) as handed_over
                        from card.card where lot_id = :lot group by village_code order by village_code
                        """).param("lot", lot).query(VillageHandOver.class).list();
    }

    /// The paid lots whose cards the reader may see, newest first.
    @Transactional(readOnly = true)
    public List<LotHandOver> lots() {
        return jdbc.sql("""
                        select lot_id as lot, max(funder) as funder, max(issued_on) as issued_on, count(*) as cards,
                            count(handed_over_on) as handed_over, count(distinct village_code) as villages
                        from card.card group by lot_id order by lot_id desc
                        """).query(LotHandOver.class).list();
    }

    /// Notes that these cards reached their members.
    ///
    /// @param note how it is proven: signature list, photo
    /// @return how many were not noted before
    @Transactional
    public int handOver(long lot, List<Long> cards, String note) {
        List<String> villages = jdbc.sql("""
                        update card.card set handed_over_on = :today, handed_over_note = :note,
                            handed_over_by = current_setting('app.actor', true)
                        where lot_id = :lot and id = any (:cards) and handed_over_on is null returning village_code
                        """)
                .param("today", today())
                .param("note", note)
                .param("lot", lot)
                .param("cards", cards.toArray(Long[]::new))
                .query(String.class)
                .list();
        if (!villages.isEmpty()) {
            audit.record(new Act(
                    "cards.handed-over",
                    "lot",
                    Long.toString(lot),
                    villages.getFirst(),
                    Map.of("cards", villages.size())));
        }
        return villages.size();
    }

    /// Whether a genuine card counts today; nothing when the card is not known any more.
    @Transactional(readOnly = true)
    public Optional<Standing> standing(long card) {
        return jdbc.sql("select active, covered_until from card.counts(:card, :today)")
                .param("card", card)
                .param("today", today())
                .query(Standing.class)
                .optional();
    }

    record Standing(boolean active, @Nullable LocalDate coveredUntil) {}

    record VillageHandOver(String villageCode, long cards, long handedOver) {}

    record LotHandOver(long lot, String funder, LocalDate issuedOn, long cards, long handedOver, long villages) {}

    private static Card card(ResultSet row, int number) throws SQLException {
        return new Card(
                row.getLong("id"),
                row.getLong("person_id"),
                row.getLong("lot_id"),
                row.getString("member_number"),
                row.getString("name"),
                row.getString("village_code"),
                row.getString("funder"),
                Arrays.asList((String[]) row.getArray("schemes").getArray()),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                row.getObject("issued_on", LocalDate.class),
                row.getObject("handed_over_on", LocalDate.class),
                row.getString("handed_over_note"));
    }
}
