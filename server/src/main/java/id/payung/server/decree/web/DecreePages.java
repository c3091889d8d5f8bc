package id.payung.server.decree.web;

import static id.payung.server.access.Permission.LIST_APPROVE;
import static id.payung.server.access.Permission.LIST_READ;
import static id.payung.server.access.Permission.LIST_SUBMIT;

import id.payung.server.access.Actors;
import id.payung.server.access.Requires;
import id.payung.server.decree.Decree;
import id.payung.server.decree.DecreeLine;
import id.payung.server.decree.Decrees;
import id.payung.server.decree.web.DecreeForm.Words;
import id.payung.server.problem.Problem;
import id.payung.server.programme.Programme;
import id.payung.server.programme.ProgrammeId;
import id.payung.server.programme.Programmes;
import id.payung.server.region.Regions;
import id.payung.server.screen.Fault;
import id.payung.server.screen.Flash;
import id.payung.server.screen.TableView;
import id.payung.server.web.Today;
import jakarta.servlet.http.HttpServletResponse;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Decrees on screen.
@Controller
@RequestMapping("/decrees")
class DecreePages {

    private static final int MOST_LINES_SHOWN = 500;

    private final Decrees decrees;
    private final DecreeFiles files;
    private final Programmes programmes;
    private final Regions regions;
    private final Actors actors;
    private final MessageSource messages;
    private final Today today;

    DecreePages(
            Decrees decrees,
            DecreeFiles files,
            Programmes programmes,
            Regions regions,
            Actors actors,
            MessageSource messages,
            Today today) {
        this.decrees = decrees;
        this.files = files;
        this.programmes = programmes;
        this.regions = regions;
        this.actors = actors;
        this.messages = messages;
        this.today = today;
    }

    @Requires(LIST_READ)
    @GetMapping
    String all(@ModelAttribute DecreeQuery query, Model model) {
        var found = decrees.search(query.search());
        Map<Long, String> names = programmes.all().stream()
                .collect(Collectors.toMap(each -> each.id().value(), Programme::name));
        model.addAttribute("rows", found.rows());
        model.addAttribute("programmes", names);
        model.addAttribute("states", List.of(Decree.State.DRAFT, Decree.State.SUBMITTED, Decree.State.SIGNED));
        model.addAttribute("mayDraft", actors.current().may(LIST_SUBMIT));
        List<TableView.Chip> chips = query.programme() == null
                ? List.of()
                : List.of(new TableView.Chip("programme", names.getOrDefault(query.programme(), "")));
        model.addAttribute(
                "view",
                new TableView(
                        "/decrees",
                        query.parameters(),
                        chips,
                        found.rows().size(),
                        null,
                        found.previous(),
                        found.next()));
        return "decree/all";
    }

    @Requires(LIST_READ)
    @GetMapping(params = "format")
    ResponseEntity<byte[]> allAsFile(@ModelAttribute DecreeQuery query, @RequestParam String format, Locale locale) {
        return files.all(query.search(), format, locale);
    }

    @Requires(LIST_SUBMIT)
    @GetMapping("/new")
    String form(@RequestParam(required = false) @Nullable Long programme, Model model) {
        if (programme == null) {
            model.addAttribute("open", programmes.all());
            return "decree/choose";
        }
        Programme of = programme(programme);
        return form(of, DecreeForm.usual(of, today.now(), new Words(messages)), List.of(), model);
    }

    private String form(Programme programme, DecreeForm form, List<Fault> faults, Model model) {
        model.addAttribute("programme", programme);
        model.addAttribute("form", form);
        model.addAttribute("faults", faults);
        model.addAttribute("lists", decrees.openLists(programme.id()));
        return "decree/new";
    }

    @Requires(LIST_SUBMIT)
    @PostMapping("/new")
    String draft(
            @RequestParam long programme,
            @ModelAttribute DecreeForm form,
            @RequestParam(name = "list", required = false) @Nullable List<Long> lists,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        try {
            Decree decree = decrees.draft(
                    new ProgrammeId(programme), form.text(today.now()), lists == null ? List.of() : lists);
            return "redirect:/decrees/" + decree.id();
        } catch (Problem problem) {
            response.setStatus(422);
            return form(programme(programme), form, faults(problem, locale), model);
        }
    }

    @Requires(LIST_READ)
    @GetMapping("/{id}")
    String one(@PathVariable long id, Model model) {
        Decree decree = decrees.find(id);
        List<DecreeLine> lines = decrees.lines(id);
        model.addAttribute("decree", decree);
        model.addAttribute("lines", lines.stream().limit(MOST_LINES_SHOWN).toList());
        model.addAttribute("more", Math.max(0, lines.size() - MOST_LINES_SHOWN));
        model.addAttribute("programme", programme(decree.programme().value()));
        model.addAttribute("base", decree.base() == null ? null : decrees.find(decree.base()));
        model.addAttribute("addenda", decrees.addenda(id));
        model.addAttribute("regions", regions);
        model.addAttribute(
                "request",
                decree.state() == Decree.State.SUBMITTED
                        ? decrees.waiting(decree).orElse(null)
                        : null);
        model.addAttribute("me", actors.current());
        return "decree/one";
    }

