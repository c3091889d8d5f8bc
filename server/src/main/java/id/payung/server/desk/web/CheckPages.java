package id.payung.server.desk.web;

import static id.payung.server.access.Permission.LIST_HAND_IN;
import static id.payung.server.access.Permission.LIST_READ;
import static id.payung.server.access.Permission.LIST_REVIEW;

import id.payung.server.access.Actors;
import id.payung.server.access.Requires;
import id.payung.server.evidence.FieldCheck;
import id.payung.server.evidence.FieldChecks;
import id.payung.server.problem.Problem;
import id.payung.server.programme.ProgrammeId;
import id.payung.server.programme.Programmes;
import id.payung.server.screen.Flash;
import id.payung.server.screen.Show;
import id.payung.server.screen.TableView;
import id.payung.server.web.FormProblems;
import id.payung.server.web.Today;
import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Field checks: who is to be seen, what was seen, and the second pair of eyes.
@Controller
@RequestMapping("/checks")
class CheckPages {

    private static final int MOST_SHEETS = 200;

    private final FieldChecks checks;
    private final Programmes programmes;
    private final DeskFiles files;
    private final DeskWords words;
    private final Actors actors;
    private final Today today;
    private final FormProblems problems;

    CheckPages(
            FieldChecks checks,
            Programmes programmes,
            DeskFiles files,
            DeskWords words,
            Actors actors,
            Today today,
            FormProblems problems) {
        this.checks = checks;
        this.programmes = programmes;
        this.files = files;
        this.words = words;
        this.actors = actors;
        this.today = today;
        this.problems = problems;
    }

    @Requires(LIST_READ)
    @GetMapping
    String all(@ModelAttribute CheckQuery query, Model model, Locale locale) {
        var found = checks.search(query.search());
        model.addAttribute("rows", found.rows());
        model.addAttribute("words", words);
        model.addAttribute("locale", locale);
        model.addAttribute("states", FieldCheck.State.values());
        model.addAttribute("counts", checks.countByState());
        model.addAttribute(
                "view",
                new TableView(
                        "/checks",
                        query.parameters(),
                        chips(query, locale),
                        found.rows().size(),
                        null,
                        found.previous(),
                        found.next()));
        return "desk/checks";
    }

    private List<TableView.Chip> chips(CheckQuery query, Locale locale) {
        List<TableView.Chip> chips = new ArrayList<>();
        if (query.list() != null) {
            chips.add(new TableView.Chip("list", words.word("desk.check.list", locale) + " " + query.list()));
        }
        if (query.origin() != null) {
            chips.add(new TableView.Chip("origin", words.word("desk.check.origin." + query.origin(), locale)));
        }
        if (query.territory() != null && !query.territory().isBlank()) {
            chips.add(new TableView.Chip("territory", words.place(query.territory())));
        }
        return chips;
    }

    @Requires(LIST_READ)
    @GetMapping(params = "format")
    ResponseEntity<byte[]> allAsFile(@ModelAttribute CheckQuery query, @RequestParam String format, Locale locale) {
        return files.checks(checks.search(query.everything()).rows(), format, locale);
    }

    /// Sheets to take along and fill in by hand, one per person who is still to be seen.
    @Requires(LIST_READ)
    @GetMapping("/paper")
    String paper(@ModelAttribute CheckQuery query, Model model, Locale locale) {
        var waiting = new CheckQuery(
                query.q(),
                FieldCheck.State.ASKED,
                query.origin(),
                query.programme(),
                query.list(),
                query.territory(),
                "village",
                null,
                null,
                MOST_SHEETS);
        model.addAttribute("rows", checks.search(waiting.search()).rows());
        model.addAttribute("words", words);
        model.addAttribute("locale", locale);
        return "desk/paper";
    }

    @Requires(LIST_READ)
    @GetMapping("/{id}")
    String one(@PathVariable long id, Model model, Locale locale) {
        FieldCheck check = checks.find(id);
        return page(
                check,
                CheckForm.of(check.seen(), actors.current().displayName(), new Show(locale, ZoneOffset.UTC)),
                model,
                locale);
    }

    private String page(FieldCheck check, CheckForm form, Model model, Locale locale) {
        var actor = actors.current();
        var request = checks.waiting(check).orElse(null);
        boolean own = request != null && request.submittedBy() == actor.account();
        boolean open = check.state() != FieldCheck.State.CONFIRMED;
        boolean entered = check.state() == FieldCheck.State.ENTERED;
        model.addAttribute("check", check);
        model.addAttribute("place", words.place(check.territory()));
        model.addAttribute("occupation", words.occupation(check, locale));
        model.addAttribute(
                "programme", programmes.find(new ProgrammeId(check.programme())).orElse(null));
        model.addAttribute("form", form);
        model.addAttribute("mayEnter", open && actor.may(LIST_HAND_IN));
        model.addAttribute("mayConfirm", entered && !own && (actor.may(LIST_HAND_IN) || actor.may(LIST_REVIEW)));
        model.addAttribute("own", own);
        return "desk/check";
    }

    @Requires(LIST_HAND_IN)
    @PostMapping("/{id}")
    String enter(
            @PathVariable long id,
            @ModelAttribute("form") CheckForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes after,
            HttpServletResponse response,
            Locale locale) {
        try {
            checks.enter(id, form.seen(today.now()), form.photo());
            after.addFlashAttribute("flash", Flash.done(words.word("desk.check.entered.done", locale)));
            return "redirect:/checks/" + id;
        } catch (Problem problem) {
            if (problem.kind() == Problem.Kind.NOT_FOUND) {
                throw problem;
            }
            response.setStatus(422);
            problems.show(problem, errors, locale);
            model.addAttribute("faulty", true);
            return page(checks.find(id), form, model, locale);
        }
    }

    @Requires({LIST_HAND_IN, LIST_REVIEW})
    @PostMapping("/{id}/confirm")
    String confirm(@PathVariable long id, RedirectAttributes after, Locale locale) {
        checks.confirm(id);
        after.addFlashAttribute("flash", Flash.done(words.word("desk.check.confirmed.done", locale)));
        return "redirect:/checks/" + id;
    }

    @Requires({LIST_HAND_IN, LIST_REVIEW})
    @PostMapping("/{id}/send-back")
    String sendBack(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String reason,
            RedirectAttributes after,
            Locale locale) {
        checks.sendBack(id, reason);
        after.addFlashAttribute("flash", Flash.done(words.word("desk.check.sent-back.done", locale)));
        return "redirect:/checks/" + id;
    }

    @Requires(LIST_READ)
    @GetMapping("/{id}/photo")
    ResponseEntity<byte[]> photo(@PathVariable long id) {
        return DeskFiles.photo(checks.photo(id));
    }
}
