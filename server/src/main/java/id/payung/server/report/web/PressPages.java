package id.payung.server.report.web;

import id.payung.server.access.Actors;
import id.payung.server.access.Permission;
import id.payung.server.access.Requires;
import id.payung.server.coverage.Coverage;
import id.payung.server.paper.PdfSigner;
import id.payung.server.problem.Problem;
import id.payung.server.region.Regions;
import id.payung.server.report.PressSheet;
import id.payung.server.report.PressSheets;
import id.payung.server.screen.Flash;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/// The press sheet: read it, choose who stands for all, take it along.
@Controller
@RequestMapping
class PressPages {

    private static final String PATH = "/reports/press";

    private final PressSheets sheets;
    private final PdfSigner signer;
    private final Coverage coverage;
    private final Regions regions;
    private final Actors actors;
    private final MessageSource messages;
    private final Clock clock;

    PressPages(
            PressSheets sheets,
            PdfSigner signer,
            Coverage coverage,
            Regions regions,
            Actors actors,
            MessageSource messages,
            Clock clock) {
        this.sheets = sheets;
        this.signer = signer;
        this.coverage = coverage;
        this.regions = regions;
        this.actors = actors;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping(PATH)
    @Requires(Permission.BILL_READ)
    String page(
            @RequestParam(defaultValue = "") String region,
            @RequestParam(required = false) @Nullable LocalDate day,
            @RequestParam(defaultValue = "") String q,
            Model model,
            Locale locale) {
        PressSheet sheet = sheets.of(region, day(day));
        PressWords words = new PressWords(messages, locale, regions);
        boolean mayChoose = actors.current().may(Permission.PROGRAMME_MANAGE);
        model.addAttribute("sheet", sheet);
        model.addAttribute("heading", words.title(sheet));
        model.addAttribute("dayWords", words.day(sheet));
        model.addAttribute("figures", words.figures(sheet));
        model.addAttribute("money", words.money(sheet));
        model.addAttribute("regions", regions);
        model.addAttribute("mayChoose", mayChoose);
        model.addAttribute("q", q);
        model.addAttribute("candidates", mayChoose ? sheets.candidates(sheet.region(), sheet.day(), q) : List.of());
        return "report/press";
    }

    /// The sheet as a signed PDF.
    @GetMapping(PATH + ".pdf")
    @Requires(Permission.BILL_READ)
    ResponseEntity<byte[]> pdf(
            @RequestParam(defaultValue = "") String region, @RequestParam(required = false) @Nullable LocalDate day) {
        PressSheet sheet = sheets.of(region, day(day));
        PressWords words = new PressWords(messages, Locale.of("id"), regions);
        byte[] paper = signer.sign(PressPaper.print(sheet, words), words.title(sheet), clock.instant());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("lembar-pers-" + sheet.region() + "-" + sheet.day() + ".pdf")
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(paper);
    }

    @PostMapping(PATH + "/recipients")
    @Requires(Permission.PROGRAMME_MANAGE)
    String choose(
            @RequestParam String region,
            @RequestParam LocalDate day,
            @RequestParam long person,
            @RequestParam(defaultValue = "false") boolean consent,
            RedirectAttributes after,
            Locale locale) {
        try {
            sheets.choose(region, day, person, consent);
        } catch (Problem problem) {
            if (problem.kind() == Problem.Kind.FORBIDDEN) {
                throw problem;
            }
            after.addFlashAttribute(
                    "flash",
                    Flash.refused(messages.getMessage(
                            "problem." + problem.code(), problem.arguments().toArray(), locale)));
        }
        return "redirect:" + address(region, day);
    }

    @PostMapping(PATH + "/recipients/{id}/remove")
    @Requires(Permission.PROGRAMME_MANAGE)
    String leaveOut(@PathVariable long id, @RequestParam String region, @RequestParam LocalDate day) {
        sheets.leaveOut(id);
        return "redirect:" + address(region, day);
    }

    private static String address(String region, LocalDate day) {
        return UriComponentsBuilder.fromPath(PATH)
                .queryParam("region", "{region}")
                .queryParam("day", "{day}")
                .encode()
                .buildAndExpand(region, day)
                .toUriString();
    }

    private LocalDate day(@Nullable LocalDate asked) {
        return day(asked, coverage.today());
    }

    /// @throws Problem `report.press-future` (422)
    static LocalDate day(@Nullable LocalDate asked, LocalDate today) {
        if (asked != null && asked.isAfter(today)) {
            throw new Problem(Problem.Kind.REFUSED, "report.press-future", asked);
        }
        return asked == null ? today : asked;
    }
}