    @Requires(LIST_READ)
    @GetMapping("/{id}/pdf")
    ResponseEntity<byte[]> pdf(@PathVariable long id) {
        return files.pdf(id);
    }

    @Requires(LIST_READ)
    @GetMapping(path = "/{id}", params = "format")
    ResponseEntity<byte[]> annex(@PathVariable long id, @RequestParam String format, Locale locale) {
        return files.annex(id, format, locale);
    }

    @Requires(LIST_SUBMIT)
    @GetMapping("/{id}/words")
    String words(@PathVariable long id, Model model) {
        Decree decree = decrees.find(id);
        if (decree.state() != Decree.State.DRAFT) {
            throw new Problem(Problem.Kind.CONFLICT, "decree.not-draft", decree.number());
        }
        return words(decree, DecreeForm.of(decree), List.of(), model);
    }

    private String words(Decree decree, DecreeForm form, List<Fault> faults, Model model) {
        model.addAttribute("decree", decree);
        model.addAttribute("form", form);
        model.addAttribute("faults", faults);
        return "decree/words";
    }

    @Requires(LIST_SUBMIT)
    @PostMapping("/{id}/words")
    String rewrite(
            @PathVariable long id,
            @ModelAttribute DecreeForm form,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        try {
            decrees.rewrite(id, form.text(today.now()));
            return "redirect:/decrees/" + id;
        } catch (Problem problem) {
            response.setStatus(422);
            return words(decrees.find(id), form, faults(problem, locale), model);
        }
    }

    @Requires(LIST_SUBMIT)
    @GetMapping("/{id}/addendum")
    String addendum(@PathVariable long id, Model model) {
        Decree base = decrees.find(id);
        Programme of = programme(base.programme().value());
        return addendum(
                base, DecreeForm.usualAddendum(of, base, today.now(), new Words(messages)), "", List.of(), model);
    }

    private String addendum(Decree base, DecreeForm form, String leaving, List<Fault> faults, Model model) {
        model.addAttribute("decree", base);
        model.addAttribute("form", form);
        model.addAttribute("leaving", leaving);
        model.addAttribute("reasons", DecreeLine.Reason.values());
        model.addAttribute("next", today.now().plusMonths(1));
        model.addAttribute("faults", faults);
        return "decree/addendum";
    }

    @Requires(LIST_SUBMIT)
    @PostMapping("/{id}/addendum")
    String draftAddendum(
            @PathVariable long id,
            @ModelAttribute DecreeForm form,
            @RequestParam(required = false, defaultValue = "") String leaving,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        try {
            Decree addendum = decrees.draftAddendum(
                    id, form.text(today.now()), LeavingLines.read(leaving, today.now(), new Words(messages)));
            return "redirect:/decrees/" + addendum.id();
        } catch (Problem problem) {
            response.setStatus(422);
            return addendum(decrees.find(id), form, leaving, faults(problem, locale), model);
        }
    }

    @Requires(LIST_SUBMIT)
    @PostMapping("/{id}/lines/{line}/successor")
    String choose(
            @PathVariable long id,
            @PathVariable int line,
            @RequestParam long rank,
            RedirectAttributes after,
            Locale locale) {
        decrees.choose(id, line, rank);
        return back(id, "decree.successor.chosen", after, locale);
    }

    @Requires(LIST_SUBMIT)
    @PostMapping("/{id}/drop")
    String drop(@PathVariable long id, RedirectAttributes after, Locale locale) {
        decrees.drop(id);
        after.addFlashAttribute("flash", Flash.done(word("decree.dropped", locale)));
        return "redirect:/decrees";
    }

    @Requires(LIST_SUBMIT)
    @PostMapping("/{id}/submit")
    String submit(@PathVariable long id, RedirectAttributes after, Locale locale) {
        decrees.submit(id);
        return back(id, "decree.submitted", after, locale);
    }

    @Requires(LIST_APPROVE)
    @PostMapping("/{id}/sign")
    String sign(@PathVariable long id, RedirectAttributes after, Locale locale) {
        decrees.sign(id);
        return back(id, "decree.signed", after, locale);
    }

    @Requires(LIST_APPROVE)
    @PostMapping("/{id}/send-back")
    String sendBack(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String reason,
            RedirectAttributes after,
            Locale locale) {
        decrees.sendBack(id, reason);
        return back(id, "decree.sent-back", after, locale);
    }

    private String back(long id, String key, RedirectAttributes after, Locale locale) {
        after.addFlashAttribute("flash", Flash.done(word(key, locale)));
        return "redirect:/decrees/" + id;
    }

    private Programme programme(long id) {
        return programmes
                .find(new ProgrammeId(id))
                .orElseThrow(() -> new Problem(Problem.Kind.NOT_FOUND, "programme.unknown", id));
    }

    private List<Fault> faults(Problem problem, Locale locale) {
        String sentence = messages.getMessage(
                "problem." + problem.code(), problem.arguments().toArray(), locale);
        return List.of(new Fault(DecreeForm.fieldOf(problem), sentence));
    }

    private String word(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
