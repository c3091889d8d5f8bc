package id.payung.server.enrolment.web;

import id.payung.server.access.Actor;
import id.payung.server.access.Permission;
import id.payung.server.enrolment.ListState;
import id.payung.server.enrolment.Lists;
import id.payung.server.web.WorkSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What lists ask of somebody: rows to look at, lists to submit, to approve, to send again.
@Component
class ListWork implements WorkSource {

    private final Lists lists;

    ListWork(Lists lists) {
        this.lists = lists;
    }

    @Override
    public List<WorkItem> waitingFor(Actor actor) {
        if (!actor.may(Permission.LIST_READ)) {
            return List.of();
        }
        Map<ListState, Integer> counts = lists.countByState();
        List<WorkItem> items = new ArrayList<>();
        if (actor.may(Permission.LIST_APPROVE)) {
            add(items, 10, "work.lists-to-approve", counts.get(ListState.SUBMITTED), "SUBMITTED", "signature");
        }
        if (actor.may(Permission.LIST_SUBMIT)) {
            add(items, 20, "work.lists-to-submit", counts.get(ListState.CHECKED), "CHECKED", "list-checks");
        } else if (actor.may(Permission.LIST_HAND_IN)) {
            add(items, 30, "work.lists-checked", counts.get(ListState.CHECKED), "CHECKED", "list-checks");
        }
        if (actor.may(Permission.LIST_HAND_IN)) {
            add(items, 15, "work.lists-unclear", counts.get(ListState.UNCLEAR), "UNCLEAR", "columns-3");
            add(items, 20, "work.lists-failed", counts.get(ListState.FAILED), "FAILED", "file-up");
        }
        return items;
    }

    private static void add(
            List<WorkItem> items, int urgency, String key, @Nullable Integer count, String state, String icon) {
        if (count != null && count > 0) {
            items.add(new WorkItem(urgency, key, List.of(count), "/lists?state=" + state, icon));
        }
    }
}
