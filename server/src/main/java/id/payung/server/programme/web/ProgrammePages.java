package id.payung.server.programme.web;

import id.payung.server.access.Actors;
import id.payung.server.access.Permission;
import id.payung.server.access.Requires;
import id.payung.server.law.LawInForce;
import id.payung.server.law.Laws;
import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import id.payung.server.programme.MainJob;
import id.payung.server.programme.Price;
import id.payung.server.programme.Programme;
import id.payung.server.programme.ProgrammeId;
import id.payung.server.programme.Programmes;
import id.payung.server.programme.RuleTexts;
import id.payung.server.region.Regions;
import id.payung.server.screen.Step;
import id.payung.server.screen.TableView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Programmes on the screen: the list, and one with where its main job stands.
@Controller
@RequestMapping("/programmes")
class ProgrammePages {

    private final Programmes programmes;
    private final ProgrammeFile file;
    private final List<MainJob> mainJob;
    private final Laws laws;
    private final Regions regions;
    private final RuleTexts ruleTexts;
    private final Actors actors;
    private final MessageSource messages;

    ProgrammePages(
            Programmes programmes,
            ProgrammeFile file,
            List<MainJob> mainJob,
            Laws laws,
            Regions regions,
            Actors actors,
            MessageSource messages) {
        this.programmes = programmes;
        this.file = file;
        this.mainJob = mainJob;
        this.laws = laws;
        this.regions = regions;
        this.ruleTexts = new RuleTexts(messages);
        this.actors = actors;
        this.messages = messages;
    }

    @GetMapping
    @Requires(Permission.PROGRAMME_READ)
    String list(@ModelAttribute ProgrammeQuery query, Model model) {
        var slice = programmes.search(query.search());
        model.addAttribute("rows", slice.rows());
        model.addAttribute("regions", regions);
        model.addAttribute(
                "view",
                new TableView(
                        "/programmes",
                        query.parameters(),
                        chips(query),
                        slice.rows().size(),
                        null,
                        slice.previous(),
                        slice.next()));
        return "programme/list";
    }

    private List<TableView.Chip> chips(ProgrammeQuery query) {
        List<TableView.Chip> chips = new ArrayList<>();
        if (query.year() != null) {
            chips.add(new TableView.Chip("year", query.year().toString()));
        }
        String territory = query.territory();
        if (territory != null && !territory.isBlank()) {
            chips.add(new TableView.Chip(
                    "territory",
                    regions.find(territory)
                            .map(region -> regions.displayName(region.code()))
                            .orElse(territory)));
        }
        return chips;
    }

    @GetMapping(params = "format")
    @Requires(Permission.PROGRAMME_READ)
    ResponseEntity<byte[]> file(@ModelAttribute ProgrammeQuery query, @RequestParam String format, Locale locale) {
        return file.of(query, format, locale);
    }

    @GetMapping("/{id}")
    @Requires(Permission.PROGRAMME_READ)
    String one(@PathVariable long id, Model model, Locale locale) {
        Programme programme = find(id);
        var actor = actors.current();
        model.addAttribute("programme", programme);
        model.addAttribute("place", regions.displayName(programme.territory()));
        model.addAttribute("steps", steps(programme, locale));
        LawInForce law = laws.inForce();
        model.addAttribute("cost", Price.of(programme.caseFor(programme.months()), programme.quota(), law));
        model.addAttribute("onePerson", Price.of(programme.caseFor(programme.months()), 1, law));
        model.addAttribute("quotas", programmes.villageQuotas(programme.id()));
        model.addAttribute(
                "rules",
                programme.eligibility().rules().stream()
                        .map(rule -> ruleTexts.say(rule, locale))
                        .toList());
        model.addAttribute("regions", regions);
        return "programme/programme";
    }

    private List<Step> steps(Programme programme, Locale locale) {
        var own = new MainJob.Station(
                0, new Step(messages.getMessage("programme.step", null, locale), Step.State.DONE, null, null));
        var actor = actors.current();
        return Stream.concat(
                        Stream.of(own),
                        mainJob.stream().flatMap(job -> job.stations(programme, actor, locale).stream()))
                .sorted(Comparator.comparingInt(MainJob.Station::order))
                .map(MainJob.Station::step)
                .toList();
    }

    private Programme find(long id) {
        return programmes
                .find(new ProgrammeId(id))
                .orElseThrow(() -> new Problem(Kind.NOT_FOUND, "programme.unknown", Long.toString(id)));
    }
}
