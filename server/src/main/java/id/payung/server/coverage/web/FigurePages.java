package id.payung.server.coverage.web;

import id.payung.server.access.Permission;
import id.payung.server.access.Requires;
import id.payung.server.coverage.Coverage;
import id.payung.server.coverage.NewFigure;
import id.payung.server.coverage.ReportedFigure;
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

/// Where the agency's branch enters a figure that it reports.
@Controller
@RequestMapping("/coverage/new")
class FigurePages {

    private final Coverage coverage;
    private final Boards boards;
    private final MessageSource messages;

    FigurePages(Coverage coverage, Boards boards, MessageSource messages) {
        this.coverage = coverage;
        this.boards = boards;
        this.messages = messages;
    }

    @GetMapping
    @Requires(Permission.COVERAGE_MANAGE)
    String empty(@RequestParam String region, Model model, Locale locale) {
        var form = new FigureForm();
        form.setRegion(region);
        model.addAttribute("form", form);
        return page(form, model, locale);
    }

    @PostMapping
    @Requires(Permission.COVERAGE_MANAGE)
    String record(
            @ModelAttribute("form") FigureForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        NewFigure typed = form.read(coverage.today(), errors);
        if (typed == null) {
            return page(form, model, locale);
        }
        ReportedFigure recorded;
        try {
            recorded = coverage.record(typed);
        } catch (Problem problem) {
            if (problem.kind() != Problem.Kind.REFUSED) {
                throw problem;
            }
            errors.reject("problem." + problem.code(), problem.arguments().toArray(), null);
            return page(form, model, locale);
        }
        Words words = new Words(messages, locale);
        redirect.addFlashAttribute(
                "flash", Flash.done(words.say("form.done", words.show().date(recorded.asOf()))));
        return "redirect:" + new BoardAddress(recorded.segment(), recorded.asOf()).of(recorded.regionCode());
    }

    private String page(FigureForm form, Model model, Locale locale) {
        Words words = new Words(messages, locale);
        model.addAttribute("place", boards.name(form.getRegion()));
        model.addAttribute("segments", CoveragePages.segments(words));
        model.addAttribute("boardHref", "/coverage?region=" + form.getRegion());
        return "coverage/new";
    }
}
