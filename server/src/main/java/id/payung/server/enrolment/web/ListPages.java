package id.payung.server.enrolment.web;

import static id.payung.server.access.Permission.LIST_HAND_IN;
import static id.payung.server.access.Permission.LIST_READ;

import id.payung.server.access.Actors;
import id.payung.server.access.Requires;
import id.payung.server.enrolment.EvidenceAsked;
import id.payung.server.enrolment.ListId;
import id.payung.server.enrolment.ListState;
import id.payung.server.enrolment.Lists;
import id.payung.server.enrolment.RulePreviews;
import id.payung.server.enrolment.Signing;
import id.payung.server.enrolment.WorkerList;
import id.payung.server.enrolment.copy.FaultTexts;
import id.payung.server.job.JobStatus;
import id.payung.server.problem.Problem;
import id.payung.server.programme.Programme;
import id.payung.server.programme.Programmes;
import id.payung.server.region.Regions;
import id.payung.server.screen.Fault;
import id.payung.server.screen.Flash;
import id.payung.server.screen.TableView;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Lists on screen: all of them, handing one in, and what became of it.
@Controller
@RequestMapping("/lists")
class ListPages {

    private final Lists lists;
    private final Uploads uploads;
    private final Signing signing;
    private final EvidenceAsked evidence;
    private final ListScreens screens;
    private final ListFiles files;
    private final FaultTexts texts;
    private final Programmes programmes;
    private final Regions regions;
    private final Actors actors;
    private final MessageSource messages;
    private final RulePreviews previews;

    ListPages(
            Lists lists,
            Uploads uploads,
            Signing signing,
            EvidenceAsked evidence,
            ListScreens screens,
            ListFiles files,
            FaultTexts texts,
            Programmes programmes,
            Regions regions,
            Actors actors,
            MessageSource messages,
            RulePreviews previews) {
        this.lists = lists;
        this.uploads = uploads;
        this.signing = signing;
        this.evidence = evidence;
        this.screens = screens;
        this.files = files;
        this.texts = texts;
        this.programmes = programmes;
        this.regions = regions;
        this.actors = actors;
        this.messages = messages;
        this.previews = previews;
    }

    @Requires(LIST_READ)
    @GetMapping
    String all(@ModelAttribute ListQuery query, Model model, Locale locale) {
        var found = lists.search(query.search());
        List<TableView.Chip> chips = new ArrayList<>();
        Map<Long, String> names = programmes.all().stream()
                .collect(Collectors.toMap(each -> each.id().value(), Programme::name));
        if (query.programme() != null) {
            chips.add(new TableView.Chip("programme", names.getOrDefault(query.programme(), "")));
        }
        model.addAttribute("rows", found.rows());
        model.addAttribute("programmes", names);
        model.addAttribute("regions", regions);
        model.addAttribute("states", ListState.values());
        model.addAttribute("mayHandIn", actors.current().may(LIST_HAND_IN));
        model.addAttribute(
                "view",
                new TableView(
                        "/lists",
                        query.parameters(),
                        chips,
                        found.rows().size(),
                        null,
                        found.previous(),
                        found.next()));
        return "list/all";
    }

    @Requires(LIST_READ)
    @GetMapping(params = "format")
    ResponseEntity<byte[]> allAsFile(@ModelAttribute ListQuery query, @RequestParam String format, Locale locale) {
        return files.lists(query.search(), format, locale);
    }

    @Requires(LIST_HAND_IN)
    @GetMapping("/new")
    String form(@RequestParam(required = false) @Nullable Long programme, Model model) {
        return form(programme, List.of(), model);
    }

    @Requires(LIST_HAND_IN)
    @GetMapping("/form")
    ResponseEntity<byte[]> blankForm(Locale locale) {
        return files.form(locale);
    }

    @Requires(LIST_HAND_IN)
    @PostMapping
    String handIn(
            @RequestParam(required = false) @Nullable Long programme,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Nullable String sheet,
            Model model,
            RedirectAttributes after,
            HttpServletResponse response,
            Locale locale) {
        if (programme == null) {
            return form(null, List.of(new Fault("programme", texts.word("list.form.choose-programme", locale))), model);
        }
        try {
            Lists.Receipt receipt = uploads.take(programme, file, sheet);
            if (!receipt.fresh()) {
                after.addFlashAttribute("flash", Flash.done(screens.known(receipt.list(), locale)));
            }
            boolean unclear = receipt.list().state() == ListState.UNCLEAR;
            return "redirect:/lists/" + receipt.list().id() + (unclear ? "/columns" : "");
        } catch (Problem problem) {
            response.setStatus(422);
            String sentence = messages.getMessage(
                    "problem." + problem.code(), problem.arguments().toArray(), locale);
            return form(programme, List.of(new Fault("file", sentence)), model);
        }
    }

