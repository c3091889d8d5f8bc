package id.payung.server.enrolment.web;

import static id.payung.server.access.Permission.LIST_HAND_IN;

import id.payung.server.access.Actors;
import id.payung.server.access.Requires;
import id.payung.server.enrolment.Lists;
import id.payung.server.enrolment.copy.FaultTexts;
import id.payung.server.enrolment.web.OnePerson.Proposed;
import id.payung.server.programme.Programmes;
import id.payung.server.screen.Flash;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One person on a form, for who has no spreadsheet.
@Controller
@RequestMapping("/lists/person")
class OnePersonPages {

    private final OnePerson onePerson;
    private final Programmes programmes;
    private final Actors actors;
    private final FaultTexts texts;

    OnePersonPages(OnePerson onePerson, Programmes programmes, Actors actors, FaultTexts texts) {
        this.onePerson = onePerson;
        this.programmes = programmes;
        this.actors = actors;
        this.texts = texts;
    }

    @Requires(LIST_HAND_IN)
    @GetMapping
    String form(@RequestParam(required = false) @Nullable Long programme, Model model) {
        String territory = actors.current().territory();
        model.addAttribute(
                "open",
                programmes.all().stream()
                        .filter(each -> actors.current().covers(each.territory())
                                || territory.startsWith(each.territory() + "."))
                        .toList());
        model.addAttribute("chosen", programme);
        return "list/person";
    }

    @Requires(LIST_HAND_IN)
    @PostMapping
    String propose(
            @RequestParam long programme, @ModelAttribute Proposed person, RedirectAttributes after, Locale locale) {
        Lists.Receipt receipt = onePerson.take(programme, person);
        if (!receipt.fresh()) {
            after.addFlashAttribute("flash", Flash.done(texts.word("list.known", locale)));
        }
        return "redirect:/lists/" + receipt.list().id();
    }
}
