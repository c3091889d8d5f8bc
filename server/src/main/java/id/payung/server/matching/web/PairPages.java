package id.payung.server.matching.web;

import static id.payung.server.access.Permission.LIST_APPROVE;
import static id.payung.server.access.Permission.LIST_HAND_IN;
import static id.payung.server.access.Permission.LIST_READ;
import static id.payung.server.access.Permission.LIST_REVIEW;

import id.payung.server.access.Actor;
import id.payung.server.access.Actors;
import id.payung.server.access.Requires;
import id.payung.server.matching.Pair;
import id.payung.server.matching.Pair.State;
import id.payung.server.matching.PairDesk;
import id.payung.server.matching.Pairs;
import id.payung.server.region.Regions;
import id.payung.server.screen.Flash;
import id.payung.server.screen.TableView;
import id.payung.server.screen.Tone;
import id.payung.server.web.TableFile;
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

/// The queue of pairs, and two records side by side.
@Controller
@RequestMapping("/pairs")
class PairPages {

    private final Pairs pairs;
    private final PairDesk desk;
    private final PairFields fields;
    private final Regions regions;
    private final Actors actors;

    PairPages(Pairs pairs, PairDesk desk, PairFields fields, Regions regions, Actors actors) {
        this.pairs = pairs;
        this.desk = desk;
        this.fields = fields;
        this.regions = regions;
        this.actors = actors;
    }

    @Requires(LIST_READ)
    @GetMapping
    String queue(@ModelAttribute PairQuery query, Model model, Locale locale) {
        var found = pairs.search(query.search());
        model.addAttribute("rows", found.rows());
        model.addAttribute("regions", regions);
        model.addAttribute("words", new Words(locale));
        model.addAttribute("counts", pairs.countByState());
        model.addAttribute("states", List.of(State.OPEN, State.ASKED, State.PROPOSED, State.SAME, State.DIFFERENT));
        model.addAttribute("maySweep", actors.current().may(LIST_REVIEW));
        model.addAttribute(
                "view",
                new TableView(
                        "/pairs",
                        query.parameters(),
                        chips(query, locale),
                        found.rows().size(),
                        null,
                        found.previous(),
                        found.next()));
        return "matching/queue";
    }

    /// Words for a template.
    record Words(Locale locale) {

        public String reasons(Pair pair) {
            return pair.why().words(locale.getLanguage().equals("en"));
        }

        public Tone tone(State state) {
            return switch (state) {
                case OPEN, PROPOSED -> Tone.HAND;
                case ASKED -> Tone.CALM;
                case SAME -> Tone.SAFE;
                case DIFFERENT, GONE -> Tone.QUIET;
            };
        }
    }

    private List<TableView.Chip> chips(PairQuery query, Locale locale) {
        List<TableView.Chip> chips = new ArrayList<>();
        if (query.list() != null) {
            chips.add(new TableView.Chip("list", fields.word("match.chip.list", locale, query.list())));
        }
        if (query.sweep() != null) {
            chips.add(new TableView.Chip("sweep", fields.word("match.chip.sweep", locale, query.sweep())));
        }
        if (query.band() != null) {
            chips.add(
                    new TableView.Chip("band", fields.word("match.chip.band", locale, query.band(), query.band() + 4)));
        }
        return chips;
    }

    @Requires(LIST_READ)
    @GetMapping(params = "format")
    ResponseEntity<byte[]> file(@ModelAttribute PairQuery query, @RequestParam String format, Locale locale) {
        Words words = new Words(locale);
        return new TableFile<Pair>(fields.word("match.file", locale))
                .column(fields.word("match.number", locale), Pair::id)
                .column(fields.word("match.field.name", locale), Pair::name)
                .column(
                        fields.word("match.field.village", locale),
                        pair -> pair.village() == null ? null : regions.label(pair.village()))
                .column(fields.word("match.list", locale), Pair::list)
                .column(fields.word("match.row", locale), Pair::row)
                .column(fields.word("match.percent", locale), pair -> pair.why().percent())
                .column(fields.word("match.reasons", locale), words::reasons)
                .column(fields.word("match.months-twice", locale), Pair::monthsTwice)
                .column(fields.word("match.paid-twice", locale), Pair::paidTwice)
                .column(fields.word("match.state", locale), pair -> fields.word("match.state." + pair.state(), locale))
                .column(fields.word("match.decided-by", locale), Pair::decidedBy)
                .column(fields.word("match.reason", locale), Pair::reason)
                .answer(format, pairs.search(query.everything()).rows());
    }

