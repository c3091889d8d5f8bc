package id.payung.server.enrolment.web;

import static id.payung.server.access.Permission.LIST_APPROVE;
import static id.payung.server.access.Permission.LIST_READ;
import static id.payung.server.access.Permission.LIST_REVIEW;
import static id.payung.server.access.Permission.LIST_SUBMIT;

import id.payung.server.access.Actors;
import id.payung.server.access.Requires;
import id.payung.server.enrolment.ListId;
import id.payung.server.enrolment.ListRow;
import id.payung.server.enrolment.ListState;
import id.payung.server.enrolment.Lists;
import id.payung.server.enrolment.ReviewDesk;
import id.payung.server.enrolment.Signing;
import id.payung.server.enrolment.Verdict;
import id.payung.server.enrolment.WorkerList;
import id.payung.server.enrolment.copy.FaultTexts;
import id.payung.server.matching.Pairs;
import id.payung.server.region.Region;
import id.payung.server.region.RegionLevel;
import id.payung.server.region.Regions;
import id.payung.server.screen.Flash;
import id.payung.server.screen.Option;
import id.payung.server.screen.TableView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
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

/// Rows of a list on screen, decisions on them, and the two signatures.
@Controller
@RequestMapping("/lists/{id}")
class DecisionPages {

    private static final int MOST_VILLAGES = 400;

    private final Lists lists;
    private final ReviewDesk desk;
    private final Signing signing;
    private final ListScreens screens;
    private final ListFiles files;
    private final FaultTexts texts;
    private final Regions regions;
    private final Actors actors;
    private final Pairs pairs;

    DecisionPages(
            Lists lists,
            ReviewDesk desk,
            Signing signing,
            ListScreens screens,
            ListFiles files,
            FaultTexts texts,
            Regions regions,
            Actors actors,
            Pairs pairs) {
        this.lists = lists;
        this.desk = desk;
        this.signing = signing;
        this.screens = screens;
        this.files = files;
        this.texts = texts;
        this.regions = regions;
        this.actors = actors;
        this.pairs = pairs;
    }

    @Requires(LIST_READ)
    @GetMapping("/rows")
    String rows(@PathVariable long id, @ModelAttribute RowQuery query, Model model, Locale locale) {
        WorkerList list = lists.find(new ListId(id));
        var found = lists.rows(list.id(), query.search());
        model.addAttribute("list", list);
        model.addAttribute("rows", found.rows());
        model.addAttribute("regions", regions);
        model.addAttribute("texts", new RowTexts(texts, list.sheets(), locale));
        model.addAttribute("verdicts", Verdict.values());
        model.addAttribute(
                "view",
                new TableView(
                        "/lists/" + id + "/rows",
                        query.parameters(),
                        chips(query, locale),
                        found.rows().size(),
                        null,
                        found.previous(),
                        found.next()));
        return "list/rows";
    }

    /// The words for a row's findings, for use in a template.
    record RowTexts(FaultTexts texts, List<String> sheets, Locale locale) {

        public String place(ListRow row) {
            return texts.row(row.row(), sheets, locale);
        }

        public List<String> grounds(ListRow row) {
            return texts.grounds(row.judged(), sheets, locale);
        }

        public Object tone(Verdict verdict) {
            return ListScreens.tone(verdict);
        }
    }

    @Requires(LIST_READ)
    @GetMapping(path = "/rows", params = "format")
    ResponseEntity<byte[]> rowsAsFile(
            @PathVariable long id, @ModelAttribute RowQuery query, @RequestParam String format, Locale locale) {
        return files.rows(new ListId(id), query.search(), format, locale);
    }

    @Requires(LIST_READ)
    @GetMapping("/rows/{row}")
    String row(@PathVariable long id, @PathVariable int row, Model model, Locale locale) {
        WorkerList list = lists.find(new ListId(id));
        ListRow found = lists.row(list.id(), row);
        String village = found.villageCode();
        model.addAttribute("list", list);
        model.addAttribute("row", found);
        model.addAttribute("line", texts.row(row, list.sheets(), locale));
        model.addAttribute("tone", ListScreens.tone(found.verdict()));
        model.addAttribute("said", screens.said(list, found, locale));
        model.addAttribute("fallen", screens.fallen(found.fallen(), locale));
        model.addAttribute("place", village == null ? null : regions.displayName(village));
        var alike = pairs.ofRow(id, row);
        model.addAttribute("pairs", alike);
        boolean open = list.state().judged() && list.state() != ListState.APPROVED;
        boolean may = open && actors.current().may(LIST_REVIEW);
        model.addAttribute(
                "mayAccept",
                may
                        && found.verdict() == Verdict.REVIEW
                        && found.canBeAccepted()
                        && alike.stream().noneMatch(pair -> pair.state().waits()));
        model.addAttribute("next", may ? lists.nextInReview(list.id(), row).orElse(null) : null);
        model.addAttribute(
                "mayRefuse", may && (found.verdict() == Verdict.REVIEW || found.verdict() == Verdict.ACCEPTED));
        model.addAttribute("mayUndo", may && found.decidedBy() != null && found.personId() == null);
        model.addAttribute("villages", village == null && may ? villages(list) : List.of());
        return "list/row";
    }

