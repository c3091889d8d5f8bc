package id.payung.server.enrolment.verdict;

import id.payung.server.enrolment.check.FilledDown;
import id.payung.server.enrolment.verdict.Verdicts.Case;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Compares the rows of a list with each other, with the registry of people, with earlier lists and with the months
/// that are covered already. On identity numbers; spelling decides only whether a number belongs to somebody else.
final class Matching {

    /// A mother's name in more rows than this, and in more than a twentieth of them, was not asked but filled in.
    private static final int MANY_CHILDREN = 10;

    private static final int MANY_OWNERS = 5;

    private final JdbcClient jdbc;

    Matching(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void withinTheList() {
        sameNumber();
        samePerson();
        sameMother();
        samePhone();
    }

    /// The first row of a number stands. A later one is the same person again, or somebody under a foreign number. Rows
    /// that are refused for themselves do not push out a better one further down.
    private void sameNumber() {
        jdbc.sql("""
                        with twins as (
                            select row_number, worst, name_key, birth_date,
                                   first_value(row_number) over earlier as first_row,
                                   first_value(name_key) over earlier as first_name,
                                   first_value(birth_date) over earlier as first_born,
                                   bool_or(worst > 1) over (partition by nik_key order by row_number
                                       rows between unbounded preceding and 1 preceding) as earlier_stands
                            from checking
                            where nik_key in (
                                select nik_key from checking where nik_key is not null group by nik_key
                                having count(*) > 1)
                            window earlier as (partition by nik_key order by row_number)
                        )
                        insert into found
                        select row_number,
                               case when enrolment.names_differ(name_key, first_name)
                                      or (birth_date <> first_born and similarity(name_key, first_name) < 0.6)
                                   then 'OTHER_NAME_IN_FILE'
                                    else 'TWICE_IN_FILE' end,
                               jsonb_build_array(first_row::text)
                        from twins
                        where row_number <> first_row and (earlier_stands or worst = 1)
                        """).update();
    }

    private void samePerson() {
        jdbc.sql("""
                        with alike as (
                            select row_number, nik_key,
                                   first_value(row_number) over earlier as first_row,
                                   first_value(nik_key) over earlier as first_key
                            from checking
                            where nik_key is not null and birth_date is not null and name_key <> ''
                            window earlier as (
                                partition by name_key, birth_date,
                                    case when mother_key = '' then coalesce(village_code, '') else mother_key end
                                order by row_number)
                        )
                        insert into found
                        select row_number, 'ALIKE_IN_FILE', jsonb_build_array(first_row::text)
                        from alike where row_number <> first_row and nik_key <> first_key
                        """).update();
    }

    private void sameMother() {
        jdbc.sql("""
                        with mothers as (
                            select mother_key, count(*) as children from checking where mother_key <> ''
                            group by mother_key
                            having count(*) > greatest(:many, (select count(*) / 20 from checking))
                        )
                        insert into found
                        select row_number, 'MOTHER_OF_MANY', jsonb_build_array(mother_name, children::text)
                        from checking join mothers using (mother_key)
                        """).param("many", MANY_CHILDREN).update();
    }

    private void samePhone() {
        jdbc.sql("""
                        with phones as (
                            select phone, count(*) as owners from checking where phone is not null
                            group by phone having count(*) > :many
                        )
                        insert into found
                        select row_number, 'PHONE_OF_MANY', jsonb_build_array(phone, owners::text)
                        from checking join phones using (phone)
                        """).param("many", MANY_OWNERS).update();
    }

    void filledDown(List<FilledDown.Run> runs) {
        if (runs.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into found
                        select row_number, 'FILLED_DOWN', jsonb_build_array(first_row::text, last_row::text)
                        from unnest(:first::int[], :last::int[]) as run (first_row, last_row)
                            join checking on row_number between first_row and last_row
                        """)
                .param("first", runs.stream().map(FilledDown.Run::firstRow).toArray(Integer[]::new))
                .param("last", runs.stream().map(FilledDown.Run::lastRow).toArray(Integer[]::new))
                .update();
    }

    void withTheRegistry(Case that) {
        jdbc.sql("""
                        create temporary table known on commit drop as
                        select m.nik_key, m.person_id, m.name_key, m.died_on
                        from person.match((select array_agg(distinct nik_key) from checking
                                           where nik_key is not null)) m
                        """).update();
        jdbc.sql("analyze known").update();
        jdbc.sql("""
                        insert into found
                        select c.row_number, 'DECEASED', '[]' from checking c join known using (nik_key)
                        where known.died_on <= :today
                        """).param("today", that.today()).update();
        jdbc.sql("""
                        insert into found
                        select c.row_number, 'OTHER_NAME_IN_REGISTRY', '[]' from checking c join known using (nik_key)
                        where enrolment.names_differ(c.name_key, known.name_key)
                        """).update();
    }

    void withEarlierLists(Case that) {
        jdbc.sql("""
                        insert into found
                        select c.row_number, 'ACCEPTED_BEFORE',
                               jsonb_build_array(before.list_id::text, before.row_number::text)
                        from enrolment.accepted_before(:programme, :list,
                                 (select array_agg(distinct nik_key) from checking where nik_key is not null)) before
                            join checking c on c.nik_key = before.nik_key
                        """)
                .param("programme", that.programme())
                .param("list", that.list())
                .update();
    }

    /// Months that somebody else covers are taken out; the last unbroken rest is what may still be given.
    void withCover(Case that) {
        jdbc.sql("""
                        create temporary table covered on commit drop as
                        select person_id, range_agg(months) as months, string_agg(distinct funder, ', ') as funders
                        from membership.cover_of((select array_agg(person_id) from known),
                                 daterange(:from, :until), :schemes::text[])
                        group by person_id
                        """)
                .param("from", that.months().from().firstDay())
                .param("until", that.months().until().firstDay())
                .param("schemes", that.schemes().toArray(String[]::new))
                .update();
        jdbc.sql("""
                        insert into months_left
                        select c.row_number,
                               (select rest from unnest(datemultirange(daterange(:from, :until)) - covered.months) rest
                                order by rest desc limit 1)
                        from checking c join known using (nik_key) join covered using (person_id)
                        """)
                .param("from", that.months().from().firstDay())
                .param("until", that.months().until().firstDay())
                .update();
        jdbc.sql("""
                        insert into found
                        select c.row_number,
                               case when months_left.months is null then 'COVERED_WHOLLY' else 'COVERED_ALREADY' end,
                               jsonb_build_array(covered.funders,
                                   to_char(upper(range_merge(covered.months)) - 1, 'YYYY-MM'),
                                   coalesce(to_char(lower(months_left.months), 'YYYY-MM'), ''))
                        from checking c join known using (nik_key) join covered using (person_id)
                            join months_left on months_left.row_number = c.row_number
                        """).update();
    }
}
