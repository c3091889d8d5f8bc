package id.payung.server.matching;

import id.payung.rules.ContributionMonth;
import id.payung.rules.MonthRange;
import id.payung.server.access.Actors;
import id.payung.server.access.FourEyes;
import id.payung.server.person.People;
import id.payung.server.person.PersonId;
import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import id.payung.server.web.Slice;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Pairs of records that may be one person, to be looked at. Seen from the territory that decides and from above
/// it.
@Component
@Transactional(readOnly = true)
public class Pairs {

    private final JdbcPairs pairs;
    private final People people;
    private final ProposedRows rows;
    private final PaidTwice paidTwice;
    private final FourEyes fourEyes;
    private final Actors actors;
    private final JdbcClient jdbc;

    Pairs(
            JdbcPairs pairs,
            People people,
            ProposedRows rows,
            PaidTwice paidTwice,
            FourEyes fourEyes,
            Actors actors,
            JdbcClient jdbc) {
        this.pairs = pairs;
        this.people = people;
        this.rows = rows;
        this.paidTwice = paidTwice;
        this.fourEyes = fourEyes;
        this.actors = actors;
        this.jdbc = jdbc;
    }

    /// Both records of a pair.
    ///
    /// @param left null when its list is gone
    /// @param right null when she lives outside the reader's territory: then only the judgement of each field is
    /// shown
    /// @param rightRegency code of the regency of the second record
    /// @param cover who covers the second record and until when
    /// @param twice months that both hold
    public record Compared(
            Pair pair,
            @Nullable Side left,
            @Nullable Side right,
            String rightRegency,
            List<Cover> cover,
            List<Twice> twice,
            List<Noted> history,
            FourEyes.@Nullable Request waitsForSecond) {}

    /// Who covers somebody from this month on.
    public record Cover(String funder, MonthRange months, boolean paid) {}

    public Slice<Pair> search(PairSearch wanted) {
        return pairs.search(wanted);
    }

    /// @throws Problem `match.unknown` (404)
    public Pair find(long id) {
        return pairs.find(id).orElseThrow(() -> unknown(id));
    }

    /// @throws Problem `match.unknown` (404)
    public Compared compare(long id) {
        Pair pair = find(id);
        Long left = pair.leftPerson();
        return new Compared(
                pair,
                left == null ? row(pair) : side(left),
                side(pair.rightPerson()),
                regency(pair.rightPerson()),
                cover(pair.rightPerson()),
                left == null
                        ? List.of()
                        : paidTwice
                                .of(List.of(new PaidTwice.Two(left, pair.rightPerson())))
                                .getOrDefault(new PaidTwice.Two(left, pair.rightPerson()), List.of()),
                pairs.history(id),
                fourEyes.open(PairDesk.subject(pair)).orElse(null));
    }

    /// Pairs of a row, likeliest first.
    public List<Pair> ofRow(long list, int row) {
        return pairs.ofRow(list, row);
    }

    /// The pair to look at after this one.
    public Optional<Long> next(long id) {
        return pairs.nextOpen(id);
    }

    public Map<Pair.State, Integer> countByState() {
        return pairs.countByState();
    }

    /// What people decided, by score.
    public List<Band> bands() {
        return pairs.bands();
    }

    private @Nullable Side row(Pair pair) {
        Long list = pair.list();
        Integer row = pair.row();
        return list == null || row == null ? null : rows.find(list, row).orElse(null);
    }

    private @Nullable Side side(long person) {
        return people.find(new PersonId(person))
                .filter(known -> actors.current().covers(known.villageCode()))
                .map(known -> new Side(
                        person,
                        known.maskedNik(),
                        known.name(),
                        known.birthDate(),
                        known.sex(),
                        known.motherName(),
                        known.villageCode(),
                        known.address()))
                .orElse(null);
    }

    private String regency(long person) {
        return jdbc.sql("select left(village_code, 5) from person.compared(array[:person]::bigint[])")
                .param("person", person)
                .query(String.class)
                .optional()
                .orElse("");
    }

    private List<Cover> cover(long person) {
        return jdbc.sql("""
                        select funder, lower(months) as first, upper(months) as until, bool_and(active) as paid
                        from membership.cover_of(array[:person]::bigint[], daterange(null, null),
                            array['JKK', 'JKM', 'JHT'])
                        group by funder, months order by months, funder
                        """)
                .param("person", person)
                .query((row, number) -> new Cover(
                        row.getString("funder"),
                        new MonthRange(
                                ContributionMonth.of(row.getObject("first", LocalDate.class)),
                                ContributionMonth.of(row.getObject("until", LocalDate.class))),
                        row.getBoolean("paid")))
                .list();
    }

    static Problem unknown(long id) {
        return new Problem(Kind.NOT_FOUND, "match.unknown", id);
    }
}
