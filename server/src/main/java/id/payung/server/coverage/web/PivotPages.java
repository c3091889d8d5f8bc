package id.payung.server.coverage.web;

import id.payung.server.access.Actors;
import id.payung.server.access.Permission;
import id.payung.server.access.Requires;
import id.payung.server.coverage.Coverage;
import id.payung.server.coverage.Segment;
import id.payung.server.coverage.Trait;
import id.payung.server.coverage.pivot.CellPerson;
import id.payung.server.coverage.pivot.CellSearch;
import id.payung.server.coverage.pivot.Dimension;
import id.payung.server.coverage.pivot.Pivot;
import id.payung.server.coverage.pivot.PivotQuestion;
import id.payung.server.coverage.pivot.Pivots;
import id.payung.server.coverage.pivot.SavedViews;
import id.payung.server.region.RegionLevel;
import id.payung.server.region.Regions;
import id.payung.server.screen.Flash;
import id.payung.server.screen.TableView;
import id.payung.server.web.Input;
import id.payung.server.web.ListAddress;
import id.payung.server.web.TableFile;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// Our own count arranged as the reader likes, down to the people behind a number; kept under a name, or sent on as an
/// address that holds the question and nothing else.
@Controller
@RequestMapping("/coverage/pivot")
class PivotPages {

    static final String PATH = "/coverage/pivot";

    private final Pivots pivots;
    private final SavedViews saved;
    private final PivotGrids grids;
    private final PivotWords words;
    private final PivotForm form;
    private final TraitWords traits;
    private final Coverage coverage;
    private final Boards boards;
    private final Regions regions;
    private final Actors actors;
    private final MessageSource messages;

    PivotPages(
            Pivots pivots,
            SavedViews saved,
            PivotGrids grids,
            PivotWords words,
            PivotForm form,
            TraitWords traits,
            Coverage coverage,
            Boards boards,
            Regions regions,
            Actors actors,
            MessageSource messages) {
        this.pivots = pivots;
        this.saved = saved;
        this.grids = grids;
        this.words = words;
        this.form = form;
        this.traits = traits;
        this.coverage = coverage;
        this.boards = boards;
        this.regions = regions;
        this.actors = actors;
        this.messages = messages;
    }

    @GetMapping
    @Requires(Permission.COVERAGE_READ)
    String pivot(
            @RequestParam MultiValueMap<String, String> query,
            @RequestParam(defaultValue = "row") String sort,
            Model model,
            Locale locale) {
        PivotQuestion asked = read(query);
        Pivot pivot = pivots.answer(asked);
        Words say = new Words(messages, locale);
        String title = title(pivot.question(), say);
        show(model, pivot, sort, title, say);
        model.addAttribute("open", false);
        model.addAttribute("askedPlace", pivot.narrowed() ? boards.name(asked.regionCode()) : null);
        model.addAttribute(
                "places",
                form.places(pivot.question().regionCode(), actors.current().territory()));
        model.addAttribute("rowOptions", form.dimensions(List.of(Dimension.values()), say));
        model.addAttribute("columnOptions", form.dimensions(List.of(Dimension.values()), say));
        model.addAttribute("measures", PivotForm.measures(pivots.mayReadMoney(), say));
        model.addAttribute("filterChoices", form.filters(pivot.question(), say));
        model.addAttribute("views", saved.all());
        model.addAttribute("question", PivotAddress.query(asked));
        model.addAttribute(
                "link",
                ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString()
                        + PivotGrids.address(PATH, PivotAddress.parameters(pivot.question())));
        return "coverage/pivot";
    }

    /// What the pages for readers and for everybody have in common.
    static void common(
            Model model, Pivot pivot, String path, String sort, PivotGrids grids, PivotWords words, Words say) {
        PivotQuestion question = pivot.question();
        Map<String, String> parameters = new LinkedHashMap<>(PivotAddress.parameters(question));
        if (!sort.equals("row")) {
            parameters.put("sort", sort);
        }
        model.addAttribute("pivot", pivot);
        model.addAttribute("grid", grids.grid(pivot, sort, say));
        model.addAttribute("measure", words.measure(question, say));
        model.addAttribute("period", words.known(question, say));
        model.addAttribute("narrowing", words.filters(question, say));
        model.addAttribute("reading", words.reading(pivot.reading(), say));
        model.addAttribute(
                "view", new TableView(path, parameters, List.of(), pivot.lines().size(), null, null, null));
    }

    private void show(Model model, Pivot pivot, String sort, String title, Words say) {
        common(model, pivot, PATH, sort, grids, words, say);
        model.addAttribute("heading", title);
        model.addAttribute("chart", grids.chart(pivot, sort, title, say));
        model.addAttribute(
                "boardHref",
                new BoardAddress(Segment.ALL, null).of(pivot.question().regionCode()));
        model.addAttribute("place", boards.name(pivot.question().regionCode()));
    }

    private String title(PivotQuestion question, Words say) {
        String things = String.join(
                " × ",
                question.arranged().stream().map(each -> words.of(each, say)).toList());
        return say.say("pivot.heading", words.measure(question, say), things, boards.name(question.regionCode()));
    }

