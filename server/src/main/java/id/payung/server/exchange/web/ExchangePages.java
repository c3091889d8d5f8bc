package id.payung.server.exchange.web;

import static id.payung.server.access.Permission.LIST_READ;
import static id.payung.server.access.Permission.LIST_SUBMIT;
import static id.payung.server.access.Permission.PERSON_UNMASK;

import id.payung.server.access.Actors;
import id.payung.server.access.Requires;
import id.payung.server.exchange.Exchange;
import id.payung.server.exchange.LayoutFile;
import id.payung.server.exchange.LotTotals;
import id.payung.server.region.Regions;
import id.payung.server.screen.Flash;
import id.payung.server.web.TableFile;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The exchange on screen: what was sent, what came back, what is left to explain.
@Controller
@RequestMapping("/exchange")
class ExchangePages {

    private final Exchange exchange;
    private final AnswerParts parts;
    private final Regions regions;
    private final Actors actors;
    private final MessageSource messages;

    ExchangePages(Exchange exchange, AnswerParts parts, Regions regions, Actors actors, MessageSource messages) {
        this.exchange = exchange;
        this.parts = parts;
        this.regions = regions;
        this.actors = actors;
        this.messages = messages;
    }

    static ResponseEntity<byte[]> download(LayoutFile.Content content) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(content.name())
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(content.bytes());
    }

    @Requires(LIST_READ)
    @GetMapping
    String all(Model model) {
        model.addAttribute("lots", exchange.lots());
        return "exchange/all";
    }

    @Requires(LIST_READ)
    @GetMapping(params = "format")
    ResponseEntity<byte[]> allAsFile(@RequestParam String format, Locale locale) {
        return new TableFile<LotTotals>("pertukaran")
                .column(word("exchange.lot", locale), LotTotals::lot)
                .column(word("exchange.funder", locale), LotTotals::funder)
                .column(word("exchange.people", locale), LotTotals::people)
                .column(word("exchange.sent", locale), LotTotals::sent)
                .column(word("exchange.active", locale), LotTotals::active)
                .column(word("exchange.rejected", locale), LotTotals::rejected)
                .column(word("exchange.unanswered", locale), LotTotals::unanswered)
                .column(word("exchange.strays", locale), LotTotals::strays)
                .answer(format, exchange.lots());
    }

    @Requires(LIST_READ)
    @GetMapping("/{lot}")
    String lot(@PathVariable long lot, Model model, Locale locale) {
        LotTotals totals = exchange.lot(lot);
        List<Exchange.Rejected> rejected = exchange.rejected(lot);
        String month = YearMonth.now().plusMonths(1).toString();
        model.addAttribute("lot", totals);
        model.addAttribute("rejected", rejected);
        model.addAttribute(
                "leaving",
                rejected.stream()
                        .map(each -> each.memberNumber() + "; REJECTED; " + month)
                        .collect(Collectors.joining("\n")));
        model.addAttribute("strays", exchange.strays(lot));
        model.addAttribute("layouts", exchange.layouts());
        model.addAttribute("regions", regions);
        model.addAttribute("maySend", actors.current().may(PERSON_UNMASK));
        model.addAttribute("mayRead", actors.current().may(LIST_SUBMIT));
        return "exchange/lot";
    }

    @Requires(PERSON_UNMASK)
    @PostMapping("/{lot}/file")
    ResponseEntity<byte[]> export(@PathVariable long lot, @RequestParam long layout) {
        return download(exchange.export(lot, layout));
    }

    @Requires(LIST_SUBMIT)
    @PostMapping("/{lot}/answers")
    String read(
            @PathVariable long lot,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            RedirectAttributes after,
            Locale locale) {
        Exchange.Read read = parts.read(lot, file);
        after.addFlashAttribute(
                "flash",
                Flash.done(messages.getMessage(
                        "exchange.read",
                        new Object[] {read.rows(), read.active(), read.rejected(), read.strays()},
                        locale)));
        return "redirect:/exchange/" + lot;
    }

    @Requires(LIST_SUBMIT)
    @PostMapping("/{lot}/strays/{stray}")
    String explain(
            @PathVariable long lot, @PathVariable long stray, @RequestParam(required = false) @Nullable String reason) {
        exchange.explain(lot, stray, reason);
        return "redirect:/exchange/" + lot;
    }

    @Requires(LIST_SUBMIT)
    @GetMapping("/layouts/{layout}")
    String layout(@PathVariable long layout, Model model) {
        model.addAttribute("layout", exchange.layout(layout));
        return "exchange/layout";
    }

    @Requires(LIST_SUBMIT)
    @PostMapping("/layouts/{layout}")
    String change(
            @PathVariable long layout,
            @RequestParam(required = false) @Nullable String name,
            @RequestParam(required = false) @Nullable String sheet,
            @RequestParam(required = false) @Nullable String columns,
            @RequestParam(required = false) @Nullable String source,
            @RequestParam(required = false) @Nullable String copy,
            RedirectAttributes after,
            Locale locale) {
        exchange.keep(copy == null ? layout : null, name, sheet, columns, source);
        after.addFlashAttribute("flash", Flash.done(word("exchange.layout.kept", locale)));
        return "redirect:/exchange";
    }

    private String word(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
