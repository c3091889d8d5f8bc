package id.payung.server.desk.web;

import static id.payung.server.access.Permission.LIST_HAND_IN;

import id.payung.server.access.Actors;
import id.payung.server.access.Requires;
import id.payung.server.desk.Draft;
import id.payung.server.desk.Quota;
import id.payung.server.desk.Quotas;
import id.payung.server.enrolment.EvidenceAsked;
import id.payung.server.enrolment.ListSearch;
import id.payung.server.enrolment.ListState;
import id.payung.server.enrolment.Lists;
import id.payung.server.enrolment.WorkerList;
import id.payung.server.evidence.FieldCheck.State;
import id.payung.server.evidence.FieldChecks;
import id.payung.server.programme.Programme;
import id.payung.server.programme.Programmes;
import id.payung.server.screen.Show;
import id.payung.server.screen.Tone;
import id.payung.server.screen.WorkLine;
import id.payung.server.web.Keyset;
import id.payung.server.web.Today;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The first page of whoever hands in: her places, her lists, and what is to be done next.
@Controller
class DeskPages {

    private static final int LISTS_SHOWN = 10;

    private final Quotas quotas;
    private final Programmes programmes;
    private final Lists lists;
    private final EvidenceAsked asked;
    private final FieldChecks checks;
    private final DeskWork work;
    private final DeskWords words;
    private final Actors actors;
    private final Today today;
    private final ZoneId zone;

    DeskPages(
            Quotas quotas,
            Programmes programmes,
            Lists lists,
            EvidenceAsked asked,
            FieldChecks checks,
            DeskWork work,
            DeskWords words,
            Actors actors,
            Today today,
            @Value("${payung.zone:Asia/Jakarta}") ZoneId zone) {
        this.quotas = quotas;
        this.programmes = programmes;
        this.lists = lists;
        this.asked = asked;
        this.checks = checks;
        this.work = work;
        this.words = words;
        this.actors = actors;
        this.today = today;
        this.zone = zone;
    }

    /// A list with how its evidence stands.
    ///
    /// @param minutes whether minutes are attached
    record ListLine(WorkerList list, boolean minutes) {}

    @Requires(LIST_HAND_IN)
    @GetMapping("/desk")
    String desk(Model model, Locale locale) {
        var page = new Keyset.Wanted(true, null, null, LISTS_SHOWN);
        List<WorkerList> latest = lists.search(new ListSearch(null, null, null, ListSearch.Sort.NUMBER, page))
                .rows();
        List<Quota> places = quotas.own().stream().filter(this::isNow).toList();
        List<Draft> drafts = work.openDrafts();
        model.addAttribute("place", words.place(actors.current().territory()));
        model.addAttribute("quotas", places);
        model.addAttribute("drafts", drafts);
        model.addAttribute("counts", checks.countByState());
        model.addAttribute("today", today.now());
        model.addAttribute(
                "names",
                programmes.all().stream()
                        .collect(Collectors.toMap(each -> each.id().value(), Programme::name)));
        List<ListLine> lines = latest.stream()
                .map(list -> new ListLine(list, asked.hasMinutes(list)))
                .toList();
        model.addAttribute("lists", lines);
        model.addAttribute("todo", todo(places, drafts, lines, locale));
        return "desk/desk";
    }

    /// Programmes that are over say nothing about what to do now.
    private boolean isNow(Quota quota) {
        LocalDate end = quota.programme().months().until().firstDay();
        return end.isAfter(today.now());
    }

    private List<WorkLine> todo(List<Quota> places, List<Draft> drafts, List<ListLine> lists, Locale locale) {
        Show show = new Show(locale, zone);
        List<WorkLine> todo = new ArrayList<>();
        for (ListLine line : lists) {
            line(line, show, locale, todo);
        }
        for (Draft draft : drafts) {
            todo.add(new WorkLine(
                    words.word("desk.todo.people", locale, show.count(draft.people())),
                    words.word("desk.todo.draft", locale),
                    null,
                    Tone.HAND,
                    "/desk/drafts/" + draft.id()));
        }
        Map<State, Integer> counts = checks.countByState();
        checksTodo(counts, show, locale, todo);
        for (Quota quota : places) {
            if (quota.free() > 0 && lists.isEmpty() && drafts.isEmpty()) {
                todo.add(new WorkLine(
                        words.word("desk.todo.places", locale, show.count(quota.free())),
                        words.word(
                                "desk.todo.hand-in", locale, quota.programme().name()),
                        null,
                        Tone.HAND,
                        "/lists/new?programme=" + quota.programme().id()));
            }
        }
        return todo;
    }

    private void line(ListLine line, Show show, Locale locale, List<WorkLine> todo) {
        WorkerList list = line.list();
        String href = "/lists/" + list.id();
        if (list.state() == ListState.FAILED) {
            todo.add(new WorkLine(list.fileName(), words.word("desk.todo.failed", locale), null, Tone.LOST, href));
        }
        if (list.state() == ListState.CHECKED && list.counts().refused() > 0) {
            todo.add(new WorkLine(
                    words.word(
                            "desk.todo.rows", locale, show.count(list.counts().refused())),
                    words.word("desk.todo.refused", locale, list.fileName()),
                    null,
                    Tone.HAND,
                    href));
        }
        if (list.state() == ListState.CHECKED && !line.minutes() && asked.wantsMinutes(list)) {
            todo.add(new WorkLine(
                    list.fileName(),
                    words.word("desk.todo.minutes", locale),
                    null,
                    Tone.HAND,
                    "/desk/lists/" + list.id() + "/evidence"));
        }
    }

    private void checksTodo(Map<State, Integer> counts, Show show, Locale locale, List<WorkLine> todo) {
        int toSee = counts.getOrDefault(State.ASKED, 0);
        if (toSee > 0) {
            todo.add(new WorkLine(
                    words.word("desk.todo.people", locale, show.count(toSee)),
                    words.word("desk.todo.see", locale),
                    null,
                    Tone.HAND,
                    "/checks?state=ASKED"));
        }
        int toConfirm = counts.getOrDefault(State.ENTERED, 0);
        if (toConfirm > 0) {
            todo.add(new WorkLine(
                    words.word("desk.todo.checks", locale, show.count(toConfirm)),
                    words.word("desk.todo.confirm", locale),
                    null,
                    Tone.CALM,
                    "/checks?state=ENTERED"));
        }
    }
}
