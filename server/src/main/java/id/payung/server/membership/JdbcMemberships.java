package id.payung.server.membership;

import id.payung.rules.ContributionMonth;
import id.payung.rules.MonthRange;
import id.payung.rules.Scheme;
import id.payung.server.audit.Act;
import id.payung.server.audit.Audit;
import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The month ledger in PostgreSQL: every write is one statement over the whole batch.
@Component
class JdbcMemberships implements Memberships {

    private final JdbcClient jdbc;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    JdbcMemberships(JdbcClient jdbc, Audit audit, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.events = events;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void openBatch() {
        jdbc.sql("""
                        create temporary table cover_batch (
                            row_number int not null,
                            person_id bigint not null,
                            village_code text collate "C" not null,
                            months daterange not null
                        ) on commit drop
                        """).update();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Lot reserve(LotRequest request) {
        jdbc.sql("analyze cover_batch").update();
        LotId lot = new LotId(jdbc.sql("""
                        insert into membership.lot (programme_id, funder, source, territory_code, schemes, people,
                            person_months)
                        select :programme, :funder, :source, :territory, :schemes, count(*),
                            coalesce(sum(membership.month_count(months)), 0)
                        from cover_batch returning id
                        """)
                .param("programme", request.programme())
                .param("funder", request.funder())
                .param("source", request.source())
                .param("territory", request.territory())
                .param("schemes", names(request.schemes()))
                .query(Long.class)
                .single());
        refuseTaken(request.schemes());
        writeCover(lot, request.schemes());
        numberNewMembers();
        Lot reserved = found(lot);
        audit.record(act("lot.reserved", reserved));
        events.publishEvent(new LotReserved(reserved));
        return reserved;
    }

    private void refuseTaken(Set<Scheme> schemes) {
        long taken =
                jdbc.sql("""
                        select count(distinct batch.person_id)
                        from cover_batch batch
                            join membership.cover_of((select array_agg(person_id) from cover_batch),
                                (select daterange(min(lower(months)), max(upper(months))) from cover_batch), :schemes)
                                covered on covered.person_id = batch.person_id and covered.months && batch.months
                        """).param("schemes", names(schemes)).query(Long.class).single();
        if (taken > 0) {
            throw new Problem(Kind.CONFLICT, "cover.taken", taken);
        }
    }

    private void writeCover(LotId lot, Set<Scheme> schemes) {
        try {
            jdbc.sql("""
                            insert into membership.cover (person_id, scheme, months, lot_id, village_code)
                            select person_id, scheme, months, :lot, village_code
                            from cover_batch cross join unnest(:schemes::text[]) as scheme
                            order by person_id
                            """)
                    .param("lot", lot.value())
                    .param("schemes", names(schemes))
                    .update();
        } catch (DataIntegrityViolationException | PessimisticLockingFailureException somebodyWasFaster) {
            throw new Problem(Kind.CONFLICT, "cover.taken", 1);
        }
    }

    private void numberNewMembers() {
        jdbc.sql("""
                        insert into membership.member (person_id, member_number, village_code)
                        select person_id, membership.next_member_number(), min(village_code) from cover_batch
                        group by person_id
                        on conflict (person_id) do nothing
                        """).update();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Lot activate(LotId id, LocalDate paidOn, String proof) {
        int activated = jdbc.sql("""
                        update membership.lot set state = 'ACTIVE', paid_on = :paidOn, proof = :proof
                        where id = :id and state = 'RESERVED'
                        """)
                .param("id", id.value())
                .param("paidOn", paidOn)
                .param("proof", proof)
                .update();
        Lot lot = found(id);
        if (activated == 1) {
            audit.record(act("lot.activated", lot));
            events.publishEvent(new LotActivated(lot));
        } else if (lot.state() != Lot.State.ACTIVE) {
            throw new Problem(Kind.CONFLICT, "lot.released", id);
        }
        return lot;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void release(LotId id) {
        int released = jdbc.sql("update membership.lot set state = 'RELEASED' where id = :id and state = 'RESERVED'")
                .param("id", id.value())
                .update();
        if (released == 0) {
            throw new Problem(Kind.CONFLICT, "lot.not-reserved", id);
        }
        jdbc.sql("""
                        with gone as (delete from membership.cover where lot_id = :id returning *)
                        insert into membership.released_cover (person_id, scheme, months, lot_id, village_code)
                        select person_id, scheme, months, lot_id, village_code from gone
                        """).param("id", id.value()).update();
        audit.record(act("lot.released", found(id)));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Lot> find(LotId lot) {
        return jdbc.sql("select * from membership.lot where id = :id")
                .param("id", lot.value())
                .query(JdbcMemberships::lot)
                .optional();
    }

    @Override
    @Transactional(readOnly = true)
    public List<LotLine> lines(LotId lot) {
        return jdbc.sql("""
                        select lower(months) as first, upper(months) as until, count(distinct person_id) as people
                        from membership.cover where lot_id = :id group by months order by months
                        """)
                .param("id", lot.value())
                .query((row, number) -> new LotLine(
                        new MonthRange(
                                month(row.getObject("first", LocalDate.class)),
                                month(row.getObject("until", LocalDate.class))),
                        row.getLong("people")))
                .list();
    }

    private Lot found(LotId lot) {
        return find(lot).orElseThrow(() -> new Problem(Kind.NOT_FOUND, "lot.unknown", lot));
    }

    private static Act act(String what, Lot lot) {
        return new Act(
                what,
                "lot",
                lot.id().toString(),
                lot.territory(),
                Map.of("people", lot.people(), "personMonths", lot.personMonths(), "source", lot.source()));
    }

    private static Lot lot(ResultSet row, int number) throws SQLException {
        var schemes = EnumSet.noneOf(Scheme.class);
        for (String scheme : (String[]) row.getArray("schemes").getArray()) {
            schemes.add(Scheme.valueOf(scheme));
        }
        return new Lot(
                new LotId(row.getLong("id")),
                row.getLong("programme_id"),
                row.getString("source"),
                row.getString("territory_code"),
                schemes,
                Lot.State.valueOf(row.getString("state")),
                row.getLong("people"),
                row.getLong("person_months"),
                row.getObject("paid_on", LocalDate.class));
    }

    private static ContributionMonth month(LocalDate first) {
        return new ContributionMonth(YearMonth.from(first));
    }

    private static String[] names(Set<Scheme> schemes) {
        return schemes.stream().sorted().map(Scheme::name).toArray(String[]::new);
    }
}
