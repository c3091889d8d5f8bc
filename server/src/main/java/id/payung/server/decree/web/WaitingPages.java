package id.payung.server.decree.web;

import static id.payung.server.access.Permission.LIST_READ;
import static id.payung.server.access.Permission.LIST_REVIEW;
import static id.payung.server.access.Permission.PROGRAMME_MANAGE;

import id.payung.server.access.Actors;
import id.payung.server.access.Requires;
import id.payung.server.enrolment.ListId;
import id.payung.server.enrolment.Ranking;
import id.payung.server.enrolment.Waiting;
import id.payung.server.enrolment.WaitingList;
import id.payung.server.problem.Problem;
import id.payung.server.programme.Programme;
import id.payung.server.programme.ProgrammeId;
import id.payung.server.programme.Programmes;
import id.payung.server.region.Occupation;
import id.payung.server.region.Occupations;
import id.payung.server.region.Regions;
import id.payung.server.screen.Flash;
import id.payung.server.screen.TableView;
import id.payung.server.web.TableFile;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

/// The waiting list of a programme on screen: ranks, why, and what the ranks rest on.
@Controller
@RequestMapping("/programmes/{programme}/waiting")
class WaitingPages {

    private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");

    private final WaitingList waiting;
    private final Programmes programmes;
    private final Regions regions;
    private final Occupations occupations;
    private final Actors actors;
    private final MessageSource messages;

    WaitingPages(
            WaitingList waiting,
            Programmes programmes,
            Regions regions,
            Occupations occupations,
            Actors actors,
            MessageSource messages) {
        this.waiting = waiting;
        this.programmes = programmes;
        this.regions = regions;
        this.occupations = occupations;
        this.actors = actors;
        this.messages = messages;
    }

    @Requires(LIST_READ)
    @GetMapping
    String all(@PathVariable long programme, @ModelAttribute WaitingQuery query, Model model) {
        Programme of = programme(programme);
        var found = waiting.search(of.id(), query.search());
        List<TableView.Chip> chips = new ArrayList<>();
        if (query.village() != null && !query.village().isBlank()) {
            chips.add(new TableView.Chip("village", regions.label(query.village())));
        }
        model.addAttribute("programme", of);
        model.addAttribute("rows", found.rows());
        model.addAttribute("ranking", waiting.ranking(of.id()));
        model.addAttribute("criteria", Ranking.Criterion.values());
        model.addAttribute("regions", regions);
        model.addAttribute(
                "mayRank",
                actors.current().may(PROGRAMME_MANAGE) && actors.current().covers(of.territory()));
        model.addAttribute("mayStrike", actors.current().may(LIST_REVIEW));
        model.addAttribute(
                "view",
                new TableView(
                        "/programmes/" + programme + "/waiting",
                        query.parameters(),
                        chips,
                        found.rows().size(),
                        waiting.count(of.id()),
                        found.previous(),
                        found.next()));
        return "decree/waiting";
    }

    @Requires(LIST_READ)
    @GetMapping(params = "format")
    ResponseEntity<byte[]> asFile(
            @PathVariable long programme,
            @ModelAttribute WaitingQuery query,
            @RequestParam String format,
            Locale locale) {
        Programme of = programme(programme);
        return new TableFile<Waiting>("daftar-tunggu-" + programme)
                .column(word("waiting.rank", locale), Waiting::rank)
                .column(word("decree.column.name", locale), Waiting::name)
                .column(word("decree.column.born", locale), Waiting::birthDate)
                .column(word("decree.column.village", locale), each -> regions.label(each.villageCode()))
                .column(word("decree.column.occupation", locale), each -> work(each.occupationCode()))
                .column(word("waiting.handed-in", locale), each -> LocalDate.ofInstant(each.handedInAt(), ZONE))
                .column(word("waiting.by", locale), Waiting::handedInBy)
                .column(word("decree.column.list", locale), each -> each.list().value())
                .column(word("decree.column.row", locale), Waiting::row)
                .answer(format, waiting.search(of.id(), query.whole()).rows());
    }

    private String work(@Nullable String code) {
        return code == null
                ? ""
                : occupations.find(code).map(Occupation::nameId).orElse(code);
    }

    @Requires(PROGRAMME_MANAGE)
    @PostMapping("/ranking")
    String rank(
            @PathVariable long programme,
            @RequestParam(name = "criterion", required = false) @Nullable List<String> criteria,
            @RequestParam(required = false, defaultValue = "") String occupationCodes,
            @RequestParam(required = false) @Nullable String source,
            RedirectAttributes after,
            Locale locale) {
        List<Ranking.Criterion> wanted = criteria == null
                ? List.of()
                : criteria.stream()
                        .filter(name -> !name.isBlank())
                        .map(Ranking.Criterion::valueOf)
                        .toList();
        List<String> codes = occupationCodes.isBlank()
                ? List.of()
                : List.of(occupationCodes.strip().split("[,;\\s]+", -1));
        waiting.setRanking(new ProgrammeId(programme), wanted, codes, source);
        return back(programme, "waiting.ranked", after, locale);
    }

    @Requires(LIST_REVIEW)
    @PostMapping("/{list}/{row}/strike")
    String strike(
            @PathVariable long programme,
            @PathVariable long list,
            @PathVariable int row,
            @RequestParam(required = false) @Nullable String reason,
            RedirectAttributes after,
            Locale locale) {
        waiting.strike(new ProgrammeId(programme), new WaitingList.Place(new ListId(list), row), reason);
        return back(programme, "waiting.struck", after, locale);
    }

    @Requires(LIST_READ)
    @GetMapping("/{list}/{row}")
    String appeals(@PathVariable long programme, @PathVariable long list, @PathVariable int row, Model model) {
        model.addAttribute("programme", programme(programme));
        model.addAttribute("list", list);
        model.addAttribute("row", row);
        model.addAttribute("appeals", waiting.appeals(new WaitingList.Place(new ListId(list), row)));
        model.addAttribute("mayAnswer", actors.current().may(LIST_REVIEW));
        return "decree/appeals";
    }

    @Requires(LIST_REVIEW)
    @PostMapping("/{list}/{row}/appeal")
    String appeal(
            @PathVariable long programme,
            @PathVariable long list,
            @PathVariable int row,
            @RequestParam(required = false) @Nullable String reason) {
        waiting.appeal(new WaitingList.Place(new ListId(list), row), reason);
        return "redirect:/programmes/" + programme + "/waiting/" + list + "/" + row;
    }

    @Requires(LIST_REVIEW)
    @PostMapping("/{list}/{row}/appeals/{appeal}")
    String answer(
            @PathVariable long programme,
            @PathVariable long list,
            @PathVariable int row,
            @PathVariable long appeal,
            @RequestParam(required = false) @Nullable String reason) {
        waiting.answer(new WaitingList.Place(new ListId(list), row), appeal, reason);
        return "redirect:/programmes/" + programme + "/waiting/" + list + "/" + row;
    }

    private String back(long programme, String key, RedirectAttributes after, Locale locale) {
        after.addFlashAttribute("flash", Flash.done(word(key, locale)));
        return "redirect:/programmes/" + programme + "/waiting";
    }

    private Programme programme(long id) {
        return programmes
                .find(new ProgrammeId(id))
                .orElseThrow(() -> new Problem(Problem.Kind.NOT_FOUND, "programme.unknown", id));
    }

    private String word(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
