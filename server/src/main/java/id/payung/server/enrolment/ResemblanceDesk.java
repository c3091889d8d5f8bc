package id.payung.server.enrolment;

import id.payung.rules.Scheme;
import id.payung.server.audit.Act;
import id.payung.server.audit.Audit;
import id.payung.server.enrolment.check.Weight;
import id.payung.server.matching.RowDecided;
import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import id.payung.server.programme.Programmes;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Applies to a row what was decided about whom it resembles: attached to that person for the months that are left,
/// somebody new, or back to what the program said.
@Component
class ResemblanceDesk {

    private final ReviewDesk desk;
    private final JdbcLists lists;
    private final JdbcRows rows;
    private final Programmes programmes;
    private final Audit audit;
    private final Clock clock;

    ResemblanceDesk(ReviewDesk desk, JdbcLists lists, JdbcRows rows, Programmes programmes, Audit audit, Clock clock) {
        this.desk = desk;
        this.lists = lists;
        this.rows = rows;
        this.programmes = programmes;
        this.audit = audit;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void apply(RowDecided decided) {
        WorkerList list = desk.open(new ListId(decided.list()));
        ListRow row = desk.row(list.id(), decided.row());
        Verdict verdict = switch (decided.decision()) {
            case SAME -> attach(list, waiting(row), decided);
            case DIFFERENT -> tellApart(waiting(row), decided);
            case UNDONE -> {
                rows.detach(row);
                yield row.firstVerdict();
            }
        };
        if (verdict != row.verdict()) {
            lists.move(list.id(), row.verdict(), verdict, 1);
        }
        audit.record(new Act(
                "list.row-compared",
                "list",
                list.id().toString(),
                list.territory(),
                Map.of(
                        "row", row.row(),
                        "decision", decided.decision().name(),
                        "verdict", verdict.name(),
                        "reason", decided.reason())));
    }

    private static ListRow waiting(ListRow row) {
        if (row.verdict() != Verdict.REVIEW) {
            throw new Problem(Kind.CONFLICT, "list.row-not-in-review", row.row());
        }
        return row;
    }

    private Verdict attach(WorkerList list, ListRow row, RowDecided decided) {
        long person = java.util.Objects.requireNonNull(decided.person());
        List<String> schemes = programmes.find(list.programme()).orElseThrow().schemes().stream()
                .sorted()
                .map(Scheme::name)
                .toList();
        boolean monthsLeft = rows.attach(row, person, schemes);
        Verdict verdict = monthsLeft ? settled(row) : Verdict.DUPLICATE;
        rows.decide(row, verdict, null, decided.by(), clock.instant(), decided.reason());
        return verdict;
    }

    private Verdict tellApart(ListRow row, RowDecided decided) {
        Verdict verdict = decided.waiting() > 0 ? Verdict.REVIEW : settled(row);
        if (verdict != row.verdict()) {
            rows.decide(row, verdict, null, decided.by(), clock.instant(), decided.reason());
        }
        return verdict;
    }

    /// Accepted, unless something else still has to be looked at.
    private static Verdict settled(ListRow row) {
        boolean more = row.findings().stream()
                .anyMatch(finding -> finding.fault().weight() == Weight.REVIEW
                        && !finding.fault().isLikeness());
        return more || !row.canBeAccepted() || row.villageCode() == null ? Verdict.REVIEW : Verdict.ACCEPTED;
    }
}
