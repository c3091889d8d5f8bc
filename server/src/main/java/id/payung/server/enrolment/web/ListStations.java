package id.payung.server.enrolment.web;

import id.payung.server.access.Actor;
import id.payung.server.access.Permission;
import id.payung.server.enrolment.ListSearch;
import id.payung.server.enrolment.ListState;
import id.payung.server.enrolment.Lists;
import id.payung.server.enrolment.WorkerList;
import id.payung.server.programme.MainJob;
import id.payung.server.programme.Programme;
import id.payung.server.screen.Step;
import id.payung.server.web.Keyset;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// How far the lists of a programme are: handed in, checked, approved.
@Component
class ListStations implements MainJob {

    private static final int LIST = 20;
    private static final int CHECK = 30;
    private static final int APPROVAL = 50;

    private final Lists lists;
    private final MessageSource messages;

    ListStations(Lists lists, MessageSource messages) {
        this.lists = lists;
        this.messages = messages;
    }

    @Override
    public List<Station> stations(Programme programme, Actor reader, Locale locale) {
        if (!reader.may(Permission.LIST_READ)) {
            return List.of();
        }
        Map<ListState, Integer> counts = counts(programme);
        int waiting = of(counts, ListState.RECEIVED) + of(counts, ListState.CHECKING) + of(counts, ListState.CHECKED);
        int submitted = of(counts, ListState.SUBMITTED);
        int approved = of(counts, ListState.APPROVED);
        int all = waiting + submitted + approved;
        String list = "/lists?programme=" + programme.id();
        String first = reader.may(Permission.LIST_HAND_IN) ? "/lists/new?programme=" + programme.id() : null;
        return List.of(
                new Station(
                        LIST,
                        step(
                                "list",
                                all > 0 ? Step.State.DONE : Step.State.CURRENT,
                                all > 0
                                        ? word("programme.station.lists", locale, all)
                                        : word("programme.station.list.turn", locale),
                                all > 0 ? list : first,
                                locale)),
                new Station(
                        CHECK,
                        step(
                                "check",
                                state(waiting, submitted + approved),
                                waiting > 0 ? word("programme.station.check.turn", locale, waiting) : null,
                                waiting > 0 ? list + "&state=CHECKED" : null,
                                locale)),
                new Station(
                        APPROVAL,
                        step(
                                "approval",
                                state(submitted, approved),
                                submitted > 0 ? word("programme.station.approval.turn", locale, submitted) : null,
                                submitted > 0 ? list + "&state=SUBMITTED" : null,
                                locale)));
    }

    private Map<ListState, Integer> counts(Programme programme) {
        var page = new Keyset.Wanted(true, null, null, Keyset.MOST);
        var wanted = new ListSearch(programme.id().value(), null, null, ListSearch.Sort.NUMBER, page);
        Map<ListState, Integer> counts = new EnumMap<>(ListState.class);
        for (WorkerList list : lists.search(wanted).rows()) {
            counts.merge(list.state(), 1, Integer::sum);
        }
        return counts;
    }

    private static int of(Map<ListState, Integer> counts, ListState state) {
        return counts.getOrDefault(state, 0);
    }

    private static Step.State state(int waiting, int through) {
        if (waiting > 0) {
            return Step.State.CURRENT;
        }
        return through > 0 ? Step.State.DONE : Step.State.AHEAD;
    }

    private Step step(String name, Step.State state, @Nullable String note, @Nullable String href, Locale locale) {
        return new Step(word("programme.station." + name, locale), state, note, href);
    }

    private String word(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
