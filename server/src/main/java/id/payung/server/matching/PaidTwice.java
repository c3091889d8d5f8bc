package id.payung.server.matching;

import id.payung.rules.ContributionMonth;
import id.payung.rules.MonthRange;
import id.payung.rules.Rupiah;
import id.payung.rules.Scheme;
import id.payung.server.law.Laws;
import id.payung.server.programme.Price;
import id.payung.server.programme.Programme;
import id.payung.server.programme.ProgrammeId;
import id.payung.server.programme.Programmes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Months that two records hold for the same scheme, and what they cost: money paid twice if the two are one
/// person.
@Component
class PaidTwice {

    private final JdbcClient jdbc;
    private final Programmes programmes;
    private final Laws laws;

    PaidTwice(JdbcClient jdbc, Programmes programmes, Laws laws) {
        this.jdbc = jdbc;
        this.programmes = programmes;
        this.laws = laws;
    }

    private record Found(
            long first,
            long second,
            Scheme scheme,
            MonthRange months,
            long programme,
            String firstFunder,
            String secondFunder,
            boolean paid) {}

    private record Priced(long programme, Scheme scheme, MonthRange months) {}

    /// Two people by their numbers.
    record Two(long first, long second) {}

    /// What each of these pairs holds twice; pairs that hold nothing twice are not in the answer.
    @Transactional(propagation = Propagation.MANDATORY)
    Map<Two, List<Twice>> of(List<Two> pairs) {
        Map<Priced, Rupiah> prices = new HashMap<>();
        Map<Two, List<Twice>> twice = new HashMap<>();
        for (Found found : find(pairs)) {
            Rupiah amount =
                    prices.computeIfAbsent(new Priced(found.programme(), found.scheme(), found.months()), this::price);
            twice.computeIfAbsent(new Two(found.first(), found.second()), any -> new ArrayList<>())
                    .add(new Twice(
                            found.scheme(),
                            found.months(),
                            found.firstFunder(),
                            found.secondFunder(),
                            amount,
                            found.paid()));
        }
        return twice;
    }

    private List<Found> find(List<Two> pairs) {
        return jdbc.sql("""
                        select first_id, second_id, scheme, lower(months) as first_month, upper(months) as until_month,
                            second_programme, first_funder, second_funder, paid
                        from membership.overlaps(:first, :second)
                        """)
                .param("first", pairs.stream().mapToLong(Two::first).toArray())
                .param("second", pairs.stream().mapToLong(Two::second).toArray())
                .query(PaidTwice::found)
                .list();
    }

    private static Found found(ResultSet row, int number) throws SQLException {
        return new Found(
                row.getLong("first_id"),
                row.getLong("second_id"),
                Scheme.valueOf(row.getString("scheme")),
                new MonthRange(
                        ContributionMonth.of(row.getObject("first_month", LocalDate.class)),
                        ContributionMonth.of(row.getObject("until_month", LocalDate.class))),
                row.getLong("second_programme"),
                row.getString("first_funder"),
                row.getString("second_funder"),
                row.getBoolean("paid"));
    }

    private Rupiah price(Priced what) {
        Optional<Programme> programme = programmes.find(new ProgrammeId(what.programme()));
        return programme
                .map(known -> Price.of(known.caseFor(what.months(), Set.of(what.scheme())), 1, laws.inForce())
                        .total())
                .orElse(Rupiah.ZERO);
    }
}
