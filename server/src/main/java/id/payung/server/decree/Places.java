package id.payung.server.decree;

import id.payung.server.enrolment.ListId;
import id.payung.server.enrolment.Waiting;
import id.payung.server.enrolment.WaitingList;
import id.payung.server.membership.Replacements;
import id.payung.server.person.People;
import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import id.payung.server.programme.Programme;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Pairs of an addendum: who leaves a place, and who gets it.
@Component
class Places {

    private final JdbcClient jdbc;
    private final JdbcDecrees decrees;
    private final WaitingList waiting;
    private final People people;
    private final Replacements replacements;

    Places(JdbcClient jdbc, JdbcDecrees decrees, WaitingList waiting, People people, Replacements replacements) {
        this.jdbc = jdbc;
        this.decrees = decrees;
        this.waiting = waiting;
        this.people = people;
        this.replacements = replacements;
    }

    void propose(long decree, Programme programme, List<Leaving> leaving) {
        takeOut(decree, programme, leaving);
        List<Waiting> next = waiting.next(programme.id(), leaving.size());
        if (next.size() < leaving.size()) {
            throw new Problem(Kind.CONFLICT, "addendum.too-few-waiting", leaving.size(), next.size());
        }
        for (int i = 0; i < next.size(); i++) {
            give(decree, 2 * i + 2, next.get(i));
        }
        decrees.count(decree);
    }

    /// Odd lines leave, even ones get the place of the line before.
    private void takeOut(long decree, Programme programme, List<Leaving> leaving) {
        int found = jdbc.sql("""
                        insert into decree.line (decree_id, line_number, kind, partner, person_id, name, birth_date, sex,
                            village_code, address, occupation_code, months, lot_id, reason)
                        select :decree, 2 * wanted.place - 1, 'OUT', 2 * wanted.place, p.id, p.name, p.birth_date, p.sex,
                            p.village_code, p.address, p.occupation_code, rest.months, rest.lot_id, wanted.reason
                        from unnest(:numbers::text[], :reasons::text[], :froms::text[]::date[])
                                with ordinality as wanted (member_number, reason, from_month, place)
                            join membership.member m on m.member_number = wanted.member_number
                            join person.person p on p.id = m.person_id
                            cross join lateral (
                                select lot.id as lot_id, range_merge(range_agg(c.months * daterange(wanted.from_month, null)))
                                    as months
                                from membership.cover c join membership.lot on lot.id = c.lot_id
                                where c.person_id = m.person_id and lot.programme_id = :programme
                                  and lot.state <> 'RELEASED' and upper(c.months) > wanted.from_month
                                group by lot.id order by lot.id limit 1) rest
                        on conflict do nothing
                        """)
                .param("decree", decree)
                .param("programme", programme.id().value())
                .param("numbers", leaving.stream().map(Leaving::memberNumber).toArray(String[]::new))
                .param(
                        "reasons",
                        leaving.stream().map(each -> each.reason().name()).toArray(String[]::new))
                .param(
                        "froms",
                        leaving.stream()
                                .map(each -> each.from().atDay(1).toString())
                                .toArray(String[]::new))
                .update();
        if (found < leaving.size()) {
            throw new Problem(Kind.CONFLICT, "addendum.not-covered", firstMissing(decree, leaving));
        }
    }

    private String firstMissing(long decree, List<Leaving> leaving) {
        List<Integer> there = jdbc.sql("select line_number from decree.line where decree_id = :id")
                .param("id", decree)
                .query(Integer.class)
                .list();
        for (int i = 0; i < leaving.size(); i++) {
            if (!there.contains(2 * i + 1)) {
                return leaving.get(i).memberNumber();
            }
        }
        return "";
    }

    private void give(long decree, int line, Waiting successor) {
        int given = jdbc.sql("""
                        insert into decree.line (decree_id, line_number, kind, partner, name, birth_date, sex,
                            village_code, address, occupation_code, months, lot_id, list_id, row_number)
                        select :decree, :line, 'IN', leaver.line_number, r.name, r.birth_date, r.sex, r.village_code,
                            r.address, r.occupation_code, leaver.months, leaver.lot_id, r.list_id, r.row_number
                        from enrolment.list_row r, decree.line leaver
                        where r.list_id = :list and r.row_number = :row
                          and leaver.decree_id = :decree and leaver.line_number = :line - 1 and leaver.kind = 'OUT'
                        """)
                .param("decree", decree)
                .param("line", line)
                .param("list", successor.list().value())
                .param("row", successor.row())
                .update();
        if (given == 0) {
            throw new Problem(Kind.NOT_FOUND, "addendum.line-unknown", line);
        }
    }

    void choose(Decree decree, int line, long rank) {
        Waiting chosen = waiting.next(decree.programme(), Math.toIntExact(Math.min(rank, 100_000))).stream()
                .filter(each -> each.rank() == rank)
                .findFirst()
                .orElseThrow(() -> new Problem(Kind.NOT_FOUND, "waiting.unknown"));
        boolean elsewhere = decrees.lines(decree.id()).stream()
                .anyMatch(each -> each.list() != null
                        && each.list() == chosen.list().value()
                        && each.row() != null
                        && each.row() == chosen.row());
        if (elsewhere) {
            throw new Problem(Kind.CONFLICT, "addendum.chosen-already", chosen.name());
        }
        jdbc.sql("delete from decree.line where decree_id = :decree and line_number = :line and kind = 'IN'")
                .param("decree", decree.id())
                .param("line", line)
                .update();
        give(decree.id(), line, chosen);
        decrees.count(decree.id());
    }

    /// Registers the successors, moves the months and takes the successors off the waiting list.
    void move(Decree decree, Programme programme) {
        people.openBatch();
        jdbc.sql("""
                        insert into person_batch (row_number, nik_key, nik_sealed, name, name_key, birth_date, sex,
                            village_code, occupation_code, welfare_decile, mother_name, address, phone, match_keys)
                        select line.line_number, r.nik_key, r.nik_sealed, r.name, r.name_key, r.birth_date, r.sex,
                            r.village_code, r.occupation_code, r.welfare_decile, r.mother_name, r.address, r.phone,
                            r.match_keys
                        from decree.line join enrolment.list_row r using (list_id, row_number)
                        where decree_id = :decree and kind = 'IN'
                        """).param("decree", decree.id()).update();
        people.registerBatch();
        jdbc.sql("""
                        update decree.line set person_id = b.person_id
                        from person_batch b where decree_id = :decree and line_number = b.row_number
                        """).param("decree", decree.id()).update();
        replacements.openBatch();
        jdbc.sql("""
                        insert into replacement_batch (row_number, lot_id, person_id, from_month, successor_id, village_code)
                        select leaver.line_number, leaver.lot_id, leaver.person_id, lower(leaver.months),
                            successor.person_id, successor.village_code
                        from decree.line leaver join decree.line successor
                            on successor.decree_id = leaver.decree_id and successor.partner = leaver.line_number
                        where leaver.decree_id = :decree and leaver.kind = 'OUT'
                        """).param("decree", decree.id()).update();
        replacements.replaceBatch();
        List<WaitingList.Place> taken = decrees.lines(decree.id()).stream()
                .filter(line -> line.list() != null && line.row() != null)
                .map(Places::place)
                .toList();
        waiting.place(programme.id(), taken, decree.number());
    }

    private static WaitingList.Place place(DecreeLine line) {
        return new WaitingList.Place(
                new ListId(java.util.Objects.requireNonNull(line.list())),
                java.util.Objects.requireNonNull(line.row()));
    }
}
