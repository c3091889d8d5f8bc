package id.payung.server.membership;

import id.payung.server.access.Permission;
import id.payung.server.access.Requires;
import id.payung.server.person.People;
import id.payung.server.person.People.Heir;
import id.payung.server.person.PersonId;
import id.payung.server.person.Registry;
import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import id.payung.server.region.Occupations;
import id.payung.server.region.Regions;
import id.payung.server.screen.Flash;
import id.payung.server.screen.TableView;
import id.payung.server.web.Input;
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

/// The list of members and the page of one: her months, her heirs, her data.
@Controller
@RequestMapping("/members")
class MemberPages {

    private final MemberBook book;
    private final MemberFile file;
    private final MonthStrips strips;
    private final People people;
    private final Registry registry;
    private final Regions regions;
    private final Occupations occupations;
    private final MessageSource messages;

    MemberPages(
            MemberBook book,
            MemberFile file,
            MonthStrips strips,
            People people,
            Registry registry,
            Regions regions,
            Occupations occupations,
            MessageSource messages) {
        this.book = book;
        this.file = file;
        this.strips = strips;
        this.people = people;
        this.registry = registry;
        this.regions = regions;
        this.occupations = occupations;
        this.messages = messages;
    }

    @GetMapping
    @Requires(Permission.PERSON_READ)
    String list(@ModelAttribute MemberQuery query, Model model, Locale locale) {
        var found = book.search(query.search(), query.order());
        model.addAttribute("rows", found.rows());
        model.addAttribute("regions", regions);
        model.addAttribute("states", MemberState.values());
        model.addAttribute(
                "view",
                new TableView(
                        "/members",
                        query.parameters(),
                        chips(query, locale),
                        found.rows().size(),
                        null,
                        found.previous(),
                        found.next()));
        return "membership/list";
    }

    @GetMapping(params = "format")
    @Requires(Permission.PERSON_READ)
    ResponseEntity<byte[]> file(@ModelAttribute MemberQuery query, @RequestParam String format, Locale locale) {
        return file.answer(query, format, locale);
    }

    @GetMapping("/{id}")
    @Requires(Permission.PERSON_READ)
    String one(@PathVariable long id, Model model, Locale locale) {
        show(id, model, locale);
        return "membership/member";
    }

    @PostMapping("/{id}/nik")
    @Requires(Permission.PERSON_UNMASK)
    String openNik(@PathVariable long id, @RequestParam @Nullable String purpose, Model model, Locale locale) {
        model.addAttribute("nik", people.openNik(new PersonId(id), Input.text("purpose", purpose)));
        show(id, model, locale);
        return "membership/member";
    }

    @PostMapping("/{id}/heirs")
    @Requires({Permission.LIST_HAND_IN, Permission.LIST_REVIEW})
    String noteHeir(
            @PathVariable long id,
            @RequestParam @Nullable String name,
            @RequestParam Heir.@Nullable Relation relation,
            @RequestParam @Nullable String phone,
            RedirectAttributes after,
            Locale locale) {
        people.noteHeir(
                new PersonId(id),
                new Heir(
                        0,
                        Input.text("name", name),
                        Input.given("relation", relation),
                        null,
                        phone == null || phone.isBlank() ? null : phone.strip()));
        after.addFlashAttribute("flash", Flash.done(messages.getMessage("member.heir.noted", null, locale)));
        return "redirect:/members/" + id;
    }

    @PostMapping("/{id}/heirs/{heir}/strike")
    @Requires({Permission.LIST_HAND_IN, Permission.LIST_REVIEW})
    String strikeHeir(@PathVariable long id, @PathVariable long heir, RedirectAttributes after, Locale locale) {
        people.strikeHeir(new PersonId(id), heir);
        after.addFlashAttribute("flash", Flash.done(messages.getMessage("member.heir.struck", null, locale)));
        return "redirect:/members/" + id;
    }

    private void show(long id, Model model, Locale locale) {
        MemberRow member = book.find(id).orElseThrow(() -> new Problem(Kind.NOT_FOUND, "member.unknown"));
        People.Person person = people.find(new PersonId(id)).orElseThrow();
        String occupation = person.occupationCode();
        model.addAttribute("member", member);
        model.addAttribute("person", person);
        model.addAttribute("others", registry.othersOf(new PersonId(id)));
        model.addAttribute("root", registry.standsFor(new PersonId(id)).value());
        model.addAttribute(
                "place",
                regions.find(person.villageCode()).isPresent()
                        ? regions.fullName(person.villageCode())
                        : person.villageCode());
        model.addAttribute(
                "occupation",
                occupation == null
                        ? null
                        : occupations
                                .find(occupation)
                                .map(known -> locale.getLanguage().equals("en") ? known.nameEn() : known.nameId())
                                .orElse(occupation));
        var cover = book.cover(id);
        model.addAttribute("cover", cover);
        model.addAttribute("strip", strips.of(cover, book.today(), locale));
        model.addAttribute("heirs", people.heirs(new PersonId(id)));
        model.addAttribute("relations", Heir.Relation.values());
    }

    private List<TableView.Chip> chips(MemberQuery query, Locale locale) {
        List<TableView.Chip> chips = new ArrayList<>();
        String within = query.within();
        if (within != null && !within.isBlank()) {
            chips.add(new TableView.Chip(
                    "within",
                    regions.find(within)
                            .map(region -> regions.displayName(region.code()))
                            .orElse(within)));
        }
        if (query.state() != null) {
            chips.add(new TableView.Chip("state", messages.getMessage("member.state." + query.state(), null, locale)));
        }
        return chips;
    }
}
