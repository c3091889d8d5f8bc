package id.payung.server.coverage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// People with paid months from our own ledger.
///
/// From the district up the sums are kept, with what has not been taken into them yet added from the rows; villages are
/// counted from the rows. Both answer for any month, as known on any day.
@Component
class JdbcHeads {

    /// Every programme includes work-accident cover, and nobody can hold it twice for a month.
    static final String COUNTED_SCHEME = "JKK";

    /// The country in the sums.
    static final String COUNTRY_AREA = "0";

    private static final String SCHEMES = """
            coalesce(sum(h.people) filter (where 'JKK' = any (c.schemes)), 0) as jkk,
            coalesce(sum(h.people) filter (where 'JKM' = any (c.schemes)), 0) as jkm,
            coalesce(sum(h.people) filter (where 'JHT' = any (c.schemes)), 0) as jht
            """;
    private static final String NOT_TAKEN_IN = """
            from coverage.change c join coverage.head_change h on h.change_id = c.id
            where not c.folded and c.known_on <= :knownOn and :segment = any (c.segments)
            """;

    private final JdbcClient jdbc;

    JdbcHeads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Counts a paid lot, or what changed in it since; the same lot again adds nothing.
    ///
    /// @param segments what its people are counted as, `ALL` among them
    /// @return number of groups that were added
    long countLot(long lot, String payer, Collection<Segment> segments, LocalDate knownOn) {
        return jdbc.sql("select coverage.count_lot(:lot, :payer, :segments, :knownOn)")
                .param("lot", lot)
                .param("payer", payer)
                .param("segments", segments.stream().map(Segment::name).toArray(String[]::new))
                .param("knownOn", knownOn)
                .query(Long.class)
                .single();
    }

    /// Takes what was counted since into the sums; the number of lots.
    long fold() {
        return jdbc.sql("select coverage.fold()").query(Long.class).single();
    }

    /// Makes the sums again from the rows; the number of lots.
    long rebuild() {
        return jdbc.sql("select coverage.rebuild()").query(Long.class).single();
    }

    /// Counts of areas of one tier, from the country to the district.
    Map<String, OwnCount> ofAreas(Collection<String> codes, Segment segment, YearMonth month, LocalDate knownOn) {
        if (codes.isEmpty()) {
            return Map.of();
        }
        Map<String, OwnCount> counts = new HashMap<>();
        jdbc.sql("""
                        with wanted as (select area from unnest(:areas) area)
                        select area, sum(jkk) as jkk, sum(jkm) as jkm, sum(jht) as jht from (
                            select area, jkk, jkm, jht from wanted cross join lateral (
                                select jkk, jkm, jht from coverage.heads
                                where area_code = area and segment = :segment and month = :month
                                  and known_on <= :knownOn
                                order by known_on desc limit 1) kept
                            union all
                            select area, fresh.* from wanted cross join lateral (select %s %s
                                and h.first_month <= :month and h.until_month > :month
                                and (area = '0' or starts_with(h.village_code, area || '.'))) fresh
                        ) each group by area
                        """.formatted(SCHEMES, NOT_TAKEN_IN))
                .param("areas", codes.stream().map(JdbcHeads::area).toArray(String[]::new))
                .param("segment", segment.name())
                .param("month", month.atDay(1))
                .param("knownOn", knownOn)
                .query(row -> {
                    counts.put(code(row.getString("area")), count(month, row));
                });
        return counts;
    }

    /// Counts of the villages of a district, or of one village.
    Map<String, OwnCount> ofVillages(String within, Segment segment, YearMonth month, LocalDate knownOn) {
        Map<String, OwnCount> counts = new HashMap<>();
        jdbc.sql("""
                        select h.village_code, %s
                        from coverage.head_change h join coverage.change c on c.id = h.change_id
                        where h.village_code >= :from and h.village_code < :to
                          and h.until_month > :month and h.first_month <= :month
                          and c.known_on <= :knownOn and :segment = any (c.segments)
                        group by h.village_code
                        """.formatted(SCHEMES))
                .param("from", within)
                .param("to", within + "~")
                .param("segment", segment.name())
                .param("month", month.atDay(1))
                .param("knownOn", knownOn)
                .query(row -> {
                    counts.put(row.getString("village_code"), count(month, row));
                });
        return counts;
    }

