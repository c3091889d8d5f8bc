package id.payung.server.coverage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reported figures, estimates and targets in the database. Rows are added, never changed.
@Component
class JdbcFigures {

    /// A row counts unless, on the day asked about, a later row was known to correct it.
    private static final String STANDS = """
            figure.known_on <= :knownOn
              and not exists (select from coverage.reported later
                              where later.corrects = figure.id and later.known_on <= :knownOn)
            """;

    private final JdbcClient jdbc;

    JdbcFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Codes of all regions that have a figure or a target.
    Set<String> places() {
        return Set.copyOf(
                jdbc.sql("select region_code from coverage.reported union select region_code from coverage.target")
                        .query(String.class)
                        .list());
    }

    /// The latest figure of each kind per region, not later than the day asked about.
    Map<ReportedFigure.Kind, Map<String, ReportedFigure>> latest(
            Collection<String> regionCodes, CoverageQuestion question) {
        if (regionCodes.isEmpty()) {
            return Map.of();
        }
        Map<ReportedFigure.Kind, Map<String, ReportedFigure>> figures = new EnumMap<>(ReportedFigure.Kind.class);
        jdbc
                .sql("""
                        select distinct on (region_code, kind) figure.* from coverage.reported figure
                        where region_code = any(:codes) and segment = :segment and scheme = :scheme
                          and as_of <= :asOf
                          and %s
                        order by region_code, kind, as_of desc, (members is not null and potential is not null) desc,
                                 known_on desc, id
                        """.formatted(STANDS))
                .param("codes", regionCodes.toArray(String[]::new))
                .param("segment", question.segment().name())
                .param("scheme", question.scheme().name())
                .param("asOf", question.asOf())
                .param("knownOn", question.knownOn())
                .query((row, number) -> figure(row))
                .stream()
                .forEach(figure -> figures.computeIfAbsent(figure.kind(), any -> new HashMap<>())
                        .put(figure.regionCode(), figure));
        return figures;
    }

    /// Per region the last reported figure from an earlier day than its latest one.
    Map<String, ReportedFigure> secondLatest(Collection<String> regionCodes, CoverageQuestion question) {
        Map<String, ReportedFigure> figures = new HashMap<>();
        jdbc
                .sql("""
                        select * from (
                            select figure.*, dense_rank() over (partition by region_code order by as_of desc) as back,
                                row_number() over (partition by region_code, as_of order by
                                    (members is not null and potential is not null) desc, known_on desc, id) as best
                            from coverage.reported figure
                            where region_code = any(:codes) and segment = :segment and scheme = :scheme
                              and kind = 'REPORTED' and as_of <= :asOf and percent is not null and %s
                        ) ranked where back = 2 and best = 1
                        """.formatted(STANDS))
                .param("codes", regionCodes.toArray(String[]::new))
                .param("segment", question.segment().name())
                .param("scheme", question.scheme().name())
                .param("asOf", question.asOf())
                .param("knownOn", question.knownOn())
                .query((row, number) -> figure(row))
                .stream()
                .forEach(figure -> figures.put(figure.regionCode(), figure));
        return figures;
    }

    /// All reported figures up to the day asked about, oldest first.
    List<ReportedFigure> history(CoverageQuestion question) {
        return jdbc.sql("""
                        select figure.* from coverage.reported figure
                        where region_code = :region and segment = :segment and scheme = :scheme and kind = 'REPORTED'
                          and as_of <= :asOf
                          and %s
                        order by as_of, known_on, id
                        """.formatted(STANDS))
                .param("region", question.regionCode())
                .param("segment", question.segment().name())
                .param("scheme", question.scheme().name())
                .param("asOf", question.asOf())
                .param("knownOn", question.knownOn())
                .query((row, number) -> figure(row))
                .list();
    }

    /// Every reported figure that stands.
    List<ReportedFigure> allStanding(LocalDate knownOn) {
        return jdbc.sql("""
                        select figure.* from coverage.reported figure where kind = 'REPORTED' and %s
                        order by region_code, segment, scheme, as_of, id
                        """.formatted(STANDS))
                .param("knownOn", knownOn)
                .query((row, number) -> figure(row))
                .list();
    }

    List<Target> allTargets() {
        return jdbc.sql("select * from coverage.target order by region_code, segment, due, target_set, id")
                .query((row, number) -> target(row))
                .list();
    }

    Optional<ReportedFigure> find(String id) {
        return jdbc.sql("select * from coverage.reported where id = :id")
                .param("id", id)
                .query((row, number) -> figure(row))
                .optional();
    }

    /// The later figure that corrects this one.
    Optional<ReportedFigure> correctedBy(String id) {
        return jdbc.sql("select * from coverage.reported where corrects = :id")
                .param("id", id)
                .query((row, number) -> figure(row))
                .optional();
    }

    /// The figure that this one corrects.
    Optional<ReportedFigure> corrects(String id) {
        return jdbc.sql("""
                        select * from coverage.reported
                        where id = (select corrects from coverage.reported where id = :id)
                        """).param("id", id).query((row, number) -> figure(row)).optional();
    }

    /// The figure that answers exactly this question and stands on a day: same place, segment, programme and day.
    Optional<ReportedFigure> standing(NewFigure figure, LocalDate knownOn) {
        return jdbc.sql("""
                        select figure.* from coverage.reported figure
                        where region_code = :region and segment = :segment and scheme = :scheme and kind = 'REPORTED'
                          and as_of = :asOf and %s
                        order by known_on desc, id limit 1
                        """.formatted(STANDS))
                .param("region", figure.regionCode())
                .param("segment", figure.segment().name())
                .param("scheme", figure.scheme().name())
                .param("asOf", figure.asOf())
                .param("knownOn", knownOn)
                .query((row, number) -> figure(row))
                .optional();
    }

