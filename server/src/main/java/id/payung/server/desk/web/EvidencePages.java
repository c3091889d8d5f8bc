package id.payung.server.desk.web;

import static id.payung.server.access.Permission.LIST_HAND_IN;
import static id.payung.server.access.Permission.LIST_READ;
import static id.payung.server.access.Permission.LIST_REVIEW;
import static id.payung.server.access.Permission.PROGRAMME_MANAGE;
import static id.payung.server.access.Permission.PROGRAMME_READ;

import id.payung.server.access.Actors;
import id.payung.server.access.Requires;
import id.payung.server.desk.FieldDesk;
import id.payung.server.enrolment.EvidenceAsked;
import id.payung.server.enrolment.ListId;
import id.payung.server.enrolment.Lists;
import id.payung.server.enrolment.WorkerList;
import id.payung.server.evidence.Demand;
import id.payung.server.evidence.Demands;
import id.payung.server.evidence.MinutesBook;
import id.payung.server.evidence.MinutesBook.OfList;
import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import id.payung.server.programme.Programme;
import id.payung.server.programme.ProgrammeId;
import id.payung.server.programme.Programmes;
import id.payung.server.region.Occupations;
import id.payung.server.screen.Flash;
import id.payung.server.screen.TableView;
import id.payung.server.screen.Typed;
import id.payung.server.web.FormProblems;
import id.payung.server.web.Input;
import id.payung.server.web.Today;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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

/// Minutes and field checks of a list on one page, minutes of all lists, and what a programme asks for.
@Controller
@RequestMapping("/desk")
class EvidencePages {

    private final Lists lists;
    private final EvidenceAsked asked;
    private final MinutesBook minutes;
    private final FieldDesk desk;
    private final Demands demands;
    private final Programmes programmes;
    private final Occupations occupations;
    private final DeskFiles files;
    private final DeskWords words;
    private final Actors actors;
    private final Today today;
    private final FormProblems problems;

    EvidencePages(
            Lists lists,
            EvidenceAsked asked,
            MinutesBook minutes,
            FieldDesk desk,
            Demands demands,
            Programmes programmes,
            Occupations occupations,
            DeskFiles files,
            DeskWords words,
            Actors actors,
            Today today,
            FormProblems problems) {
        this.lists = lists;
        this.asked = asked;
        this.minutes = minutes;
        this.desk = desk;
        this.demands = demands;
        this.programmes = programmes;
        this.occupations = occupations;
        this.files = files;
        this.words = words;
        this.actors = actors;
        this.today = today;
        this.problems = problems;
    }

    @Requires(LIST_READ)
    @GetMapping("/lists/{list}/evidence")
    String ofList(@PathVariable long list, Model model, Locale locale) {
        return page(lists.find(new ListId(list)), new MinutesForm(), model, locale);
    }

    private String page(WorkerList list, MinutesForm form, Model model, Locale locale) {
        var actor = actors.current();
        boolean judged = list.state().judged();
        model.addAttribute("list", list);
        model.addAttribute("minutes", minutes.of(list.id().value()));
        model.addAttribute("standing", judged ? asked.of(list) : null);
        model.addAttribute("sample", judged ? desk.sample(list.id(), FieldDesk.USUAL_PERCENT) : List.of());
        model.addAttribute("form", form);
        model.addAttribute("mayAttach", actor.may(LIST_HAND_IN));
        model.addAttribute("mayAsk", actor.may(LIST_HAND_IN) || actor.may(LIST_REVIEW));
        model.addAttribute("words", words);
        model.addAttribute("locale", locale);
        return "desk/evidence";
    }

    @Requires(LIST_HAND_IN)
    @PostMapping("/lists/{list}/minutes")
    String attach(
            @PathVariable long list,
            @ModelAttribute("form") MinutesForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes after,
            HttpServletResponse response,
            Locale locale) {
        WorkerList found = lists.find(new ListId(list));
        try {
            minutes.attach(ofList(found), form.meeting(today.now()), UploadedFile.minutes(form.getFile()));
            after.addFlashAttribute("flash", Flash.done(words.word("desk.minutes.attached.done", locale)));
            return "redirect:/desk/lists/" + list + "/evidence";
        } catch (Problem problem) {
            response.setStatus(422);
            problems.show(problem, errors, locale);
            return page(found, form, model, locale);
        }
    }

    static OfList ofList(WorkerList list) {
        return new OfList(list.id().value(), list.programme().value(), list.territory());
    }

