package id.payung.server.desk.web;

import id.payung.server.access.Actor;
import id.payung.server.access.Permission;
import id.payung.server.desk.Draft;
import id.payung.server.desk.DraftSearch;
import id.payung.server.desk.Drafts;
import id.payung.server.evidence.FieldCheck.State;
import id.payung.server.evidence.FieldChecks;
import id.payung.server.web.Keyset;
import id.payung.server.web.WorkSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// What the desk asks of somebody: drafts to hand in, people to be seen, checks to confirm.
@Component
class DeskWork implements WorkSource {

    private static final int MOST_DRAFTS = 20;

    private final Drafts drafts;
    private final FieldChecks checks;

    DeskWork(Drafts drafts, FieldChecks checks) {
        this.drafts = drafts;
        this.checks = checks;
    }

    @Override
    public List<WorkItem> waitingFor(Actor actor) {
        List<WorkItem> items = new ArrayList<>();
        boolean handsIn = actor.may(Permission.LIST_HAND_IN);
        if (!handsIn && !actor.may(Permission.LIST_REVIEW)) {
            return items;
        }
        Map<State, Integer> counts = checks.countByState();
        if (handsIn) {
            int people = openDrafts().stream().mapToInt(Draft::people).sum();
            if (people > 0) {
                items.add(new WorkItem(25, "work.drafts", List.of(people), "/desk/drafts?state=OPEN", "file-pen-line"));
            }
            add(items, 35, "work.checks-asked", counts, State.ASKED);
        }
        add(items, 28, "work.checks-entered", counts, State.ENTERED);
        return items;
    }

    /// The open drafts that somebody is on.
    List<Draft> openDrafts() {
        var page = new Keyset.Wanted(true, null, null, MOST_DRAFTS);
        return drafts
                .search(new DraftSearch("", Draft.State.OPEN, null, DraftSearch.Order.NUMBER, page))
                .rows()
                .stream()
                .filter(draft -> draft.people() > 0)
                .toList();
    }

    private static void add(List<WorkItem> items, int urgency, String key, Map<State, Integer> counts, State state) {
        int count = counts.getOrDefault(state, 0);
        if (count > 0) {
            items.add(new WorkItem(urgency, key, List.of(count), "/checks?state=" + state, "map-pin-check"));
        }
    }
}