    /// Targets per region, known on the day asked about, soonest due first.
    Map<String, List<Target>> targets(Collection<String> regionCodes, CoverageQuestion question) {
        if (regionCodes.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("""
                        select * from coverage.target
                        where region_code = any(:codes) and segment = :segment and known_on <= :knownOn
                        order by due, published nulls last, id
                        """)
                .param("codes", regionCodes.toArray(String[]::new))
                .param("segment", question.segment().name())
                .param("knownOn", question.knownOn())
                .query((row, number) -> target(row))
                .stream()
                .collect(Collectors.groupingBy(Target::regionCode));
    }

    /// Adds a figure; one that is there already stays as it is.
    ///
    /// @param corrects id of the figure that it corrects, or null
    /// @return whether it was added
    boolean add(ReportedFigure figure, @Nullable String corrects, String recordedBy) {
        return jdbc.sql("""
                        insert into coverage.reported (id, region_code, segment, scheme, kind, as_of, as_of_precision, members,
                            potential, percent, source, published, known_on, confidence, note_id, note_en, corrects,
                            recorded_by, file_id, file_row)
                        values (:id, :region, :segment, :scheme, :kind, :asOf, :precision, :members, :potential, :percent,
                            :source, :published, :knownOn, :confidence, :noteId, :noteEn, :corrects, :recordedBy,
                            :file, :row)
                        on conflict (id) do nothing
                        """)
                        .param("id", figure.id())
                        .param("region", figure.regionCode())
                        .param("segment", figure.segment().name())
                        .param("scheme", figure.scheme().name())
                        .param("kind", figure.kind().name())
                        .param("asOf", figure.asOf())
                        .param("precision", figure.precision().name())
                        .param("members", figure.members())
                        .param("potential", figure.potential())
                        .param("percent", figure.statedPercent())
                        .param("source", figure.source())
                        .param("published", figure.published())
                        .param("knownOn", figure.knownOn())
                        .param("confidence", figure.confidence().name())
                        .param("noteId", figure.noteId())
                        .param("noteEn", figure.noteEn())
                        .param("corrects", corrects)
                        .param("recordedBy", recordedBy)
                        .param(
                                "file",
                                figure.origin() == null ? null : figure.origin().file())
                        .param(
                                "row",
                                figure.origin() == null ? null : figure.origin().row())
                        .update()
                == 1;
    }

    /// Adds a target; one that is there already stays as it is.
    void add(Target target, String recordedBy) {
        jdbc.sql("""
                        insert into coverage.target (id, target_set, region_code, segment, due, percent, heads,
                            denominator, denominator_source, decree, source, published, known_on, confidence, note_id,
                            note_en, recorded_by)
                        values (:id, :set, :region, :segment, :due, :percent, :heads, :denominator,
                            :denominatorSource, :decree, :source, :published, :knownOn, :confidence, :noteId, :noteEn,
                            :recordedBy)
                        on conflict (id) do nothing
                        """)
                .param("id", target.id())
                .param("set", target.set())
                .param("region", target.regionCode())
                .param("segment", target.segment().name())
                .param("due", target.due())
                .param("percent", target.percent())
                .param("heads", target.heads())
                .param("denominator", target.denominator())
                .param("denominatorSource", target.denominatorSource())
                .param("decree", target.decree())
                .param("source", target.source())
                .param("published", target.published())
                .param("knownOn", target.knownOn())
                .param("confidence", target.confidence().name())
                .param("noteId", target.noteId())
                .param("noteEn", target.noteEn())
                .param("recordedBy", recordedBy)
                .update();
    }

    private static ReportedFigure figure(ResultSet row) throws SQLException {
        return new ReportedFigure(
                row.getString("id"),
                row.getString("region_code"),
                Segment.valueOf(row.getString("segment")),
                FigureScheme.valueOf(row.getString("scheme")),
                ReportedFigure.Kind.valueOf(row.getString("kind")),
                row.getObject("as_of", LocalDate.class),
                ReportedFigure.Precision.valueOf(row.getString("as_of_precision")),
                row.getObject("members", Long.class),
                row.getObject("potential", Long.class),
                row.getBigDecimal("percent"),
                row.getString("source"),
                row.getObject("published", LocalDate.class),
                row.getObject("known_on", LocalDate.class),
                Confidence.valueOf(row.getString("confidence")),
                row.getString("note_id"),
                row.getString("note_en"),
                origin(row));
    }

    private static ReportedFigure.@Nullable Origin origin(ResultSet row) throws SQLException {
        Long file = row.getObject("file_id", Long.class);
        return file == null ? null : new ReportedFigure.Origin(file, row.getInt("file_row"));
    }

    private static Target target(ResultSet row) throws SQLException {
        return new Target(
                row.getString("id"),
                row.getString("target_set"),
                row.getString("region_code"),
                Segment.valueOf(row.getString("segment")),
                row.getObject("due", LocalDate.class),
                row.getBigDecimal("percent"),
                row.getObject("heads", Long.class),
                row.getObject("denominator", Long.class),
                row.getString("denominator_source"),
                row.getString("decree"),
                row.getString("source"),
                row.getObject("published", LocalDate.class),
                row.getObject("known_on", LocalDate.class),
                Confidence.valueOf(row.getString("confidence")),
                row.getString("note_id"),
                row.getString("note_en"));
    }
}
