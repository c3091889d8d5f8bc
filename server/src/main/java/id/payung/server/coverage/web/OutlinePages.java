package id.payung.server.coverage.web;

import id.payung.server.access.Permission;
import id.payung.server.access.Requires;
import id.payung.server.coverage.Segment;
import id.payung.server.coverage.outline.OutlineSet;
import id.payung.server.coverage.outline.OutlineUpload;
import id.payung.server.coverage.outline.Outlines;
import id.payung.server.problem.Problem;
import id.payung.server.screen.Flash;
import id.payung.server.web.Input;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Supplying the borders that the map of a board is drawn with.
@Controller
@RequestMapping("/coverage/outlines")
class OutlinePages {

    private final Outlines outlines;
    private final Boards boards;
    private final MessageSource messages;

    OutlinePages(Outlines outlines, Boards boards, MessageSource messages) {
        this.outlines = outlines;
        this.boards = boards;
        this.messages = messages;
    }

    @GetMapping
    @Requires({Permission.COVERAGE_MANAGE, Permission.PROGRAMME_MANAGE})
    String page(@RequestParam String region, Model model) {
        model.addAttribute("region", region);
        model.addAttribute("place", boards.name(region));
        model.addAttribute("set", outlines.set(region).orElse(null));
        return "coverage/outlines";
    }

    @PostMapping
    @Requires({Permission.COVERAGE_MANAGE, Permission.PROGRAMME_MANAGE})
    String supply(
            @RequestParam String region,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "") String property,
            @RequestParam(defaultValue = "KEMENDAGRI") String codes,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model,
            RedirectAttributes after,
            Locale locale) {
        try {
            OutlineSet set = outlines.supply(upload(region, source, property, codes, file));
            after.addFlashAttribute(
                    "flash",
                    Flash.done(new Words(messages, locale)
                            .say("outline.done", set.places(), set.pointsBefore(), set.pointsAfter())));
            return "redirect:" + new BoardAddress(Segment.ALL, null).of(region);
        } catch (Problem problem) {
            if (problem.kind() == Problem.Kind.FORBIDDEN || problem.kind() == Problem.Kind.NOT_FOUND) {
                throw problem;
            }
            model.addAttribute(
                    "refusal",
                    messages.getMessage(
                            "problem." + problem.code(), problem.arguments().toArray(), locale));
            model.addAttribute("source", source);
            model.addAttribute("property", property);
            return page(region, model);
        }
    }

    @PostMapping("/remove")
    @Requires({Permission.COVERAGE_MANAGE, Permission.PROGRAMME_MANAGE})
    String remove(@RequestParam String region, RedirectAttributes after, Locale locale) {
        outlines.remove(region);
        after.addFlashAttribute("flash", Flash.done(new Words(messages, locale).say("outline.removed")));
        return "redirect:/coverage/outlines?region=" + region;
    }

    static OutlineUpload upload(
            String region, String source, String property, String codes, @Nullable MultipartFile file) {
        return new OutlineUpload(
                region,
                FigureFilePages.name(file),
                FigureFilePages.content(file),
                property,
                codes.equals("BPS"),
                Input.text("source", source));
    }
}
