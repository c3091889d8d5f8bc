package id.payung.server.enrolment.web;

import static id.payung.server.access.Permission.LIST_READ;
import static id.payung.server.access.Permission.PROGRAMME_MANAGE;

import id.payung.server.access.Actors;
import id.payung.server.access.Requires;
import id.payung.server.enrolment.RulePreview;
import id.payung.server.enrolment.RulePreview.ChangedRow;
import id.payung.server.enrolment.RulePreview.Difference;
import id.payung.server.enrolment.RulePreview.Move;
import id.payung.server.enrolment.RulePreview.TriedList;
import id.payung.server.enrolment.RulePreviews;
import id.payung.server.enrolment.Verdict;
import id.payung.server.enrolment.check.Fault;
import id.payung.server.enrolment.copy.FaultTexts;
import id.payung.server.enrolment.web.RuleViews.RuleView;
import id.payung.server.job.JobStatus;
import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import id.payung.server.programme.Programme;
import id.payung.server.programme.ProgrammeId;
import id.payung.server.programme.Programmes;
import id.payung.server.programme.RuleChanges;
import id.payung.server.region.Regions;
import id.payung.server.screen.TableView;
import id.payung.server.screen.Work;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What a change of the rules would do to real rows.
@Controller
@RequestMapping("/programmes/{programme}/rules/preview/{preview}")
class RulePreviewPages {

    private final RulePreviews previews;
    private final RuleChanges changes;
    private final RuleFiles files;
    private final Programmes programmes;
    private final Regions regions;
    private final Actors actors;
    private final FaultTexts texts;

    RulePreviewPages(
            RulePreviews previews,
            RuleChanges changes,
            RuleFiles files,
            Programmes programmes,
            Regions regions,
            Actors actors,
            FaultTexts texts) {
        this.previews = previews;
        this.changes = changes;
        this.files = files;
        this.programmes = programmes;
        this.regions = regions;
        this.actors = actors;
        this.texts = texts;
    }

    /// How many rows a fault is added to and taken from.
    record Reason(Fault fault, String words, long added, long gone) {}

    @Requires(LIST_READ)
    @GetMapping
    String one(
            @PathVariable long programme,
            @PathVariable long preview,
            @ModelAttribute ChangedRowQuery query,
            Model model,
            Locale locale) {
        RulePreview of = previews.find(new ProgrammeId(programme), preview);
        Programme owner = programmes
                .find(of.programme())
                .orElseThrow(() -> new Problem(Kind.NOT_FOUND, "programme.unknown", Long.toString(programme)));
        JobStatus job = previews.job(of).orElse(null);
        boolean ours = actors.current().covers(owner.territory());
        model.addAttribute("programme", owner);
        model.addAttribute("preview", of);
        model.addAttribute("running", of.doneAt() == null && (job == null || !job.ended()));
        model.addAttribute("broken", of.doneAt() == null && job != null && job.ended() ? job.problem() : null);
        model.addAttribute("work", job == null ? null : work(of, job, locale));
        model.addAttribute("maySave", ours && actors.current().may(PROGRAMME_MANAGE));
        if (ours) {
            model.addAttribute(
                    "rules",
                    changes.draft(of.programme(), of.wanted()).rules().stream()
                            .map(rule -> RuleView.of(rule, texts, locale))
                            .toList());
        }
        if (of.doneAt() != null) {
            result(of, query, model, locale);
        }
        return "rules/preview";
    }

    private void result(RulePreview of, ChangedRowQuery query, Model model, Locale locale) {
        List<TriedList> lists = previews.lists(of);
        List<Move> moves = previews.moves(of);
        // Where the change applies to no list, the numbers say what would become of the same rows later.
        boolean applies = lists.stream().anyMatch(TriedList::applies);
        List<Move> told =
                moves.stream().filter(move -> move.applies() == applies).toList();
        model.addAttribute("lists", lists);
        model.addAttribute("applies", applies);
        model.addAttribute(
                "notYet", lists.stream().filter(list -> !list.applies()).count());
        model.addAttribute(
                "rowsLooked",
                lists.stream()
                        .filter(list -> list.applies() == applies)
                        .mapToLong(TriedList::rows)
                        .sum());
        model.addAttribute(
                "decisionsLost",
                lists.stream()
                        .filter(TriedList::applies)
                        .mapToLong(TriedList::decided)
                        .sum());
        for (Verdict verdict : Verdict.values()) {
            model.addAttribute(
                    "to" + verdict,
                    told.stream()
                            .filter(move -> move.then() == verdict)
                            .mapToLong(Move::rows)
                            .sum());
        }
        model.addAttribute(
                "notByRules",
                told.stream()
                        .filter(move -> !move.byRules())
                        .mapToLong(Move::rows)
                        .sum());
        model.addAttribute("moves", told);
        model.addAttribute("reasons", reasons(previews.differences(of), applies, locale));
        var found = previews.rows(of, query.search());
        model.addAttribute("rows", found.rows());
        model.addAttribute("words", new Words(files, locale));
        model.addAttribute("regions", regions);
        model.addAttribute("verdicts", Verdict.values());
        model.addAttribute(
                "view",
                new TableView(
                        "/programmes/" + of.programme() + "/rules/preview/" + of.id(),
                        query.parameters(),
                        chips(query, locale),
                        found.rows().size(),
                        null,
                        found.previous(),
                        found.next()));
    }

    private List<Reason> reasons(List<Difference> differences, boolean applies, Locale locale) {
        return differences.stream()
                .filter(each -> each.applies() == applies)
                .map(each -> new Reason(each.fault(), texts.general(each.fault(), locale), each.added(), each.gone()))
                .toList();
    }

    private List<TableView.Chip> chips(ChangedRowQuery query, Locale locale) {
        List<TableView.Chip> chips = new ArrayList<>();
        Arrays.stream(Fault.values())
                .filter(fault -> fault.name().equals(query.fault()))
                .forEach(fault -> chips.add(new TableView.Chip("fault", texts.general(fault, locale))));
        return chips;
    }

    /// The words for a row, for use in the template.
    record Words(RuleFiles files, Locale locale) {

        public String reasons(ChangedRow row) {
            return files.reasons(row, locale);
        }

        public String where(ChangedRow row) {
            return files.where(row, locale);
        }

        public Object tone(Verdict verdict) {
            return ListScreens.tone(verdict);
        }
    }

    @Requires(LIST_READ)
    @GetMapping(params = "format")
    ResponseEntity<byte[]> file(
            @PathVariable long programme,
            @PathVariable long preview,
            @ModelAttribute ChangedRowQuery query,
            @RequestParam String format,
            Locale locale) {
        return files.rows(previews.find(new ProgrammeId(programme), preview), query.search(), format, locale);
    }

    /// Asked every two seconds while the preview runs; at its end the whole page is loaded once more.
    @Requires(LIST_READ)
    @GetMapping("/progress")
    String progress(
            @PathVariable long programme,
            @PathVariable long preview,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        RulePreview of = previews.find(new ProgrammeId(programme), preview);
        JobStatus job = previews.job(of).orElseThrow();
        if (of.doneAt() != null || job.ended()) {
            response.setHeader("HX-Refresh", "true");
        }
        model.addAttribute("work", work(of, job, locale));
        return "fragments/progress :: bar(work=${work})";
    }

    private Work work(RulePreview of, JobStatus job, Locale locale) {
        String href = "/programmes/" + of.programme() + "/rules/preview/" + of.id() + "/progress";
        return new Work(
                texts.word("rules.work", locale), job.done(), job.total(), null, job.ended() ? null : href, null);
    }
}
