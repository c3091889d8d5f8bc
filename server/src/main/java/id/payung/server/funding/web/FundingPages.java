package id.payung.server.funding.web;

import id.payung.rules.Payer;
import id.payung.rules.Rupiah;
import id.payung.server.access.Actor;
import id.payung.server.access.Actors;
import id.payung.server.access.Permission;
import id.payung.server.access.Requires;
import id.payung.server.funding.Funding;
import id.payung.server.funding.FundingLine;
import id.payung.server.funding.FundingLineId;
import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import id.payung.server.region.Regions;
import id.payung.server.screen.Figure;
import id.payung.server.screen.Flash;
import id.payung.server.screen.Option;
import id.payung.server.screen.Show;
import id.payung.server.screen.TableView;
import id.payung.server.screen.Tone;
import id.payung.server.web.FormProblems;
import id.payung.server.web.Today;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
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

/// Budget lines on the screen: the list, one with its journal, and a new one.
@Controller
@RequestMapping("/funding-lines")
class FundingPages {

    private static final double NEARLY_SPENT = 0.9;

    private final Funding funding;
    private final FundingFiles files;
    private final Regions regions;
    private final Actors actors;
    private final MessageSource messages;
    private final FormProblems problems;
    private final Today today;

    FundingPages(
            Funding funding,
            FundingFiles files,
            Regions regions,
            Actors actors,
            MessageSource messages,
            FormProblems problems,
            Today today) {
        this.funding = funding;
        this.files = files;
        this.regions = regions;
        this.actors = actors;
        this.messages = messages;
        this.problems = problems;
        this.today = today;
    }

    @GetMapping
    @Requires(Permission.FUNDING_READ)
    String list(@ModelAttribute LineQuery query, Model model, Locale locale) {
        var slice = funding.search(query.search());
        model.addAttribute("rows", slice.rows());
        model.addAttribute("regions", regions);
        model.addAttribute(
                "view",
                new TableView(
                        "/funding-lines",
                        query.parameters(),
                        chips(query, locale),
                        slice.rows().size(),
                        null,
                        slice.previous(),
                        slice.next()));
        return "funding/list";
    }

    private List<TableView.Chip> chips(LineQuery query, Locale locale) {
        var chips = new ArrayList<TableView.Chip>();
        if (query.year() != null) {
            chips.add(new TableView.Chip("year", query.year().toString()));
        }
        if (query.payer() != null) {
            chips.add(new TableView.Chip("payer", word("payer." + query.payer(), locale)));
        }
        return chips;
    }

    @GetMapping(params = "format")
    @Requires(Permission.FUNDING_READ)
    ResponseEntity<byte[]> file(@ModelAttribute LineQuery query, @RequestParam String format, Locale locale) {
        return files.lines(query, format, locale);
    }

    @GetMapping("/new")
    @Requires(Permission.FUNDING_MANAGE)
    String fresh(Model model, Locale locale) {
        Actor actor = actors.current();
        var form = new LineForm();
        form.setTerritory(actor.territory());
        form.setYear(Integer.toString(today.now().getYear()));
        return form(form, model, locale);
    }

    @PostMapping
    @Requires(Permission.FUNDING_MANAGE)
    String open(
            @ModelAttribute("form") LineForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes after,
            Locale locale) {
        try {
            FundingLineId id = funding.open(form.line());
            after.addFlashAttribute("flash", Flash.done(word("funding.opened", locale)));
            return "redirect:/funding-lines/" + id;
        } catch (Problem problem) {
            problems.show(problem, errors, locale);
            return form(form, model, locale);
        }
    }

    private String form(LineForm form, Model model, Locale locale) {
        model.addAttribute("form", form);
        model.addAttribute(
                "payers",
                Arrays.stream(Payer.values())
                        .map(payer -> new Option(payer.name(), word("payer." + payer, locale)))
                        .toList());
        return "funding/new";
    }

    @GetMapping("/{id}")
    @Requires(Permission.FUNDING_READ)
    String one(@PathVariable long id, Model model, Locale locale) {
        FundingLine line = funding.find(new FundingLineId(id))
                .orElseThrow(() -> new Problem(Kind.NOT_FOUND, "funding.line-unknown", Long.toString(id)));
        model.addAttribute("line", line);
        model.addAttribute("place", regions.displayName(line.territory()));
        model.addAttribute("figures", figures(line, locale));
        model.addAttribute("journal", funding.journal(line.id()));
        return "funding/line";
    }

    @GetMapping(path = "/{id}", params = "format")
    @Requires(Permission.FUNDING_READ)
    ResponseEntity<byte[]> journal(@PathVariable long id, @RequestParam String format, Locale locale) {
        return files.journal(new FundingLineId(id), format, locale);
    }

    private List<Figure> figures(FundingLine line, Locale locale) {
        double committed = share(line.committed(), line.ceiling());
        return List.of(
                figure(
                        "field.committed",
                        line.committed(),
                        line,
                        committed >= NEARLY_SPENT ? Tone.HAND : Tone.CALM,
                        locale),
                figure("field.paid", line.paid(), line, Tone.SAFE, locale),
                figure("field.available", line.available(), line, Tone.QUIET, locale));
    }

    private Figure figure(String key, Rupiah amount, FundingLine line, Tone tone, Locale locale) {
        var show = new Show(locale, ZoneOffset.UTC);
        return new Figure(
                word(key, locale),
                show.money(amount.amount()),
                messages.getMessage(
                        "funding.of-ceiling",
                        new Object[] {show.money(line.ceiling().amount())},
                        locale),
                share(amount, line.ceiling()),
                word("funding.source.journal", locale),
                today.now(),
                null,
                tone,
                "#jurnal");
    }

    private static double share(Rupiah part, Rupiah whole) {
        return (double) part.amount() / whole.amount();
    }

    private String word(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
