package id.payung.server.enrolment.web;

import static id.payung.server.access.Permission.LIST_APPROVE;
import static id.payung.server.access.Permission.LIST_READ;
import static id.payung.server.access.Permission.PROGRAMME_MANAGE;
import static id.payung.server.access.Permission.PROGRAMME_READ;

import id.payung.server.access.Actor;
import id.payung.server.access.Actors;
import id.payung.server.access.Requires;
import id.payung.server.enrolment.RulePreviews;
import id.payung.server.enrolment.copy.FaultTexts;
import id.payung.server.enrolment.web.RuleViews.RuleView;
import id.payung.server.enrolment.web.RuleViews.VersionView;
import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import id.payung.server.programme.Programme;
import id.payung.server.programme.ProgrammeId;
import id.payung.server.programme.Programmes;
import id.payung.server.programme.RuleChanges;
import id.payung.server.region.Occupations;
import id.payung.server.screen.Flash;
import id.payung.server.screen.Option;
import id.payung.server.web.FormProblems;
import id.payung.server.web.Today;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
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

/// A programme's rules on rows: what holds, every version, and changing them.
@Controller
@RequestMapping("/programmes/{programme}/rules")
class RulePages {

    private final RuleChanges changes;
    private final RulePreviews previews;
    private final RuleFiles files;
    private final Programmes programmes;
    private final Occupations occupations;
    private final Actors actors;
    private final Today today;
    private final FormProblems problems;
    private final FaultTexts texts;

    RulePages(
            RuleChanges changes,
            RulePreviews previews,
            RuleFiles files,
            Programmes programmes,
            Occupations occupations,
            Actors actors,
            Today today,
            FormProblems problems,
            FaultTexts texts) {
        this.changes = changes;
        this.previews = previews;
        this.files = files;
        this.programmes = programmes;
        this.occupations = occupations;
        this.actors = actors;
        this.today = today;
        this.problems = problems;
        this.texts = texts;
    }

    @Requires(PROGRAMME_READ)
    @GetMapping
    String rules(@PathVariable long programme, Model model, Locale locale) {
        Programme of = find(programme);
        Actor actor = actors.current();
        boolean ours = actor.covers(of.territory());
        var waiting = changes.waiting(of.id()).orElse(null);
        List<VersionView> versions = programmes.eligibilityVersions(of.id()).stream()
                .map(version -> VersionView.of(version, texts, locale))
                .toList();
        model.addAttribute("programme", of);
        model.addAttribute("inForce", VersionView.of(of.eligibility(), texts, locale));
        model.addAttribute("versions", versions);
        model.addAttribute("waiting", waiting);
        if (waiting != null && ours) {
            model.addAttribute(
                    "proposed",
                    changes.draft(of.id(), waiting.wanted()).rules().stream()
                            .map(rule -> RuleView.of(rule, texts, locale))
                            .toList());
        }
        boolean own = waiting != null && waiting.proposer() == actor.account();
        model.addAttribute("mine", own);
        model.addAttribute("mayChange", actor.may(PROGRAMME_MANAGE) && ours);
        model.addAttribute("mayApprove", actor.may(LIST_APPROVE) && ours && !own);
        boolean lists = actor.may(LIST_READ) && ours;
        model.addAttribute("previews", lists ? previews.latest(of.id()) : List.of());
        model.addAttribute("outdated", lists ? previews.outdated(of.id()) : List.of());
        return "rules/all";
    }

    @Requires(PROGRAMME_READ)
    @GetMapping("/file")
    ResponseEntity<byte[]> file(@PathVariable long programme) {
        return files.programme(find(programme));
    }

    @Requires(PROGRAMME_MANAGE)
    @GetMapping("/new")
    String fresh(@PathVariable long programme, Model model, Locale locale) {
        Programme of = own(programme);
        LocalDate firstDay = of.months().from().firstDay();
        LocalDate day = today.now().isBefore(firstDay) ? firstDay : today.now();
        return form(of, RuleForm.of(of.eligibility(), day, locale), model, locale);
    }

    /// Tries the change on real rows; recording it is offered beside the result.
    @Requires(PROGRAMME_MANAGE)
    @PostMapping("/preview")
    String preview(
            @PathVariable long programme,
            @ModelAttribute("form") RuleForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        Programme of = own(programme);
        try {
            var preview = previews.ask(of.id(), form.wanted(today.now()));
            return "redirect:/programmes/" + programme + "/rules/preview/" + preview.id();
        } catch (Problem problem) {
            problems.show(problem, errors, locale);
            response.setStatus(422);
            return form(of, form, model, locale);
        }
    }

    private String form(Programme of, RuleForm form, Model model, Locale locale) {
        boolean english = "en".equals(locale.getLanguage());
        model.addAttribute("programme", of);
        model.addAttribute("form", form);
        model.addAttribute("months", of.months());
        model.addAttribute(
                "jobs",
                occupations.all().stream()
                        .map(each -> new Option(each.code(), english ? each.nameEn() : each.nameId()))
                        .toList());
        return "rules/new";
    }

    /// Records what a preview tried.
    @Requires(PROGRAMME_MANAGE)
    @PostMapping
    String record(@PathVariable long programme, @RequestParam long preview, RedirectAttributes after, Locale locale) {
        Programme of = own(programme);
        var outcome = changes.change(of.id(), previews.find(of.id(), preview).wanted());
        return back(programme, outcome.waiting() ? "rules.proposed" : "rules.recorded.done", after, locale);
    }

    @Requires(LIST_APPROVE)
    @PostMapping("/approve")
    String approve(@PathVariable long programme, RedirectAttributes after, Locale locale) {
        changes.approve(new ProgrammeId(programme));
        return back(programme, "rules.approved", after, locale);
    }

    @Requires(LIST_APPROVE)
    @PostMapping("/send-back")
    String sendBack(
            @PathVariable long programme,
            @RequestParam(required = false) @Nullable String reason,
            RedirectAttributes after,
            Locale locale) {
        changes.sendBack(new ProgrammeId(programme), reason);
        return back(programme, "rules.sent-back", after, locale);
    }

    private String back(long programme, String key, RedirectAttributes after, Locale locale) {
        after.addFlashAttribute("flash", Flash.done(texts.word(key, locale)));
        return "redirect:/programmes/" + programme + "/rules";
    }

    private Programme own(long id) {
        Programme programme = find(id);
        if (!actors.current().covers(programme.territory())) {
            throw new Problem(Kind.FORBIDDEN, "programme.not-yours");
        }
        return programme;
    }

    private Programme find(long id) {
        return programmes
                .find(new ProgrammeId(id))
                .orElseThrow(() -> new Problem(Kind.NOT_FOUND, "programme.unknown", Long.toString(id)));
    }
}
