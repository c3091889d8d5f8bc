package id.payung.server.coverage.outline;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Borders in the database: each place one text, its rings parted by bars.
@Component
class JdbcOutlines {

    private final JdbcClient jdbc;

    JdbcOutlines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long replace(OutlineUpload upload, List<Outline> outlines, int pointsBefore, int pointsAfter) {
        set(upload.regionCode()).ifPresent(before -> remove(before.id()));
        long id = jdbc.sql("""
                        insert into coverage.outline_set
                            (region_code, file_name, source, places, points_before, points_after)
                        values (:region, :file, :source, :places, :before, :after) returning id
                        """)
                .param("region", upload.regionCode())
                .param("file", upload.fileName())
                .param("source", upload.source())
                .param("places", outlines.size())
                .param("before", pointsBefore)
                .param("after", pointsAfter)
                .query(Long.class)
                .single();
        jdbc.sql("""
                        insert into coverage.outline (set_id, code, rings)
                        select :set, code, rings from unnest(:codes, :rings) as each (code, rings)
                        """)
                .param("set", id)
                .param("codes", outlines.stream().map(Outline::code).toArray(String[]::new))
                .param("rings", outlines.stream().map(JdbcOutlines::write).toArray(String[]::new))
                .update();
        return id;
    }

    void remove(long set) {
        jdbc.sql("delete from coverage.outline where set_id = :set")
                .param("set", set)
                .update();
        jdbc.sql("delete from coverage.outline_set where id = :set")
                .param("set", set)
                .update();
    }

    Optional<OutlineSet> set(String regionCode) {
        return jdbc.sql("select * from coverage.outline_set where region_code = :region")
                .param("region", regionCode)
                .query((row, number) -> new OutlineSet(
                        row.getLong("id"),
                        row.getString("region_code"),
                        row.getString("file_name"),
                        row.getString("source"),
                        row.getInt("places"),
                        row.getInt("points_before"),
                        row.getInt("points_after"),
                        row.getString("supplied_by"),
                        row.getObject("supplied_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    List<Outline> of(String regionCode) {
        return jdbc.sql("""
                        select o.code, o.rings from coverage.outline o join coverage.outline_set s on s.id = o.set_id
                        where s.region_code = :region order by o.code
                        """)
                .param("region", regionCode)
                .query((row, number) -> new Outline(row.getString("code"), read(row.getString("rings"))))
                .list();
    }

    private static String write(Outline outline) {
        List<String> rings = new ArrayList<>();
        for (double[] ring : outline.rings()) {
            StringBuilder text = new StringBuilder();
            for (double each : ring) {
                text.append(text.isEmpty() ? "" : " ").append(String.format(Locale.ROOT, "%.4f", each));
            }
            rings.add(text.toString());
        }
        return String.join("|", rings);
    }

    private static List<double[]> read(String rings) {
        return Arrays.stream(rings.split("\\|"))
                .map(ring -> Arrays.stream(ring.split(" "))
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .toList();
    }
}
