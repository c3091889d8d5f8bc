package id.payung.server.enrolment;

import id.payung.server.access.Actors;
import id.payung.server.access.FourEyes;
import id.payung.server.audit.Act;
import id.payung.server.audit.Audit;
import id.payung.server.matching.Gate;
import id.payung.server.matching.Pairs;
import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import id.payung.server.region.RegionLevel;
import id.payung.server.region.Regions;
import id.payung.server.web.Input;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Decisions of a person on single rows, each with a reason. A decision on a submitted list takes the submission back.
@Component
public class ReviewDesk {

    private final JdbcLists lists;
    private final JdbcRows rows;
    private final Regions regions;
    private final FourEyes fourEyes;
    private final Actors actors;
    private final Audit audit;
    private final Clock clock;
    private final Pairs pairs;
    private final Gate gate;

    ReviewDesk(
            JdbcLists lists,
            JdbcRows rows,
            Regions regions,
            FourEyes fourEyes,
            Actors actors,
            Audit audit,
            Clock clock,
            Pairs pairs,
            Gate gate) {
        this.lists = lists;
        this.rows = rows;
        this.regions = regions;
        this.fourEyes = fourEyes;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
        this.pairs = pairs;
        this.gate = gate;
    }

    /// Accepts a row that waits for review.
    ///
    /// @param village code of her village where the row names none, or another one
    /// @throws Problem `list.row-not-in-review`, `list.row-resembles`, `list.row-lacks-number`,
    /// `list.row-lacks-village` (409),
    ///     `list.village-outside` (422), `field.missing` (400)
    @Transactional
    public ListRow accept(ListId list, int number, @Nullable String reason, @Nullable String village) {
        String why = Input.text("reason", reason);
        WorkerList open = open(list);
        ListRow row = row(list, number);
        if (row.verdict() != Verdict.REVIEW) {
            throw new Problem(Kind.CONFLICT, "list.row-not-in-review", number);
        }
        if (pairs.ofRow(list.value(), number).stream()
                .anyMatch(pair -> pair.state().waits())) {
            throw new Problem(Kind.CONFLICT, "list.row-resembles", number);
        }
        if (!row.canBeAccepted()) {
            throw new Problem(Kind.CONFLICT, "list.row-lacks-number", number);
        }
        String named = village == null || village.isBlank() ? row.villageCode() : village.strip();
        if (named == null) {
            throw new Problem(Kind.CONFLICT, "list.row-lacks-village", number);
        }
        boolean ours = named.startsWith(open.territory())
                && regions.find(named)
                        .filter(region -> region.level() == RegionLevel.VILLAGE)
                        .isPresent();
        if (!ours) {
            throw new Problem(Kind.REFUSED, "list.village-outside", named);
        }
        return decide(open, row, Verdict.ACCEPTED, named, why);
    }

    /// Refuses a row that waits for review or was accepted.
    ///
    /// @throws Problem `list.row-refused-already` (409), `field.missing` (400)
    @Transactional
    public ListRow refuse(ListId list, int number, @Nullable String reason) {
        String why = Input.text("reason", reason);
        WorkerList open = open(list);
        ListRow row = row(list, number);
        if (row.verdict() != Verdict.REVIEW && row.verdict() != Verdict.ACCEPTED) {
            throw new Problem(Kind.CONFLICT, "list.row-refused-already", number);
        }
        gate.setAside(list.value(), number, true);
        return decide(open, row, Verdict.REFUSED, null, why);
    }

    /// Takes a decision back: what the program said holds again.
    ///
    /// @throws Problem `list.row-not-decided`, `list.row-attached` (409)
    @Transactional
    public ListRow undo(ListId list, int number) {
        WorkerList open = open(list);
        ListRow row = row(list, number);
        if (row.decidedBy() == null) {
            throw new Problem(Kind.CONFLICT, "list.row-not-decided", number);
        }
        if (row.personId() != null) {
            throw new Problem(Kind.CONFLICT, "list.row-attached", number);
        }
        gate.setAside(list.value(), number, false);
        rows.undo(row);
        lists.move(list, row.verdict(), row.firstVerdict(), 1);
        record(open, row, "list.decision-undone", row.firstVerdict(), "");
        return row(list, number);
    }

    private ListRow decide(WorkerList list, ListRow row, Verdict verdict, @Nullable String village, String reason) {
        rows.decide(row, verdict, village, actors.current().displayName(), clock.instant(), reason);
        lists.move(list.id(), row.verdict(), verdict, 1);
        record(list, row, "list.row-decided", verdict, reason);
        return row(list.id(), row.row());
    }

    private void record(WorkerList list, ListRow row, String act, Verdict verdict, String reason) {
        audit.record(new Act(
                act,
                "list",
                list.id().toString(),
                list.territory(),
                Map.of("row", row.row(), "verdict", verdict.name(), "reason", reason)));
    }

    WorkerList open(ListId id) {
        WorkerList list = lists.lock(id).orElseThrow(() -> Lists.unknown(id));
        if (list.state() == ListState.APPROVED) {
            throw new Problem(Kind.CONFLICT, "list.approved", id.toString());
        }
        if (!list.state().judged()) {
            throw new Problem(Kind.CONFLICT, "list.not-checked", id.toString());
        }
        if (list.state() == ListState.SUBMITTED) {
            fourEyes.withdraw(Signing.subject(list));
            lists.setState(id, ListState.CHECKED);
        }
        return list;
    }

    ListRow row(ListId list, int number) {
        return rows.find(list, number)
                .orElseThrow(() -> new Problem(Kind.NOT_FOUND, "list.row-unknown", number, list.value()));
    }
}
