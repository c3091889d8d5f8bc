package id.payung.bench.coverage;

import id.payung.database.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// Very many members, made by the database itself: spread over all villages of the country, in four paid lots per
/// regency, most of them for the year 2025, the others for twelve months that begin some time in 2024 or 2025. Of seven
/// in ten the decile of welfare is known, one of the lower five.
final class Members implements AutoCloseable {

    private final Connection connection;

    Members(EmbeddedPostgres database) throws SQLException {
        connection = database.connect();
    }

    /// Rows as the month ledger keeps them, one per member, with the index a question by region needs.
    void make(long count) throws SQLException {
        run("create schema bench");
        run("""
                create table bench.village as
                select row_number() over (order by code) as n, code,
                    dense_rank() over (order by left(code, 5)) as regency
                from region.place where length(code) = 13 and retired_edition is null
                """);
        run("""
                create table bench.lot as
                select lot, date '2025-01-01' + make_interval(months => moved) as first,
                    date '2026-01-01' + make_interval(months => moved) as until,
                    (date '2024-11-01' + (lot * 37 % 500)::int) as known_on
                from (select lot, case when lot % 10 < 7 then 0 else (lot * 7 % 24 - 12)::int end as moved
                      from generate_series(1, (select max(regency) * 4 from bench.village)) lot) each
                """);
        run("create table bench.cover (person_id bigint, village_code text collate \"C\", lot_id bigint, "
                + "months daterange, sex text, age_from int, occupation text, decile smallint)");
        run("""
                insert into bench.cover
                select g, v.code, l.lot, daterange(l.first::date, l.until::date),
                    case when g %% 2 = 0 then 'F' else 'M' end,
                    (array[18, 25, 35, 45, 55])[1 + (g / 7) %% 5],
                    (array['PTN', 'NLY', 'PDG', 'OJP', 'UMK', 'THL'])[1 + (g / 11) %% 6],
                    case when (g / 13) %% 10 < 7 then 1 + (g / 17) %% 5 end
                from generate_series(1, %d) g
                    join bench.village v on v.n = 1 + (hashint8(g)::bigint & 2147483647) %% %d
                    join bench.lot l on l.lot = (v.regency - 1) * 4 + 1 + g %% 4
                """.formatted(count, number("select count(*) from bench.village")));
        run("create index on bench.cover (village_code)");
        run("vacuum analyze bench.cover");
    }

    /// What paying all lots would have counted.
    void count() throws SQLException {
        run("""
                insert into coverage.change (lot_id, programme_id, payer, segments, schemes, known_on, folded)
                select lot, 1 + lot / 4, 'APBD', array['ALL', 'BPU', 'VULNERABLE'], array['JKK', 'JKM'], known_on, true
                from bench.lot order by lot
                """);
        run("""
                insert into coverage.head_change
                    (change_id, village_code, sex, age_from, occupation, decile, first_month, until_month, people)
                select c.id, village_code, sex, age_from, occupation, decile, lower(months), upper(months), count(*)
                from bench.cover join coverage.change c on c.lot_id = cover.lot_id
                group by 1, 2, 3, 4, 5, 6, 7, 8
                """);
        run("vacuum analyze coverage.head_change");
        run("analyze coverage.change");
    }

    /// Seconds to make all sums from the rows.
    double rebuild() throws SQLException {
        double seconds = run("select coverage.rebuild()");
        run("vacuum analyze coverage.heads");
        run("vacuum analyze coverage.parts");
        return seconds;
    }

    /// Seconds to count and take in one more lot of so many people of one regency.
    double[] oneMoreLot(int people) throws SQLException {
        run("""
                with lot as (insert into membership.lot (programme_id, funder, source, territory_code, schemes, state,
                        people, paid_on, proof)
                    values (1, 'bench', 'bench:1', '15.06', array['JKK', 'JKM'], 'ACTIVE', %1$d, current_date, 'x')
                    returning id)
                insert into membership.cover (person_id, scheme, months, lot_id, village_code)
                select 90000000000 + g, scheme, daterange('2025-01-01', '2026-01-01'), lot.id, v.code
                from lot cross join generate_series(1, %1$d) g cross join unnest(array['JKK', 'JKM']) scheme
                    join (select row_number() over () as n, code, count(*) over () as all_of_them
                          from bench.village where code like '15.06.%%') v on v.n = 1 + g %% v.all_of_them
                """.formatted(people));
        double counted = run(
                "select coverage.count_lot((select max(id) from membership.lot), 'APBD', array['ALL', 'BPU'], current_date)");
        return new double[] {counted, run("select coverage.fold()")};
    }

    List<String> areas(int length, int some) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select code from region.place where retired_edition is null and length(code) = " + length
                                + " order by md5(code) limit " + some)) {
            var codes = new java.util.ArrayList<String>();
            while (rows.next()) {
                codes.add(rows.getString(1));
            }
            return codes;
        }
    }

    long number(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    double run(String sql) throws SQLException {
        long start = System.nanoTime();
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
        return (System.nanoTime() - start) / 1e9;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
