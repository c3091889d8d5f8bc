package id.payung.server.coverage;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// People with paid months from our own ledger, per village, month and scheme.
///
/// The sums answer for what is known today; the changes behind them answer for what was known on an earlier day.
@Component
class JdbcHeads {

    /// Every programme includes work-accident cover, and nobody can hold it twice for a month.
    static final String COUNTED_SCHEME = "JKK";

    private static final String KNOWN_TODAY = "coverage.heads";
    private static final String KNOWN_THEN = """
            (select scheme, month, village_code, sum(people) as people from coverage.head_change
             where known_on <= :knownOn group by scheme, month, village_code)
            """;

    private final JdbcClient jdbc;

    JdbcHeads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// People of one lot in one village with the same months.
    record VillageHeads(String villageCode, YearMonth first, YearMonth last, int people) {}

    /// Adds a lot; the same lot again adds nothing.
    ///
    /// @return number of village-month-scheme counts that were added
    long addLot(long lot, long programme, Set<String> schemes, List<VillageHeads> heads, LocalDate knownOn) {
        return jdbc.sql("""
                        select coverage.add_lot(:lot, :programme, :villages, :first::date[], :last::date[], :people, :schemes,
                            :knownOn)
                        """)
                .param("lot", lot)
                .param("programme", programme)
                .param("villages", heads.stream().map(VillageHeads::villageCode).toArray(String[]::new))
                .param(
                        "first",
                        heads.stream()
                                .map(line -> line.first().atDay(1).toString())
                                .toArray(String[]::new))
                .param(
                        "last",
                        heads.stream()
                                .map(line -> line.last().atDay(1).toString())
                                .toArray(String[]::new))
                .param("people", heads.stream().map(VillageHeads::people).toArray(Integer[]::new))
                .param("schemes", schemes.toArray(String[]::new))
                .param("knownOn", knownOn)
                .query(Long.class)
                .single();
    }

    /// Counts of one month below a region, per part of it that has a code of the given length.
    ///
    /// @param within region code, or empty for the country
    /// @param codeLength 2, 5, 8 or 13
    Map<String, OwnCount> byPart(String within, int codeLength, YearMonth month, LocalDate knownOn, boolean today) {
        Map<String, Map<String, Long>> schemes = new HashMap<>();
        jdbc.sql("""
                        select left(village_code, :length) as part, scheme, sum(people) as people
                        from %s heads
                        where month = :month and village_code >= :from and village_code < :to
                        group by part, scheme
                        """.formatted(source(today)))
                .param("length", codeLength)
                .param("month", month.atDay(1))
                .param("from", within)
                .param("to", within + "~")
                .param("knownOn", knownOn)
                .query(row -> {
                    schemes.computeIfAbsent(row.getString("part"), part -> new TreeMap<>())
                            .put(row.getString("scheme"), row.getLong("people"));
                });
        Map<String, OwnCount> counts = new HashMap<>();
        schemes.forEach((part, people) -> counts.put(part, count(month, people)));
        return counts;
    }

    /// Counts of a region month by month.
    List<OwnCount> byMonth(String within, YearMonth first, YearMonth last, LocalDate knownOn, boolean today) {
        Map<YearMonth, Map<String, Long>> schemes = new TreeMap<>();
        jdbc.sql("""
                        select month, scheme, sum(people) as people
                        from %s heads
                        where month between :first and :last and village_code >= :from and village_code < :to
                        group by month, scheme
                        """.formatted(source(today)))
                .param("first", first.atDay(1))
                .param("last", last.atDay(1))
                .param("from", within)
                .param("to", within + "~")
                .param("knownOn", knownOn)
                .query(row -> {
                    schemes.computeIfAbsent(
                                    YearMonth.from(row.getObject("month", LocalDate.class)), month -> new TreeMap<>())
                            .put(row.getString("scheme"), row.getLong("people"));
                });
        return schemes.entrySet().stream()
                .map(entry -> count(entry.getKey(), entry.getValue()))
                .toList();
    }

    /// The lots behind a count, largest first.
    List<OwnLot> lots(String within, YearMonth month, LocalDate knownOn) {
        return jdbc.sql("""
                        select lot_id, programme_id, known_on, sum(people) as people, count(*) as villages
                        from coverage.head_change
                        where scheme = :scheme and month = :month and village_code >= :from and village_code < :to
                          and known_on <= :knownOn
                        group by lot_id, programme_id, known_on
                        order by people desc, lot_id
                        """)
                .param("scheme", COUNTED_SCHEME)
                .param("month", month.atDay(1))
                .param("from", within)
                .param("to", within + "~")
                .param("knownOn", knownOn)
                .query((row, number) -> new OwnLot(
                        row.getLong("lot_id"),
                        row.getLong("programme_id"),
                        row.getLong("people"),
                        row.getLong("villages"),
                        row.getObject("known_on", LocalDate.class)))
                .list();
    }

    static OwnCount count(YearMonth month, Map<String, Long> schemes) {
        return new OwnCount(month, schemes.getOrDefault(COUNTED_SCHEME, 0L), schemes);
    }

    private static String source(boolean today) {
        return today ? KNOWN_TODAY : KNOWN_THEN;
    }
}
