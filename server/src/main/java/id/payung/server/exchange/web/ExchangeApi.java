package id.payung.server.exchange.web;

import static id.payung.server.access.Permission.LIST_READ;
import static id.payung.server.access.Permission.LIST_SUBMIT;
import static id.payung.server.access.Permission.PERSON_UNMASK;

import id.payung.server.access.Requires;
import id.payung.server.exchange.Exchange;
import id.payung.server.exchange.Layout;
import id.payung.server.exchange.LotTotals;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// Files to and from the agency's branch.
@RestController
@RequestMapping("/api/v1")
class ExchangeApi {

    private final Exchange exchange;
    private final AnswerParts parts;

    ExchangeApi(Exchange exchange, AnswerParts parts) {
        this.exchange = exchange;
        this.parts = parts;
    }

    record LayoutBody(
            @Nullable String name,
            @Nullable String sheet,
            @Nullable String columns,
            @Nullable String source) {}

    record ExplanationBody(@Nullable String explanation) {}

    /// Sent, activated, refused and unexplained, per lot.
    @Requires(LIST_READ)
    @GetMapping("/exchange")
    List<LotTotals> lots() {
        return exchange.lots();
    }

    @Requires(LIST_READ)
    @GetMapping("/lots/{lot}/exchange")
    LotTotals lot(@PathVariable long lot) {
        return exchange.lot(lot);
    }

    /// Who was refused, and why.
    @Requires(LIST_READ)
    @GetMapping("/lots/{lot}/exchange/rejected")
    List<Exchange.Rejected> rejected(@PathVariable long lot) {
        exchange.lot(lot);
        return exchange.rejected(lot);
    }

    /// Rows of answers that explain nobody who was sent.
    @Requires(LIST_READ)
    @GetMapping("/lots/{lot}/exchange/strays")
    List<Exchange.Stray> strays(@PathVariable long lot) {
        exchange.lot(lot);
        return exchange.strays(lot);
    }

    /// The people of a lot in a layout, identity numbers in the open; who took them stays on record.
    @Requires(PERSON_UNMASK)
    @PostMapping("/lots/{lot}/exchange/file")
    ResponseEntity<byte[]> export(@PathVariable long lot, @RequestParam long layout) {
        return ExchangePages.download(exchange.export(lot, layout));
    }

    /// Reads an answer: part `file`.
    @Requires(LIST_SUBMIT)
    @PostMapping("/lots/{lot}/exchange/answers")
    Exchange.Read read(
            @PathVariable long lot, @RequestParam(name = "file", required = false) @Nullable MultipartFile file) {
        return parts.read(lot, file);
    }

    @Requires(LIST_SUBMIT)
    @PostMapping("/lots/{lot}/exchange/strays/{stray}/explanation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void explain(@PathVariable long lot, @PathVariable long stray, @RequestBody ExplanationBody body) {
        exchange.explain(lot, stray, body.explanation());
    }

    @Requires(LIST_READ)
    @GetMapping("/exchange/layouts")
    List<Layout> layouts() {
        return exchange.layouts();
    }

    @Requires(LIST_SUBMIT)
    @PostMapping("/exchange/layouts")
    @ResponseStatus(HttpStatus.CREATED)
    Layout add(@RequestBody LayoutBody body) {
        return exchange.keep(null, body.name(), body.sheet(), body.columns(), body.source());
    }

    @Requires(LIST_SUBMIT)
    @PutMapping("/exchange/layouts/{layout}")
    Layout change(@PathVariable long layout, @RequestBody LayoutBody body) {
        return exchange.keep(layout, body.name(), body.sheet(), body.columns(), body.source());
    }
}