    /// All lines as a file.
    @GetMapping(params = "format")
    @Requires(Permission.COVERAGE_READ)
    ResponseEntity<byte[]> file(
            @RequestParam MultiValueMap<String, String> query,
            @RequestParam(defaultValue = "row") String sort,
            @RequestParam String format,
            Locale locale) {
        Pivot pivot = pivots.answer(read(query));
        List<Pivot.Line> lines = PivotGrids.sorted(pivot, sort);
        lines.add(pivot.totals());
        return grids.file(pivot, new Words(messages, locale)).answer(format, lines);
    }

    /// The people behind a number.
    @GetMapping("/people")
    @Requires(Permission.PERSON_READ)
    String people(
            @RequestParam MultiValueMap<String, String> query,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            Model model,
            Locale locale) {
        PivotQuestion question = read(query);
        ListAddress address = ListAddress.of(sort, "name", after, before, null);
        var found = pivots.people(question, search(q, address, false));
        Words say = new Words(messages, locale);
        Map<String, String> parameters = new LinkedHashMap<>(PivotAddress.parameters(question));
        if (!q.isBlank()) {
            parameters.put("q", q.strip());
        }
        if (sort != null && !sort.isBlank()) {
            parameters.put("sort", sort);
        }
        model.addAttribute(
                "rows",
                found.rows().stream()
                        .map(person -> new PersonLine(person, occupation(person, say)))
                        .toList());
        model.addAttribute("place", boards.name(pivots.own(question.regionCode())));
        model.addAttribute("period", words.period(question, say));
        model.addAttribute("measure", words.measure(question, say));
        model.addAttribute("narrowing", words.filters(question, say));
        model.addAttribute("regions", regions);
        model.addAttribute(
                "view",
                new TableView(
                        PATH + "/people",
                        parameters,
                        List.of(),
                        found.rows().size(),
                        null,
                        found.previous(),
                        found.next()));
        return "coverage/pivot-people";
    }

    @GetMapping(value = "/people", params = "format")
    @Requires(Permission.PERSON_READ)
    ResponseEntity<byte[]> peopleFile(
            @RequestParam MultiValueMap<String, String> query,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam String format,
            Locale locale) {
        PivotQuestion question = read(query);
        Words say = new Words(messages, locale);
        List<CellPerson> rows = pivots.people(question, search(q, ListAddress.of(sort, "name", null, null, null), true))
                .rows();
        return new TableFile<CellPerson>("orang-" + question.regionCode() + "-" + question.until())
                .column(say.say("pivot.person"), CellPerson::name)
                .column(say.say("pivot.birth"), CellPerson::birthDate)
                .column(say.say("pivot.dimension.VILLAGE"), person -> regions.label(person.villageCode()))
                .column(say.say("column.code"), CellPerson::villageCode)
                .column(say.say("pivot.dimension.OCCUPATION"), person -> occupation(person, say))
                .column(say.say("pivot.dimension.DECILE"), CellPerson::decile)
                .column(say.say("pivot.dimension.PROGRAMME"), person -> programme(person, say))
                .column(say.say("pivot.funder"), CellPerson::funder)
                .column(say.say("pivot.until"), CellPerson::until)
                .answer(format, rows);
    }

    /// Somebody behind a number.
    ///
    /// @param occupation in words
    record PersonLine(CellPerson person, String occupation) {}

    private String occupation(CellPerson person, Words say) {
        String code = person.occupation();
        return traits.word(Trait.OCCUPATION, code == null ? "" : code, say);
    }

    private String programme(CellPerson person, Words say) {
        return words.value(Dimension.PROGRAMME, Long.toString(person.programme()), say);
    }

    private static CellSearch search(String text, ListAddress address, boolean whole) {
        CellSearch.Sort sort = Arrays.stream(CellSearch.Sort.values())
                .filter(each -> each.name().equalsIgnoreCase(address.column()))
                .findFirst()
                .orElse(CellSearch.Sort.NAME);
        return new CellSearch(text.strip(), sort, whole ? address.whole() : address.page());
    }

    /// Keeps the question under a name.
    @PostMapping("/views")
    @Requires(Permission.COVERAGE_READ)
    String save(
            @RequestParam @Nullable String name,
            @RequestParam String question,
            RedirectAttributes after,
            Locale locale) {
        PivotQuestion read = PivotAddress.read(question, usual(""), month());
        var view = saved.save(Input.text("name", name), PivotAddress.query(read));
        after.addFlashAttribute("flash", Flash.done(new Words(messages, locale).say("pivot.saved", view.name())));
        return "redirect:" + PivotGrids.address(PATH, PivotAddress.parameters(read));
    }

    @PostMapping("/views/{id}/remove")
    @Requires(Permission.COVERAGE_READ)
    String remove(@PathVariable long id, RedirectAttributes after, Locale locale) {
        saved.remove(id);
        after.addFlashAttribute("flash", Flash.done(new Words(messages, locale).say("pivot.removed")));
        return "redirect:" + PATH;
    }

    private PivotQuestion read(MultiValueMap<String, String> query) {
        String region = query.getFirst("region");
        return PivotAddress.read(query, usual(region == null ? "" : region), month());
    }

    private YearMonth month() {
        return YearMonth.from(coverage.today());
    }

    private Dimension usual(String region) {
        return usual(coverage, pivots.own(region));
    }

    /// The parts of a place, or what its people are.
    static Dimension usual(Coverage coverage, String region) {
        RegionLevel below = coverage.levelBelow(region);
        return below == null ? Dimension.SEX : Dimension.valueOf(below.name());
    }
}
