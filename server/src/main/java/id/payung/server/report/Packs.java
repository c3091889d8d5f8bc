package id.payung.server.report;

import id.payung.server.access.Actor;
import id.payung.server.access.Actors;
import id.payung.server.audit.Act;
import id.payung.server.audit.Audit;
import id.payung.server.coverage.Coverage;
import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/// Reports of closed months: made once, kept word for word, made again to see that nothing has moved.
@Component
public class Packs {

    private final JdbcPacks packs;
    private final PackTables tables;
    private final PackFigures figures;
    private final PackSeal seal;
    private final Coverage coverage;
    private final Actors actors;
    private final Audit audit;
    private final Clock clock;

    Packs(
            JdbcPacks packs,
            PackTables tables,
            PackFigures figures,
            PackSeal seal,
            Coverage coverage,
            Actors actors,
            Audit audit,
            Clock clock) {
        this.packs = packs;
        this.tables = tables;
        this.figures = figures;
        this.seal = seal;
        this.coverage = coverage;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
    }

    /// Closes a month of the reader's own territory, as known now.
    ///
    /// @throws Problem `report.month-running` (422) before the month is over; `report.closed` (409) when it
    ///     is closed already; `report.tie-broken` (409) when its tables contradict each other;
    ///     `report.no-territory` (422) for somebody of the whole country
    @Transactional(isolation = Isolation.REPEATABLE_READ)
    public Pack close(YearMonth month) {
        Actor actor = actors.current();
        if (actor.territory().isEmpty()) {
            throw new Problem(Kind.REFUSED, "report.no-territory");
        }
        if (!month.atEndOfMonth().isBefore(coverage.today())) {
            throw new Problem(Kind.REFUSED, "report.month-running", month.atEndOfMonth());
        }
        if (packs.find(actor.territory(), month).isPresent()) {
            throw new Problem(Kind.CONFLICT, "report.closed", month.atDay(1));
        }
        Instant cutOff = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<ReportTable> made = tables.make(actor.territory(), month, cutOff);
        Ties.of(made).stream().filter(tie -> !tie.holds()).findFirst().ifPresent(broken -> {
            throw new Problem(Kind.CONFLICT, "report.tie-broken", broken.left(), broken.right());
        });
        String json = figures.write(made);
        var sealed = new PackSeal.Sealed(actor.territory(), month, PackFigures.hash(json));
        long id = packs.add(sealed, cutOff, json, seal.sign(sealed), actor.username());
        audit.record(new Act(
                "report.closed",
                "report",
                Long.toString(id),
                actor.territory(),
                Map.of("month", month.toString(), "hash", sealed.hash())));
        return find(id);
    }

    /// @throws Problem `report.unknown` (404)
    @Transactional(readOnly = true)
    public Pack find(long id) {
        return packs.find(id).orElseThrow(() -> new Problem(Kind.NOT_FOUND, "report.unknown", id));
    }

    /// Closed months of the reader's territory and below, newest first.
    @Transactional(readOnly = true)
    public List<Pack> all() {
        return packs.all();
    }

    /// Where the tables of a pack meet.
    public List<Pack.Tie> ties(Pack pack) {
        return Ties.of(pack.tables());
    }

    /// Makes the figures of a closed month again from the records, as known at its cut-off, and compares.
    ///
    /// @throws Problem `report.unknown` (404)
    @Transactional(isolation = Isolation.REPEATABLE_READ, readOnly = true)
    public Pack.Recheck recheck(long id) {
        Pack pack = find(id);
        List<ReportTable> again = tables.make(pack.territory(), pack.month(), pack.cutOff());
        List<Integer> differing = IntStream.range(0, again.size())
                .filter(at -> !again.get(at).equals(pack.tables().get(at)))
                .map(at -> again.get(at).number())
                .boxed()
                .toList();
        return new Pack.Recheck(PackFigures.hash(figures.write(again)), differing);
    }
}
