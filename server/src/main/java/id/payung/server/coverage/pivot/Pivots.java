package id.payung.server.coverage.pivot;

import id.payung.server.access.Actor;
import id.payung.server.access.Actors;
import id.payung.server.access.Permission;
import id.payung.server.coverage.Coverage;
import id.payung.server.coverage.CoverageQuestion;
import id.payung.server.coverage.Trait;
import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import id.payung.server.region.Regions;
import id.payung.server.web.Slice;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Answers questions that somebody makes up, within her territory.
@Component
public class Pivots {

    /// Groups of people, or stretches of months, that one question may read.
    static final long MOST_READ = 1_000_000;

    private static final int DISTRICT = Dimension.DISTRICT.codeLength();
    private static final int REGENCY = Dimension.REGENCY.codeLength();
    private static final int ENDING_DAYS = 90;

    private final JdbcPivot jdbc;
    private final JdbcCellPeople people;
    private final Coverage coverage;
    private final Regions regions;
    private final Actors actors;

    Pivots(JdbcPivot jdbc, JdbcCellPeople people, Coverage coverage, Regions regions, Actors actors) {
        this.jdbc = jdbc;
        this.people = people;
        this.coverage = coverage;
        this.regions = regions;
        this.actors = actors;
    }

    /// The answer for whoever asks: of a region above her territory she gets her own part.
    ///
    /// @throws Problem `region.unknown` (404); `coverage.pivot-outside` (403) for a region that lies apart;
    ///     `coverage.pivot-money` (403) for contributions without the right to read bills;
    ///     `coverage.pivot-large`, `coverage.pivot-wide`, `coverage.pivot-long` (422) for more than can be read
    @Transactional(readOnly = true)
    public Pivot answer(PivotQuestion asked) {
        PivotQuestion question = asked.in(own(asked.regionCode()));
        boolean narrowed = !asked.regionCode().isEmpty() && !asked.regionCode().equals(question.regionCode());
        if (question.measure() == Measure.CONTRIBUTIONS && !mayReadMoney()) {
            throw new Problem(Kind.FORBIDDEN, "coverage.pivot-money");
        }
        if (question.measure() == Measure.ENDING) {
            requireBounded(jdbc.stretches(question, MOST_READ));
            return PivotTable.of(question, narrowed, Pivot.Reading.LEDGER, jdbc.ending(question, lastDay(question)));
        }
        Set<Trait> traits = traits(question);
        int tier = tier(question);
        LocalDate known = known(question);
        if (question.measure() == Measure.PEOPLE && traits.isEmpty() && tier <= DISTRICT) {
            return PivotTable.of(question, narrowed, Pivot.Reading.SUMS, jdbc.heads(question, tier, known));
        }
        if (question.measure() == Measure.PEOPLE
                && traits.size() == 1
                && tier <= REGENCY
                && known.equals(coverage.today())) {
            Trait trait = traits.iterator().next();
            return PivotTable.of(question, narrowed, Pivot.Reading.SUMS, jdbc.parts(question, tier, trait, known));
        }
        requireBounded(jdbc.groups(question, MOST_READ));
        return PivotTable.of(question, narrowed, Pivot.Reading.ROWS, jdbc.rows(question, known));
    }

    /// The day of knowledge; never a day to come.
    private LocalDate known(PivotQuestion question) {
        LocalDate today = coverage.today();
        return question.knownOn() == null || question.knownOn().isAfter(today) ? today : question.knownOn();
    }

    /// The people behind a number of an answer, a page at a time.
    ///
    /// @param question of one month, with the values of the cell among its filters and its place as region
    /// @throws Problem as [#answer]; `coverage.pivot-people` (400) for more than one month,
    ///     `coverage.pivot-people-known` (400) for an earlier day of knowledge
    @Transactional(readOnly = true)
    public Slice<CellPerson> people(PivotQuestion question, CellSearch search) {
        if (!question.from().equals(question.until())) {
            throw new Problem(Kind.INVALID, "coverage.pivot-people");
        }
        if (question.knownOn() != null) {
            throw new Problem(Kind.INVALID, "coverage.pivot-people-known");
        }
        return people.find(question.in(own(question.regionCode())), search, lastDay(question));
    }

    public boolean mayReadMoney() {
        return actors.current().may(Permission.BILL_READ);
    }

    /// The region that the reader gets an answer for.
    ///
    /// @throws Problem as [#answer]
    public String own(String asked) {
        Actor actor = actors.current();
        String territory = actor.territory();
        String everything = territory.isEmpty() ? CoverageQuestion.COUNTRY : territory;
        if (asked.isEmpty()) {
            return everything;
        }
        if (asked.equals(CoverageQuestion.COUNTRY)) {
            return everything;
        }
        regions.require(asked);
        if (actor.covers(asked)) {
            return asked;
        }
        if (territory.startsWith(asked + ".")) {
            return territory;
        }
        throw new Problem(
                Kind.FORBIDDEN, "coverage.pivot-outside", regions.displayName(asked), regions.displayName(territory));
    }

    private void requireBounded(long found) {
        if (found > MOST_READ) {
            throw new Problem(Kind.REFUSED, "coverage.pivot-large", MOST_READ);
        }
    }

    private LocalDate lastDay(PivotQuestion question) {
        LocalDate today = coverage.today();
        LocalDate day = YearMonth.from(today).equals(question.from())
                ? today
                : question.from().atEndOfMonth();
        return day.plusDays(ENDING_DAYS);
    }

    private static Set<Trait> traits(PivotQuestion question) {
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        Stream.concat(question.arranged().stream(), question.filters().keySet().stream())
                .map(Dimension::base)
                .filter(Objects::nonNull)
                .forEach(trait -> traits.add(Objects.requireNonNull(trait)));
        return traits;
    }

    /// Length of the codes of the smallest places in a question; 0 for the country as a whole.
    private static int tier(PivotQuestion question) {
        int region = JdbcPivot.within(question.regionCode()).length();
        return Math.max(
                region,
                question.arranged().stream()
                        .mapToInt(Dimension::codeLength)
                        .max()
                        .orElse(0));
    }
}
