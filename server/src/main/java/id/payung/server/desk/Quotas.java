package id.payung.server.desk;

import id.payung.server.access.Actors;
import id.payung.server.programme.Programme;
import id.payung.server.programme.Programmes;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// How many places a territory has left in each programme that it takes part in, whoever handed its people in.
@Component
public class Quotas {

    private final JdbcClient jdbc;
    private final Programmes programmes;
    private final Drafts drafts;
    private final Actors actors;

    Quotas(JdbcClient jdbc, Programmes programmes, Drafts drafts, Actors actors) {
        this.jdbc = jdbc;
        this.programmes = programmes;
        this.drafts = drafts;
        this.actors = actors;
    }

    private record Counts(long used, long reserved, long waiting) {}

    /// Of the territory of the one who acts, the latest programme first.
    @Transactional(readOnly = true)
    public List<Quota> own() {
        return drafts.open().stream()
                .sorted(Comparator.comparing(
                                (Programme each) -> each.months().from().firstDay())
                        .reversed())
                .map(this::quota)
                .toList();
    }

    private Quota quota(Programme programme) {
        String territory = actors.current().covers(programme.territory())
                ? programme.territory()
                : actors.current().territory();
        Counts counts = jdbc.sql("select * from desk.places(:programme, :territory)")
                .param("programme", programme.id().value())
                .param("territory", territory)
                .query(Counts.class)
                .single();
        if (territory.equals(programme.territory())) {
            return whole(programme, programme.quota(), counts);
        }
        Map<String, Integer> named = programmes.villageQuotas(programme.id());
        int own = named.entrySet().stream()
                .filter(each -> (each.getKey() + ".").startsWith(territory + "."))
                .mapToInt(Map.Entry::getValue)
                .sum();
        return own > 0 ? whole(programme, own, counts) : shared(programme, named, counts);
    }

    private static Quota whole(Programme programme, long places, Counts counts) {
        return new Quota(
                programme,
                places,
                false,
                counts.used(),
                counts.reserved(),
                counts.used() + counts.reserved(),
                counts.waiting());
    }

    private Quota shared(Programme programme, Map<String, Integer> named, Counts counts) {
        long taken = jdbc.sql("""
                        select coalesce(sum(places), 0)::bigint from enrolment.places_taken(:programme, 0)
                        where not village_code = any (:named)
                        """)
                .param("programme", programme.id().value())
                .param("named", named.keySet().toArray(String[]::new))
                .query(Long.class)
                .single();
        long places = Math.max(
                0,
                programme.quota()
                        - named.values().stream().mapToLong(Integer::longValue).sum());
        return new Quota(programme, places, true, counts.used(), counts.reserved(), taken, counts.waiting());
    }
}