    /// Counts of an area month by month; months without anybody are left out.
    List<OwnCount> byMonth(String code, Segment segment, YearMonth first, YearMonth last, LocalDate knownOn) {
        String kept = code.length() > 8 ? "" : """
                select month, jkk, jkm, jht from months cross join lateral (
                    select jkk, jkm, jht from coverage.heads
                    where area_code = :area and segment = :segment and heads.month = months.month
                      and known_on <= :knownOn
                    order by known_on desc limit 1) kept
                union all
                """;
        return jdbc.sql("""
                        with months as (
                            select month::date from generate_series(:first, :last, interval '1 month') month
                        ), fresh as materialized (
                            select h.first_month, h.until_month, h.people, c.schemes %s
                              and (:area = '0' or h.village_code = :area or starts_with(h.village_code, :area || '.'))
                        )
                        select month, sum(jkk) as jkk, sum(jkm) as jkm, sum(jht) as jht from (
                            %s
                            select month, %s from months
                                join fresh h on h.first_month <= month and h.until_month > month
                                cross join lateral (select h.schemes) c
                            group by month
                        ) each group by month order by month
                        """.formatted(
                                code.length() > 8
                                        ? NOT_TAKEN_IN.replace("not c.folded and", "h.village_code = :area and")
                                        : NOT_TAKEN_IN,
                                kept,
                                SCHEMES))
                .param("area", area(code))
                .param("segment", segment.name())
                .param("first", first.atDay(1))
                .param("last", last.atDay(1))
                .param("knownOn", knownOn)
                .query((row, number) -> count(YearMonth.from(row.getObject("month", LocalDate.class)), row))
                .list();
    }

    /// What was known when: one row per month and day on which the count of an area changed. From the district up.
    List<Knowledge> knowledge(String code, Segment segment, YearMonth first, YearMonth last) {
        return jdbc.sql("""
                        select month, known_on, jkk from coverage.heads
                        where area_code = :area and segment = :segment and month between :first and :last
                        order by month, known_on
                        """)
                .param("area", area(code))
                .param("segment", segment.name())
                .param("first", first.atDay(1))
                .param("last", last.atDay(1))
                .query((row, number) -> new Knowledge(
                        YearMonth.from(row.getObject("month", LocalDate.class)),
                        row.getObject("known_on", LocalDate.class),
                        row.getLong("jkk")))
                .list();
    }

    /// People covered in a month as known from a day on.
    record Knowledge(YearMonth month, LocalDate knownOn, long people) {}

    /// The lots behind a count, largest first.
    List<OwnLot> lots(String code, Segment segment, YearMonth month, LocalDate knownOn) {
        return jdbc.sql("""
                        select c.lot_id, c.programme_id, max(c.known_on) as known_on, sum(h.people) as people,
                            count(distinct h.village_code) as villages
                        from coverage.head_change h join coverage.change c on c.id = h.change_id
                        where :scheme = any (c.schemes) and :segment = any (c.segments)
                          and h.first_month <= :month and h.until_month > :month
                          and h.village_code >= :from and h.village_code < :to and c.known_on <= :knownOn
                        group by c.lot_id, c.programme_id having sum(h.people) > 0
                        order by people desc, c.lot_id
                        """)
                .param("scheme", COUNTED_SCHEME)
                .param("segment", segment.name())
                .param("month", month.atDay(1))
                .param("from", within(code))
                .param("to", within(code) + "~")
                .param("knownOn", knownOn)
                .query((row, number) -> new OwnLot(
                        row.getLong("lot_id"),
                        row.getLong("programme_id"),
                        row.getLong("people"),
                        row.getLong("villages"),
                        row.getObject("known_on", LocalDate.class)))
                .list();
    }

    /// The beginning that all village codes of a region share; empty for the country.
    static String within(String code) {
        return code.equals(CoverageQuestion.COUNTRY) ? "" : code;
    }

    static String area(String code) {
        return code.equals(CoverageQuestion.COUNTRY) ? COUNTRY_AREA : code;
    }

    private static String code(String area) {
        return area.equals(COUNTRY_AREA) ? CoverageQuestion.COUNTRY : area;
    }

    private static OwnCount count(YearMonth month, ResultSet row) throws SQLException {
        long jkk = row.getLong("jkk");
        return new OwnCount(month, jkk, schemes(jkk, row.getLong("jkm"), row.getLong("jht")));
    }

    private static Map<String, Long> schemes(long jkk, long jkm, long jht) {
        Map<String, Long> schemes = new java.util.TreeMap<>();
        if (jkk > 0) {
            schemes.put("JKK", jkk);
        }
        if (jkm > 0) {
            schemes.put("JKM", jkm);
        }
        if (jht > 0) {
            schemes.put("JHT", jht);
        }
        return schemes;
    }

    /// Nobody in a month.
    static OwnCount none(YearMonth month) {
        return new OwnCount(month, 0, Map.of());
    }
}
