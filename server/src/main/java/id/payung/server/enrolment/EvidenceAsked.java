package id.payung.server.enrolment;

import id.payung.server.evidence.Demand;
import id.payung.server.evidence.Demands;
import id.payung.server.evidence.FieldChecks;
import id.payung.server.evidence.FieldChecks.Subject;
import id.payung.server.evidence.MinutesBook;
import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import id.payung.server.web.Today;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What a programme asks to see before a list of it is signed: minutes of the meeting, field checks of the accepted.
@Component
public class EvidenceAsked {

    private static final int ROWS_NAMED = 10;

    private final Demands demands;
    private final MinutesBook minutes;
    private final FieldChecks checks;
    private final FieldRows rows;
    private final Today today;

    EvidenceAsked(Demands demands, MinutesBook minutes, FieldChecks checks, FieldRows rows, Today today) {
        this.demands = demands;
        this.minutes = minutes;
        this.checks = checks;
        this.rows = rows;
        this.today = today;
    }

    /// How a list stands against what its programme asks for today.
    ///
    /// @param minutes whether minutes are attached
    /// @param unproven lines of accepted people who need a field check and have no confirmed one with a photo
    public record Standing(Demand demand, boolean minutes, List<Integer> unproven) {

        /// Whether everything that is asked for is there.
        public boolean complete() {
            return (minutes || !demand.minutes()) && unproven.isEmpty();
        }
    }

    /// @throws Problem `list.unknown` (404)
    @Transactional(readOnly = true)
    public Standing of(WorkerList list) {
        Demand demand = demands.on(list.programme(), today.now());
        List<Subject> wanted = rows.accepted(list.id(), demand);
        Set<UUID> proven = checks.confirmed(
                list.programme().value(), wanted.stream().map(Subject::nikKey).collect(Collectors.toSet()));
        return new Standing(
                demand,
                minutes.existFor(list.id().value()),
                wanted.stream()
                        .filter(person -> !proven.contains(person.nikKey()))
                        .map(Subject::row)
                        .toList());
    }

    /// Whether minutes are attached.
    @Transactional(readOnly = true)
    public boolean hasMinutes(WorkerList list) {
        return minutes.existFor(list.id().value());
    }

    /// Whether its programme asks for minutes today.
    @Transactional(readOnly = true)
    public boolean wantsMinutes(WorkerList list) {
        return demands.on(list.programme(), today.now()).minutes();
    }

    /// Refuses a list that lacks something.
    ///
    /// @throws Problem `list.minutes-missing`, `list.field-checks-missing` (409)
    void require(WorkerList list) {
        Standing standing = of(list);
        if (standing.demand().minutes() && !standing.minutes()) {
            throw new Problem(
                    Kind.CONFLICT, "list.minutes-missing", standing.demand().source());
        }
        if (!standing.unproven().isEmpty()) {
            List<Integer> missing = standing.unproven();
            String lines = missing.stream()
                            .limit(ROWS_NAMED)
                            .map(row -> FieldRows.line(list, row))
                            .collect(Collectors.joining(", "))
                    + (missing.size() > ROWS_NAMED ? ", …" : "");
            throw new Problem(
                    Kind.CONFLICT,
                    "list.field-checks-missing",
                    missing.size(),
                    lines,
                    standing.demand().source());
        }
    }
}