    private List<Option> villages(WorkerList list) {
        return RegionLevel.of(list.territory()) == RegionLevel.PROVINCE
                ? List.of()
                : regions.villagesWithin(list.territory()).stream()
                        .limit(MOST_VILLAGES)
                        .map(this::option)
                        .toList();
    }

    private Option option(Region village) {
        String district = regions.find(village.parentCode()).map(Region::name).orElse("");
        return new Option(village.code(), village.name() + ", " + district);
    }

    @Requires(LIST_REVIEW)
    @PostMapping("/rows/{row}/accept")
    String accept(
            @PathVariable long id,
            @PathVariable int row,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(required = false) @Nullable String village,
            RedirectAttributes after,
            Locale locale) {
        desk.accept(new ListId(id), row, reason, village);
        return decided(id, row, after, locale);
    }

    @Requires(LIST_REVIEW)
    @PostMapping("/rows/{row}/refuse")
    String refuse(
            @PathVariable long id,
            @PathVariable int row,
            @RequestParam(required = false) @Nullable String reason,
            RedirectAttributes after,
            Locale locale) {
        desk.refuse(new ListId(id), row, reason);
        return decided(id, row, after, locale);
    }

    @Requires(LIST_REVIEW)
    @PostMapping("/rows/{row}/undo")
    String undo(@PathVariable long id, @PathVariable int row, RedirectAttributes after, Locale locale) {
        desk.undo(new ListId(id), row);
        return decided(id, row, after, locale);
    }

    private String decided(long id, int row, RedirectAttributes after, Locale locale) {
        after.addFlashAttribute("flash", Flash.done(texts.word("list.row.decided", locale, row)));
        return "redirect:/lists/" + id + "/rows/" + row;
    }

    @Requires(LIST_REVIEW)
    @PostMapping("/check")
    String checkAgain(@PathVariable long id) {
        lists.checkAgain(new ListId(id));
        return "redirect:/lists/" + id;
    }

    @Requires(LIST_SUBMIT)
    @PostMapping("/submit")
    String submit(
            @PathVariable long id,
            @RequestParam(name = "reason", required = false) @Nullable String leaveOutReason,
            RedirectAttributes after,
            Locale locale) {
        signing.submit(new ListId(id), leaveOutReason);
        return back(id, "list.submitted", after, locale);
    }

    @Requires(LIST_APPROVE)
    @PostMapping("/approve")
    String approve(@PathVariable long id, RedirectAttributes after, Locale locale) {
        signing.approve(new ListId(id));
        return back(id, "list.approved", after, locale);
    }

    @Requires(LIST_APPROVE)
    @PostMapping("/send-back")
    String sendBack(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String reason,
            RedirectAttributes after,
            Locale locale) {
        signing.sendBack(new ListId(id), reason);
        return back(id, "list.sent-back", after, locale);
    }

    private String back(long id, String key, RedirectAttributes after, Locale locale) {
        after.addFlashAttribute("flash", Flash.done(texts.word(key, locale)));
        return "redirect:/lists/" + id;
    }

    private List<TableView.Chip> chips(RowQuery query, Locale locale) {
        List<TableView.Chip> chips = new ArrayList<>();
        if (Boolean.TRUE.equals(query.fallen())) {
            chips.add(new TableView.Chip("fallen", texts.word("list.fallen.chip", locale)));
        }
        if (query.reason() != null && !query.reason().isBlank()) {
            chips.add(new TableView.Chip("reason", query.reason()));
        }
        if (query.village() != null && !query.village().isBlank()) {
            chips.add(new TableView.Chip(
                    "village",
                    regions.find(query.village())
                            .map(region -> regions.displayName(region.code()))
                            .orElse(query.village())));
        }
        return chips;
    }
}