    @Requires(LIST_READ)
    @GetMapping("/{id}")
    String one(@PathVariable long id, Model model, Locale locale) {
        Pairs.Compared compared = pairs.compare(id);
        Pair pair = compared.pair();
        Actor actor = actors.current();
        model.addAttribute("pair", pair);
        model.addAttribute("compared", compared);
        model.addAttribute("fields", fields.of(compared, locale));
        model.addAttribute("guard", pair.why().guardWords(locale.getLanguage().equals("en")));
        model.addAttribute("tone", new Words(locale).tone(pair.state()));
        model.addAttribute(
                "leftTitle",
                pair.ofList()
                        ? fields.word("match.left.row", locale, String.valueOf(pair.row()))
                        : fields.word("match.left.person", locale));
        model.addAttribute("rightTitle", fields.word("match.right", locale));
        String regency = compared.rightRegency();
        model.addAttribute("rightPlace", regions.find(regency).isPresent() ? regions.displayName(regency) : regency);
        model.addAttribute(
                "twiceTotal",
                compared.twice().stream()
                        .mapToLong(each -> each.amount().amount())
                        .sum());
        model.addAttribute("mayDecide", actor.may(LIST_REVIEW) && pair.state().waits());
        model.addAttribute("mayUndo", actor.may(LIST_REVIEW) && pair.state().decided());
        model.addAttribute("mayAnswer", actor.may(LIST_HAND_IN) && pair.state() == State.ASKED);
        var second = compared.waitsForSecond();
        model.addAttribute(
                "mayConfirm",
                actor.may(LIST_APPROVE)
                        && pair.state() == State.PROPOSED
                        && second != null
                        && second.submittedBy() != actor.account());
        return "matching/pair";
    }

    @Requires(LIST_REVIEW)
    @PostMapping("/{id}/decision")
    String decide(
            @PathVariable long id,
            @RequestParam String decision,
            @RequestParam(required = false) @Nullable String reason,
            RedirectAttributes after,
            Locale locale) {
        String next = "/pairs/" + id;
        switch (decision) {
            case "same" -> next = afterwards(desk.same(id, reason));
            case "different" -> next = afterwards(desk.different(id, reason));
            case "ask" -> desk.ask(id, reason);
            default -> desk.undo(id, reason);
        }
        after.addFlashAttribute("flash", Flash.done(fields.word("match.done." + known(decision), locale, id)));
        return "redirect:" + next;
    }

    private static String known(String decision) {
        return List.of("same", "different", "ask").contains(decision) ? decision : "undo";
    }

    /// The next pair that waits, so that a queue is worked off without going back to it; this one when none is
    /// left.
    private String afterwards(Pair decided) {
        return "/pairs/" + pairs.next(decided.id()).orElse(decided.id());
    }

    @Requires(LIST_HAND_IN)
    @PostMapping("/{id}/answer")
    String answer(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String answer,
            RedirectAttributes after,
            Locale locale) {
        desk.answer(id, answer);
        after.addFlashAttribute("flash", Flash.done(fields.word("match.done.answer", locale)));
        return "redirect:/pairs/" + id;
    }

    @Requires(LIST_APPROVE)
    @PostMapping("/{id}/confirm")
    String confirm(@PathVariable long id, RedirectAttributes after, Locale locale) {
        desk.confirm(id);
        after.addFlashAttribute("flash", Flash.done(fields.word("match.done.confirm", locale)));
        return "redirect:/pairs/" + id;
    }

    @Requires(LIST_APPROVE)
    @PostMapping("/{id}/reject")
    String reject(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String reason,
            RedirectAttributes after,
            Locale locale) {
        desk.sendBack(id, reason);
        after.addFlashAttribute("flash", Flash.done(fields.word("match.done.reject", locale)));
        return "redirect:/pairs/" + id;
    }
}
