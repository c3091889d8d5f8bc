package id.payung.server.coverage.web;

import id.payung.server.access.Actor;
import id.payung.server.access.Permission;
import id.payung.server.access.Requires;
import id.payung.server.coverage.Coverage;
import id.payung.server.coverage.NewTarget;
import id.payung.server.coverage.Target;
import id.payung.server.coverage.Targets;
import id.payung.server.problem.Problem;
import id.payung.server.screen.Flash;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Where a plan's target is entered: by the office that runs the programmes, or by the agency's branch.
@Controller
@RequestMapping("/coverage/targets/new")
class TargetPages {

    private final Targets targets;
    private final Coverage coverage;
    private final Boards boards;
    private final MessageSource messages;

    TargetPages(Targets targets, Coverage coverage, Boards boards, MessageSource messages) {
        this.targets = targets;
        this.coverage = coverage;
        this.boards = boards;
        this.messages = messages;
    }

    static boolean mayRecord(Actor actor, String region) {
        return (actor.may(Permission.COVERAGE_MANAGE) || actor.may(Permission.PROGRAMME_MANAGE))
                && actor.covers(region);
    }

    @GetMapping
    @Requires({Permission.COVERAGE_MANAGE, Permission.PROGRAMME_MANAGE})
    String empty(@RequestParam String region, Model model, Locale locale) {
        var form = new TargetForm();
        form.setRegion(region);
        model.addAttribute("form", form);
        return page(form, model, locale);
    }

    @PostMapping
    @Requires({Permission.COVERAGE_MANAGE, Permission.PROGRAMME_MANAGE})
    String record(
            @ModelAttribute("form") TargetForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        NewTarget typed = form.read(coverage.today(), errors);
        if (typed == null) {
            return page(form, model, locale);
        }
        Target recorded;
        try {
            recorded = targets.record(typed);
        } catch (Problem problem) {
            if (problem.kind() != Problem.Kind.REFUSED) {
                throw problem;
            }
            errors.reject("problem." + problem.code(), problem.arguments().toArray(), null);
            return page(form, model, locale);
        }
        redirect.addFlashAttribute("flash", Flash.done(new Words(messages, locale).say("target.done", recorded.set())));
        return "redirect:" + new BoardAddress(recorded.segment(), null).of(recorded.regionCode());
    }

    private String page(TargetForm form, Model model, Locale locale) {
        model.addAttribute("place", boards.name(form.getRegion()));
        model.addAttribute("segments", CoveragePages.segments(new Words(messages, locale)));
        model.addAttribute("boardHref", "/coverage?region=" + form.getRegion());
        return "coverage/target";
    }
}