    @Requires({LIST_HAND_IN, LIST_REVIEW})
    @PostMapping("/lists/{list}/sample")
    String askSample(@PathVariable long list, RedirectAttributes after, Locale locale) {
        return asked(list, desk.askSample(new ListId(list), FieldDesk.USUAL_PERCENT), after, locale);
    }

    @Requires({LIST_HAND_IN, LIST_REVIEW})
    @PostMapping("/lists/{list}/field-checks")
    String askDemanded(@PathVariable long list, RedirectAttributes after, Locale locale) {
        return asked(list, desk.askDemanded(new ListId(list)), after, locale);
    }

    private String asked(long list, int fresh, RedirectAttributes after, Locale locale) {
        after.addFlashAttribute("flash", Flash.done(words.word("desk.check.asked.done", locale, fresh)));
        return "redirect:/checks?list=" + list;
    }

    @Requires({LIST_HAND_IN, LIST_REVIEW})
    @PostMapping("/lists/{list}/rows/{row}/field-check")
    String askRow(@PathVariable long list, @PathVariable int row) {
        return "redirect:/checks/" + desk.askRow(new ListId(list), row).id();
    }

    @Requires(LIST_READ)
    @GetMapping("/minutes")
    String allMinutes(@ModelAttribute MinutesQuery query, Model model) {
        var found = minutes.search(query.search());
        model.addAttribute("rows", found.rows());
        model.addAttribute("words", words);
        model.addAttribute(
                "view",
                new TableView(
                        "/desk/minutes",
                        query.parameters(),
                        List.of(),
                        found.rows().size(),
                        null,
                        found.previous(),
                        found.next()));
        return "desk/minutes";
    }

    @Requires(LIST_READ)
    @GetMapping(path = "/minutes", params = "format")
    ResponseEntity<byte[]> minutesAsFile(
            @ModelAttribute MinutesQuery query, @RequestParam String format, Locale locale) {
        return files.minutes(minutes.search(query.everything()).rows(), format, locale);
    }

    @Requires(LIST_READ)
    @GetMapping("/minutes/{id}/file")
    ResponseEntity<byte[]> file(@PathVariable long id) {
        return DeskFiles.minutes(minutes.file(id));
    }

    @Requires(PROGRAMME_READ)
    @GetMapping("/programmes/{programme}/evidence")
    String demands(@PathVariable long programme, Model model, Locale locale) {
        Programme found = programme(programme);
        model.addAttribute("programme", found);
        model.addAttribute("now", demands.on(found.id(), today.now()));
        model.addAttribute("versions", demands.versions(found.id()));
        model.addAttribute("occupations", occupations.all());
        model.addAttribute("words", words);
        model.addAttribute("locale", locale);
        model.addAttribute("today", today.now());
        model.addAttribute(
                "mayChange",
                actors.current().may(PROGRAMME_MANAGE) && actors.current().covers(found.territory()));
        return "desk/demands";
    }

    @Requires(PROGRAMME_MANAGE)
    @PostMapping("/programmes/{programme}/evidence")
    String ask(
            @PathVariable long programme,
            @RequestParam(required = false) @Nullable String validFrom,
            @RequestParam(defaultValue = "false") boolean minutesNeeded,
            @RequestParam(defaultValue = "false") boolean everybody,
            @RequestParam(name = "occupation", required = false) @Nullable Set<String> chosen,
            @RequestParam(required = false) @Nullable String source,
            RedirectAttributes after,
            Locale locale) {
        try {
            String day = Input.text("validFrom", validFrom);
            demands.set(
                    new ProgrammeId(programme),
                    new Demand(
                            Typed.date(day, today.now())
                                    .orElseThrow(() -> new Problem(
                                            Kind.INVALID, "field.date-unread", Input.named("validFrom"), day)),
                            minutesNeeded,
                            everybody,
                            chosen == null ? Set.of() : chosen,
                            Input.text("evidenceBasis", source)));
            after.addFlashAttribute("flash", Flash.done(words.word("desk.demand.set.done", locale)));
        } catch (Problem problem) {
            if (problem.kind() != Kind.INVALID) {
                throw problem;
            }
            after.addFlashAttribute("flash", Flash.refused(problems.sentence(problem, locale)));
        }
        return "redirect:/desk/programmes/" + programme + "/evidence";
    }

    private Programme programme(long id) {
        return programmes
                .find(new ProgrammeId(id))
                .orElseThrow(() -> new Problem(Kind.NOT_FOUND, "programme.unknown", Long.toString(id)));
    }
}
