package id.payung.server.law.web;

import id.payung.server.access.Actor;
import id.payung.server.access.Permission;
import id.payung.server.law.Decision;
import id.payung.server.law.Decisions;
import id.payung.server.web.WorkSource;
import java.util.List;
import org.springframework.stereotype.Component;

/// Proposals that wait for a second person, on the start page of whoever may decide them.
@Component
class LawWork implements WorkSource {

    private static final int ROUTINE = 50;

    private final Decisions decisions;

    LawWork(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public List<WorkItem> waitingFor(Actor actor) {
        if (!actor.may(Permission.LAW_DECIDE) || !actor.territory().isEmpty()) {
            return List.of();
        }
        long waiting = decisions.all().stream()
                .filter(decision -> decision.state() == Decision.State.PROPOSED)
                .filter(decision -> decision.proposedBy() != actor.account())
                .count();
        return waiting == 0
                ? List.of()
                : List.of(new WorkItem(
                        ROUTINE, "work.law-to-decide", List.of(waiting), Addresses.POLICIES + "#keputusan", "scale"));
    }
}
