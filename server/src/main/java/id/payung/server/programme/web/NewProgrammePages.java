package id.payung.server.programme.web;

import id.payung.rules.Payer;
import id.payung.rules.Scheme;
import id.payung.rules.Sector;
import id.payung.rules.parameter.Parameters;
import id.payung.server.access.Actors;
import id.payung.server.access.Permission;
import id.payung.server.access.Requires;
import id.payung.server.funding.Funding;
import id.payung.server.problem.Problem;
import id.payung.server.programme.Preview;
import id.payung.server.programme.ProgrammeId;
import id.payung.server.programme.Programmes;
import id.payung.server.programme.Programmes.NewProgramme;
import id.payung.server.region.Occupations;
import id.payung.server.region.Regions;
import id.payung.server.screen.Flash;
import id.payung.server.screen.Option;
import id.payung.server.screen.Show;
import id.payung.server.web.FormProblems;
import id.payung.server.web.Input;
import id.payung.server.web.Today;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Writing down a new programme, with its cost shown meanwhile.
@Controller
@RequestMapping("/programmes")
class NewProgrammePages {

    private final Programmes programmes;
    private final Preview preview;
    private final Funding funding;
    private final VillagePlaces places;
    private final Regions regions;
    private final Occupations occupations;
    private final Actors actors;
    private final Today today;
    private final FormProblems problems;
    private final MessageSource messages;

    NewProgrammePages(
            Programmes programmes,
            Preview preview,
            Funding funding,
            VillagePlaces places,
            Regions regions,
            Occupations occupations,
            Actors actors,
            Today today,
            FormProblems problems,
            MessageSource messages) {
        this.programmes = programmes;
        this.preview = preview;
        this.funding = funding;
        this.places = places;
        this.regions = regions;
        this.occupations = occupations;
        this.actors = actors;
        this.today = today;
        this.problems = problems;
        this.messages = messages;
    }

    @GetMapping("/new")
    @Requires(Permission.PROGRAMME_MANAGE)
    String fresh(Model model, Locale locale) {
        var form = new ProgrammeForm();
        String territory = actors.current().territory();
        form.setTerritory(territory);
        regions.find(territory)
                .ifPresent(region -> form.setSponsor(messages.getMessage(
                        "programme.sponsor.usual", new Object[] {regions.displayName(region.code())}, locale)));
        form.setFirstMonth(today.now().plusMonths(1).toString().substring(0, 7));
        form.setLastMonth(today.now().getYear() + "-12");
        form.setSchemes(schemes("eligibility/bpu/required_schemes"));
        form.setDomicileRequired(true);
        return page(form, model, locale);
    }

    @PostMapping
    @Requires(Permission.PROGRAMME_MANAGE)
    String open(
            @ModelAttribute("form") ProgrammeForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes after,
            Locale locale) {
        try {
            ProgrammeId id = programmes.open(programme(form));
            after.addFlashAttribute("flash", Flash.done(word("programme.opened", locale)));
            return "redirect:/programmes/" + id;
        } catch (Problem problem) {
            problems.show(problem, errors, locale);
            addCost(form, model, locale);
            return page(form, model, locale);
        }
    }

    private NewProgramme programme(ProgrammeForm form) {
        String territory = Input.text("territory", form.getTerritory());
        regions.require(territory);
        return new NewProgramme(
                Input.text("name", form.getName()),
                Input.text("sponsor", form.getSponsor()),
                territory,
                Input.text("legalBasis", form.getLegalBasis()),
                Input.given("fundingLine", form.line()),
                Objects.requireNonNullElse(form.getSector(), Sector.OTHER),
                form.months(),
                form.getSchemes(),
                form.base(),
                Math.toIntExact(form.places()),
                places.read(territory, form.getVillages(), form.placesEach()),
                form.limits());
    }

    /// The whole page again with the cost, for a browser without scripts.
    @PostMapping(params = "preview")
    @Requires(Permission.PROGRAMME_MANAGE)
    String previewPage(@ModelAttribute("form") ProgrammeForm form, Model model, Locale locale) {
        addCost(form, model, locale);
        return page(form, model, locale);
    }

    /// The cost alone, while the form is being filled in.
    @PostMapping("/preview")
    @Requires(Permission.PROGRAMME_MANAGE)
    String previewPart(@ModelAttribute("form") ProgrammeForm form, Model model, Locale locale) {
        addCost(form, model, locale);
        return "programme/cost :: cost";
    }

    private void addCost(ProgrammeForm form, Model model, Locale locale) {
        try {
            model.addAttribute(
                    "cost",
                    preview.cost(new Preview.Wish(
                            form.places(),
                            form.months(),
                            form.getSchemes(),
                            Payer.APBD,
                            Objects.requireNonNullElse(form.getSector(), Sector.OTHER),
                            form.base(),
                            form.line())));
        } catch (Problem notYet) {
            model.addAttribute("notYet", problems.sentence(notYet, locale));
        }
    }

    private String page(ProgrammeForm form, Model model, Locale locale) {
        var show = new Show(locale, ZoneOffset.UTC);
        model.addAttribute("form", form);
        model.addAttribute(
                "lines",
                funding.lines().stream()
                        .map(line -> new Option(
                                line.id().toString(),
                                line.year() + " · " + line.name() + " · "
                                        + word("payer." + line.payer(), locale) + " · "
                                        + messages.getMessage(
                                                "programme.line.left",
                                                new Object[] {
                                                    show.money(line.available().amount())
                                                },
                                                locale)))
                        .toList());
        model.addAttribute(
                "sectors",
                List.of(Sector.OTHER, Sector.TRANSPORT).stream()
                        .map(sector -> new Option(sector.name(), word("sector." + sector, locale)))
                        .toList());
        model.addAttribute("schemes", schemes("eligibility/bpu/available_schemes"));
        boolean english = "en".equals(locale.getLanguage());
        model.addAttribute(
                "occupations",
                occupations.all().stream()
                        .map(occupation ->
                                new Option(occupation.code(), english ? occupation.nameEn() : occupation.nameId()))
                        .toList());
        return "programme/new";
    }

    private Set<Scheme> schemes(String parameter) {
        return Parameters.current().text(parameter).on(today.now()).stream()
                .flatMap(dated -> Arrays.stream(dated.value().split(" ")))
                .map(Scheme::valueOf)
                .collect(Collectors.toCollection(java.util.TreeSet::new));
    }

    private String word(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
