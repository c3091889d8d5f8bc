package id.payung.server.enrolment.web;

import id.payung.server.access.Actor;
import id.payung.server.access.Permission;
import id.payung.server.programme.ProgrammeId;
import id.payung.server.programme.Programmes;
import id.payung.server.programme.RuleChanges;
import id.payung.server.web.WorkSource;
import java.util.List;
import org.springframework.stereotype.Component;

/// Changes of rules that wait for the second person.
@Component
class RuleWork implements WorkSource {

    private final RuleChanges changes;
    private final Programmes programmes;

    RuleWork(RuleChanges changes, Programmes programmes) {
        this.changes = changes;
        this.programmes = programmes;
    }

    @Override
    public List<WorkItem> waitingFor(Actor actor) {
        if (!actor.may(Permission.LIST_APPROVE)) {
            return List.of();
        }
        return changes.waiting().stream()
                .flatMap(id -> programmes.find(id).stream())
                .filter(programme -> actor.covers(programme.territory()))
                .map(programme -> item(programme.id(), programme.name()))
                .toList();
    }

    private static WorkItem item(ProgrammeId id, String name) {
        return new WorkItem(15, "work.rules-to-approve", List.of(name), "/programmes/" + id + "/rules", "signature");
    }
}
