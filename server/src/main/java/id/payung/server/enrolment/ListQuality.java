package id.payung.server.enrolment;

import id.payung.server.enrolment.check.Fault;
import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import id.payung.server.programme.Programme;
import id.payung.server.programme.ProgrammeId;
import id.payung.server.programme.Programmes;
import id.payung.server.region.Region;
import id.payung.server.region.Regions;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// How good lists are: by month, by who hands them in, by what was found; and who has not handed in at all.
@Component
@Transactional(readOnly = true)
public class ListQuality {

    private static final String CHECKED = """
            from enrolment.list where state in ('CHECKED', 'SUBMITTED', 'APPROVED')
              and handed_in_at >= :from and handed_in_at < :until
            """;

    private final JdbcClient jdbc;
    private final Programmes programmes;
    private final Regions regions;

    ListQuality(JdbcClient jdbc, Programmes programmes, Regions regions) {
        this.jdbc = jdbc;
        this.programmes = programmes;
        this.regions = regions;
    }

    /// What became of the rows of some lists; the four parts add up to `rows`.
    ///
    /// @param key month as `2026-11`, or name of the sender
    /// @param territory of the sender; null for a month
    /// @param hours from handing in to verdicts, the middle one of all lists
    public record Line(
            String key,
            @Nullable String territory,
            long lists,
            long rows,
            long accepted,
            long review,
            long refused,
            long duplicate,
            double hours) {

        /// Rows that could be accepted at once, of all rows, 0 to 1.
        public double share() {
            return rows == 0 ? 0 : (double) accepted / rows;
        }
    }

    /// A fault and in how many rows it was found.
    public record FaultLine(Fault fault, long lists, long rows) {}

    /// A village that has places but handed in nobody.
    public record Late(String villageCode, int places) {}

    /// Month by month, the earliest first.
    ///
    /// @param until the day after the last one
    public List<Line> byMonth(LocalDate from, LocalDate until) {
        return lines("to_char(handed_in_at at time zone 'Asia/Jakarta', 'YYYY-MM')", "null::text", from, until);
    }

    /// By whoever hands in, the one with the smallest share of accepted rows first.
    public List<Line> bySender(LocalDate from, LocalDate until) {
        return lines("handed_in_by_name", "territory_code", from, until).stream()
                .sorted(Comparator.comparingDouble(Line::share))
                .toList();
    }

    private List<Line> lines(String key, String territory, LocalDate from, LocalDate until) {
        return jdbc.sql("select " + key + " as key, " + territory + " as territory, count(*) as lists," + """
                         coalesce(sum(rows_read), 0) as rows, coalesce(sum(accepted), 0) as accepted,
                         coalesce(sum(review), 0) as review, coalesce(sum(refused), 0) as refused,
                         coalesce(sum(duplicate), 0) as duplicate,
                         coalesce(percentile_cont(0.5) within group (order by
                             extract(epoch from checked_at - handed_in_at) / 3600), 0) as hours
                        """ + CHECKED
                        + " group by 1, 2 order by 1, 2")
                .param("from", from)
                .param("until", until)
                .query(Line.class)
                .list();
    }

    /// What was found, most frequent first.
    public List<FaultLine> byFault(LocalDate from, LocalDate until) {
        return jdbc.sql("""
                        select fault, count(*) as lists, sum(rows) as rows from enrolment.reason
                        where weight <= 3 and list_id in (select id
                        """ + CHECKED + ") group by fault order by rows desc, fault")
                .param("from", from)
                .param("until", until)
                .query((row, number) ->
                        new FaultLine(Fault.valueOf(row.getString("fault")), row.getLong("lists"), row.getLong("rows")))
                .list();
    }

    /// Villages of a programme that have places and from which nobody was handed in yet. Where no village has places of
    /// its own, all villages of the territory count.
    ///
    /// @throws Problem `programme.unknown` (404)
    public List<Late> late(ProgrammeId id) {
        Programme programme =
                programmes.find(id).orElseThrow(() -> new Problem(Kind.NOT_FOUND, "programme.unknown", id.toString()));
        Map<String, Integer> places = new HashMap<>(programmes.villageQuotas(id));
        Set<String> wanted = new TreeSet<>(places.keySet());
        if (wanted.isEmpty()) {
            regions.villagesWithin(programme.territory()).stream()
                    .map(Region::code)
                    .forEach(wanted::add);
        }
        jdbc.sql("""
                        select distinct village_code from enrolment.list_row r join enrolment.list l on l.id = r.list_id
                        where r.programme_id = :programme and village_code is not null
                          and l.state in ('CHECKED', 'SUBMITTED', 'APPROVED')
                        """).param("programme", id.value()).query(String.class).list().forEach(wanted::remove);
        return wanted.stream()
                .map(village -> new Late(village, places.getOrDefault(village, 0)))
                .toList();
    }
}
