package id.payung.server.desk.web;

import static id.payung.server.access.Permission.LIST_HAND_IN;

import id.payung.server.access.Actors;
import id.payung.server.access.Open;
import id.payung.server.access.Requires;
import id.payung.server.desk.Drafts;
import id.payung.server.enrolment.Proposed;
import id.payung.server.problem.Problem;
import id.payung.server.programme.ProgrammeId;
import id.payung.server.region.Occupation;
import id.payung.server.region.Occupations;
import id.payung.server.screen.Fault;
import id.payung.server.screen.Flash;
import id.payung.server.web.FormProblems;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One person on a form, for who has no spreadsheet: written on the open draft. With scripts the form keeps what was
/// typed on the phone and sends it when there is a line; without them it is a form like any other.
@Controller
class PersonPages {

    private final Drafts drafts;
    private final Occupations occupations;
    private final Actors actors;
    private final DeskWords words;
    private final FormProblems problems;

    PersonPages(Drafts drafts, Occupations occupations, Actors actors, DeskWords words, FormProblems problems) {
        this.drafts = drafts;
        this.occupations = occupations;
        this.actors = actors;
        this.words = words;
        this.problems = problems;
    }

    @Requires(LIST_HAND_IN)
    @GetMapping("/desk/person")
    String form(@RequestParam(required = false) @Nullable Long programme, Model model, Locale locale) {
        return page(programme, UUID.randomUUID().toString(), null, List.of(), model, locale);
    }

    /// The former address of the form.
    @Requires(LIST_HAND_IN)
    @GetMapping("/lists/person")
    String formerForm() {
        return "redirect:/desk/person";
    }

    @Requires(LIST_HAND_IN)
    @PostMapping("/desk/person")
    String propose(
            @RequestParam(required = false) @Nullable Long programme,
            @RequestParam String key,
            @ModelAttribute("person") Proposed person,
            Model model,
            RedirectAttributes after,
            HttpServletResponse response,
            Locale locale) {
        if (programme == null) {
            response.setStatus(422);
            Fault missing = new Fault("programme", words.word("list.form.choose-programme", locale));
            return page(null, key, person, List.of(missing), model, locale);
        }
        try {
            Drafts.Place place = drafts.add(new ProgrammeId(programme), key, person);
            after.addFlashAttribute("flash", Flash.done(words.word("desk.person.saved", locale, place.row())));
            return "redirect:/desk/drafts/" + place.draft();
        } catch (Problem problem) {
            if (problem.kind() == Problem.Kind.NOT_FOUND) {
                throw problem;
            }
            response.setStatus(422);
            Fault fault = new Fault("nik", problems.sentence(problem, locale));
            return page(programme, key, person, List.of(fault), model, locale);
        }
    }

    /// The form alone, as a phone keeps it: nobody's name, nobody's data.
    @Open
    @GetMapping("/desk/offline")
    String shell(Model model, Locale locale) {
        model.addAttribute("occupations", names(locale));
        return "desk/offline";
    }

    private String page(
            @Nullable Long programme,
            String key,
            @Nullable Proposed person,
            List<Fault> faults,
            Model model,
            Locale locale) {
        var open = drafts.open();
        Long only = open.size() == 1 ? Long.valueOf(open.getFirst().id().value()) : null;
        model.addAttribute("open", open);
        model.addAttribute("chosen", programme == null ? only : programme);
        model.addAttribute("key", key);
        model.addAttribute("person", person);
        model.addAttribute("faults", faults);
        model.addAttribute("occupations", names(locale));
        model.addAttribute("owner", actors.current().account());
        model.addAttribute("village", words.place(actors.current().territory()));
        return "desk/person";
    }

    private List<String> names(Locale locale) {
        return occupations.all().stream()
                .map((Occupation each) -> DeskWords.name(each, locale))
                .toList();
    }
}
