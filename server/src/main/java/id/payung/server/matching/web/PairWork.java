package id.payung.server.matching.web;

import id.payung.server.access.Actor;
import id.payung.server.access.Permission;
import id.payung.server.matching.Pair.State;
import id.payung.server.matching.Pairs;
import id.payung.server.web.WorkSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What pairs ask of somebody: to compare, to agree, to answer.
@Component
class PairWork implements WorkSource {

    private final Pairs pairs;

    PairWork(Pairs pairs) {
        this.pairs = pairs;
    }

    @Override
    public List<WorkItem> waitingFor(Actor actor) {
        if (!actor.may(Permission.LIST_READ)) {
            return List.of();
        }
        Map<State, Integer> counts = pairs.countByState();
        List<WorkItem> items = new ArrayList<>();
        if (actor.may(Permission.LIST_REVIEW)) {
            add(items, 30, "work.pairs-to-compare", counts.get(State.OPEN), State.OPEN, "users");
        } else if (actor.may(Permission.LIST_HAND_IN)) {
            add(items, 25, "work.pairs-to-answer", counts.get(State.ASKED), State.ASKED, "users");
        }
        if (actor.may(Permission.LIST_APPROVE)) {
            add(items, 15, "work.pairs-to-confirm", counts.get(State.PROPOSED), State.PROPOSED, "signature");
        }
        return items;
    }

    private static void add(
            List<WorkItem> items, int urgency, String key, @Nullable Integer count, State state, String icon) {
        if (count != null && count > 0) {
            items.add(new WorkItem(urgency, key, List.of(count), "/pairs?state=" + state, icon));
        }
    }
}
