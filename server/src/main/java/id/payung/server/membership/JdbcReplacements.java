package id.payung.server.membership;

import id.payung.server.audit.Act;
import id.payung.server.audit.Audit;
import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Component
class JdbcReplacements implements Replacements {

    private final JdbcClient jdbc;
    private final Memberships memberships;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    JdbcReplacements(JdbcClient jdbc, Memberships memberships, Audit audit, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.memberships = memberships;
        this.audit = audit;
        this.events = events;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void openBatch() {
        jdbc.sql("""
                        create temporary table replacement_batch (
                            row_number int not null,
                            lot_id bigint not null,
                            person_id bigint not null,
                            from_month date not null,
                            successor_id bigint not null,
                            village_code text collate "C" not null
                        ) on commit drop
                        """).update();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Lot> replaceBatch() {
        jdbc.sql("analyze replacement_batch").update();
        takeOut();
        refuseNothingLeft();
        keepAndFree();
        refuseTaken();
        give();
        numberNewMembers();
        List<Lot> lots =
                jdbc
                        .sql("select distinct lot_id from replacement_batch order by lot_id")
                        .query(Long.class)
                        .list()
                        .stream()
                        .map(id -> memberships.find(new LotId(id)).orElseThrow())
                        .toList();
        lots.forEach(this::tell);
        return lots;
    }

    private void takeOut() {
        jdbc.sql("""
                        create temporary table moved on commit drop as
                        select c.person_id, c.scheme, c.months, c.lot_id, c.village_code, b.row_number, b.from_month,
                            b.successor_id, b.village_code as successor_village,
                            c.months * daterange(b.from_month, null) as rest
                        from replacement_batch b join membership.cover c on c.lot_id = b.lot_id
                            and c.person_id = b.person_id and upper(c.months) > b.from_month
                        """).update();
        jdbc.sql("""
                        delete from membership.cover c using moved m
                        where c.person_id = m.person_id and c.lot_id = m.lot_id and c.scheme = m.scheme
                          and c.months = m.months
                        """).update();
    }

    private void refuseNothingLeft() {
        jdbc.sql("""
                        select row_number from replacement_batch
                        where row_number not in (select row_number from moved) order by row_number limit 1
                        """).query(Integer.class).optional().ifPresent(row -> {
            throw new Problem(Kind.CONFLICT, "replacement.no-months-left", row);
        });
    }

    private void keepAndFree() {
        jdbc.sql("""
                        insert into membership.cover (person_id, scheme, months, lot_id, village_code)
                        select person_id, scheme, daterange(lower(months), from_month), lot_id, village_code
                        from moved where lower(months) < from_month
                        """).update();
        jdbc.sql("""
                        insert into membership.released_cover (person_id, scheme, months, lot_id, village_code)
                        select person_id, scheme, rest, lot_id, village_code from moved
                        """).update();
    }

    /// Looks across all territories, which the insert alone would find out only by failing.
    private void refuseTaken() {
        jdbc.sql("""
                        select count(distinct m.successor_id)
                        from moved m join membership.cover_of((select array_agg(distinct successor_id) from moved),
                                (select daterange(min(lower(rest)), max(upper(rest))) from moved),
                                (select array_agg(distinct scheme) from moved)) covered
                            on covered.person_id = m.successor_id and covered.scheme = m.scheme
                                and covered.months && m.rest
                        """).query(Long.class).optional().filter(taken -> taken > 0).ifPresent(taken -> {
            throw new Problem(Kind.CONFLICT, "cover.taken", taken);
        });
    }

    private void give() {
        try {
            jdbc.sql("""
                            insert into membership.cover (person_id, scheme, months, lot_id, village_code)
                            select successor_id, scheme, rest, lot_id, successor_village from moved
                            order by successor_id
                            """).update();
        } catch (DataIntegrityViolationException somebodyWasFaster) {
            throw new Problem(Kind.CONFLICT, "cover.taken", 1);
        }
    }

    private void numberNewMembers() {
        jdbc.sql("""
                        insert into membership.member (person_id, member_number, village_code)
                        select successor_id, membership.next_member_number(), min(village_code)
                        from replacement_batch group by successor_id
                        on conflict (person_id) do nothing
                        """).update();
    }

    private void tell(Lot lot) {
        long places = jdbc.sql("select count(*) from replacement_batch where lot_id = :lot")
                .param("lot", lot.id().value())
                .query(Long.class)
                .single();
        audit.record(
                new Act("lot.places-replaced", "lot", lot.id().toString(), lot.territory(), Map.of("places", places)));
        events.publishEvent(new LotChanged(lot));
    }
}
