package id.payung.server.desk.web;

import static id.payung.server.access.Permission.LIST_HAND_IN;

import id.payung.server.access.Requires;
import id.payung.server.desk.Draft;
import id.payung.server.desk.Drafts;
import id.payung.server.enrolment.ListId;
import id.payung.server.enrolment.ListState;
import id.payung.server.enrolment.Lists;
import id.payung.server.enrolment.Proposed;
import id.payung.server.problem.Problem;
import id.payung.server.programme.Programme;
import id.payung.server.programme.ProgrammeId;
import id.payung.server.programme.Programmes;
import id.payung.server.region.Regions;
import id.payung.server.screen.Flash;
import id.payung.server.screen.TableView;
import id.payung.server.web.FormProblems;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Lists that are being written, and the people on them.
@Controller
@RequestMapping("/desk/drafts")
class DraftPages {

    private final Drafts drafts;
    private final Lists lists;
    private final Programmes programmes;
    private final Regions regions;
    private final DeskFiles files;
    private final DeskWords words;
    private final FormProblems problems;

    DraftPages(
            Drafts drafts,
            Lists lists,
            Programmes programmes,
            Regions regions,
            DeskFiles files,
            DeskWords words,
            FormProblems problems) {
        this.drafts = drafts;
        this.lists = lists;
        this.programmes = programmes;
        this.regions = regions;
        this.files = files;
        this.words = words;
        this.problems = problems;
    }

    @Requires(LIST_HAND_IN)
    @GetMapping
    String all(@ModelAttribute DraftQuery query, Model model) {
        var found = drafts.search(query.drafts());
        model.addAttribute("rows", found.rows());
        model.addAttribute("programmes", names());
        model.addAttribute("regions", regions);
        model.addAttribute("states", Draft.State.values());
        model.addAttribute(
                "view",
                new TableView(
                        "/desk/drafts",
                        query.parameters(),
                        List.of(),
                        found.rows().size(),
                        null,
                        found.previous(),
                        found.next()));
        return "desk/drafts";
    }

    @Requires(LIST_HAND_IN)
    @GetMapping(params = "format")
    ResponseEntity<byte[]> allAsFile(@ModelAttribute DraftQuery query, @RequestParam String format, Locale locale) {
        return files.drafts(drafts.search(query.allDrafts()).rows(), format, locale);
    }

    @Requires(LIST_HAND_IN)
    @GetMapping("/{id}")
    String one(@PathVariable long id, @ModelAttribute DraftQuery query, Model model) {
        Draft draft = drafts.find(id);
        var found = drafts.rows(id, query.rows());
        model.addAttribute("draft", draft);
        model.addAttribute(
                "programme", programmes.find(new ProgrammeId(draft.programme())).orElse(null));
        model.addAttribute("place", words.place(draft.territory()));
        model.addAttribute("rows", found.rows());
        model.addAttribute("reopen", mayReopen(draft));
        model.addAttribute(
                "view",
                new TableView(
                        "/desk/drafts/" + id,
                        query.parameters(),
                        List.of(),
                        found.rows().size(),
                        (long) draft.people(),
                        found.previous(),
                        found.next()));
        return "desk/draft";
    }

    @Requires(LIST_HAND_IN)
    @GetMapping(path = "/{id}", params = "format")
    ResponseEntity<byte[]> oneAsFile(
            @PathVariable long id, @ModelAttribute DraftQuery query, @RequestParam String format, Locale locale) {
        return files.rows(id, drafts.rows(id, query.allRows()).rows(), format, locale);
    }

    private boolean mayReopen(Draft draft) {
        Long list = draft.list();
        if (list == null) {
            return false;
        }
        ListState state = lists.find(new ListId(list)).state();
        return state == ListState.FAILED || state == ListState.CANCELLED;
    }

    @Requires(LIST_HAND_IN)
    @GetMapping("/{id}/rows/{row}")
    String row(@PathVariable long id, @PathVariable int row, Model model) {
        model.addAttribute("draft", drafts.find(id));
        model.addAttribute("row", drafts.row(id, row));
        return "desk/row";
    }

    @Requires(LIST_HAND_IN)
    @PostMapping("/{id}/rows/{row}")
    String change(
            @PathVariable long id,
            @PathVariable int row,
            @ModelAttribute Proposed person,
            RedirectAttributes after,
            Locale locale) {
        return afterwards(
                after, locale, "/desk/drafts/" + id, "desk.draft.changed.done", () -> drafts.change(id, row, person));
    }

    @Requires(LIST_HAND_IN)
    @PostMapping("/{id}/rows/{row}/remove")
    String remove(@PathVariable long id, @PathVariable int row, RedirectAttributes after, Locale locale) {
        return afterwards(after, locale, "/desk/drafts/" + id, "desk.draft.removed.done", () -> drafts.remove(id, row));
    }

    @Requires(LIST_HAND_IN)
    @PostMapping("/{id}/hand-in")
    String handIn(@PathVariable long id, RedirectAttributes after, Locale locale) {
        try {
            return "redirect:/lists/" + drafts.handIn(id).list().id();
        } catch (Problem problem) {
            return sentBack(problem, after, locale, "/desk/drafts/" + id);
        }
    }

    @Requires(LIST_HAND_IN)
    @PostMapping("/{id}/reopen")
    String reopen(@PathVariable long id, RedirectAttributes after, Locale locale) {
        return afterwards(after, locale, "/desk/drafts/" + id, "desk.draft.reopened.done", () -> drafts.reopen(id));
    }

    private String afterwards(
            RedirectAttributes after, Locale locale, String back, @Nullable String done, Runnable work) {
        try {
            work.run();
        } catch (Problem problem) {
            return sentBack(problem, after, locale, back);
        }
        after.addFlashAttribute("flash", Flash.done(words.word(String.valueOf(done), locale)));
        return "redirect:" + back;
    }

    private String sentBack(Problem problem, RedirectAttributes after, Locale locale, String back) {
        if (problem.kind() == Problem.Kind.NOT_FOUND) {
            throw problem;
        }
        after.addFlashAttribute("flash", Flash.refused(problems.sentence(problem, locale)));
        return "redirect:" + back;
    }

    private Map<Long, String> names() {
        return programmes.all().stream()
                .collect(Collectors.toMap(each -> each.id().value(), Programme::name));
    }
}