    private String form(@Nullable Long programme, List<Fault> faults, Model model) {
        List<Programme> open = programmes.all();
        model.addAttribute("open", open);
        Long only = open.size() == 1 ? Long.valueOf(open.getFirst().id().value()) : null;
        model.addAttribute("chosen", programme == null ? only : programme);
        model.addAttribute("faults", faults);
        return "list/new";
    }

    @Requires(LIST_READ)
    @GetMapping("/{id}")
    String one(@PathVariable long id, Model model, Locale locale) {
        WorkerList list = lists.find(new ListId(id));
        JobStatus job = lists.job(list.id()).orElse(null);
        Signing.Annex annex = signing.annex(list.id()).orElse(null);
        model.addAttribute("list", list);
        model.addAttribute("tone", ListScreens.tone(list.state()));
        model.addAttribute("place", regions.displayName(list.territory()));
        model.addAttribute("programme", programmes.find(list.programme()).orElse(null));
        model.addAttribute("steps", screens.steps(list, annex, locale));
        boolean unfinished = list.state() == ListState.RECEIVED || list.state() == ListState.CHECKING;
        model.addAttribute("running", unfinished && (job == null || !job.ended()));
        model.addAttribute("broken", unfinished && job != null && job.ended() ? job.problem() : null);
        model.addAttribute("work", job == null ? null : screens.work(list, job, locale));
        model.addAttribute(
                "notices",
                list.notices().stream()
                        .map(notice -> texts.notice(notice, locale))
                        .toList());
        model.addAttribute("outdated", previews.outdated(list));
        var fallen = lists.fallenDecisions(list.id());
        model.addAttribute("fallen", fallen.isEmpty() ? null : screens.fallen(list, fallen, locale));
        if (list.state().judged()) {
            model.addAttribute("verdicts", ListScreens.verdicts(list));
            model.addAttribute("groups", screens.reasons(list, lists.reasons(list.id()), locale));
            model.addAttribute("preview", signing.preview(list.id()));
            model.addAttribute("annex", annex);
            model.addAttribute(
                    "fellOut",
                    annex == null || annex.fellOut().isEmpty() ? null : screens.fellOut(list, annex, locale));
            model.addAttribute("standing", evidence.of(list));
            model.addAttribute(
                    "request",
                    list.state() == ListState.SUBMITTED ? signing.waiting(list).orElse(null) : null);
        }
        model.addAttribute("me", actors.current());
        return "list/one";
    }

    /// Asked every two seconds while the check runs; at its end the whole page is loaded once more.
    @Requires(LIST_READ)
    @GetMapping("/{id}/progress")
    String progress(@PathVariable long id, Model model, HttpServletResponse response, Locale locale) {
        WorkerList list = lists.find(new ListId(id));
        JobStatus job = lists.job(list.id()).orElseThrow();
        boolean running = list.state() == ListState.RECEIVED || list.state() == ListState.CHECKING;
        if (!running || job.ended()) {
            response.setHeader("HX-Refresh", "true");
        }
        model.addAttribute("work", screens.work(list, job, locale));
        return "fragments/progress :: bar(work=${work})";
    }

    @Requires(LIST_READ)
    @GetMapping("/{id}/sheet")
    ResponseEntity<byte[]> sheet(@PathVariable long id, Locale locale) {
        return files.sheet(new ListId(id), locale);
    }

    @Requires(LIST_HAND_IN)
    @PostMapping("/{id}/cancel")
    String cancel(@PathVariable long id) {
        lists.cancel(new ListId(id));
        return "redirect:/lists/" + id;
    }

    @Requires(LIST_HAND_IN)
    @PostMapping("/{id}/withdraw")
    String withdraw(@PathVariable long id, RedirectAttributes after, Locale locale) {
        lists.withdraw(new ListId(id));
        after.addFlashAttribute("flash", Flash.done(texts.word("list.withdrawn", locale)));
        return "redirect:/lists/" + id;
    }
}
