package id.payung.server.card;

import id.payung.server.access.Open;
import id.payung.server.access.Permission;
import id.payung.server.access.Requires;
import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import id.payung.server.web.Input;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Cards for programs: printing, hand-over, and verifying a code, which is open to everybody.
@RestController
@RequestMapping("/api/v1")
class CardApi {

    private final Cards cards;
    private final CardFiles files;
    private final CardSigner signer;
    private final Verification verification;

    CardApi(Cards cards, CardFiles files, CardSigner signer, Verification verification) {
        this.cards = cards;
        this.files = files;
        this.signer = signer;
        this.verification = verification;
    }

    record HandOverBody(
            @Nullable List<Long> cards, @Nullable String note) {}

    record HandedOver(int cards) {}

    record TokenBody(@Nullable String token) {}

    @GetMapping("/members/{id}/card")
    @Requires(Permission.CARD_PRINT)
    ResponseEntity<byte[]> card(@PathVariable long id) {
        return files.card(id);
    }

    @GetMapping("/lots/{lot}/cards")
    @Requires(Permission.CARD_PRINT)
    ResponseEntity<byte[]> sheet(@PathVariable long lot, @RequestParam(required = false) @Nullable String within) {
        return files.sheet(lot, within);
    }

    @GetMapping("/lots/{lot}/certificate")
    @Requires(Permission.CARD_PRINT)
    ResponseEntity<byte[]> certificate(
            @PathVariable long lot, @RequestParam(required = false) @Nullable String within) {
        return files.certificate(lot, within);
    }

    @GetMapping("/lots/{lot}/hand-over")
    @Requires(Permission.CARD_PRINT)
    List<Card> handOverList(@PathVariable long lot, @RequestParam(required = false) @Nullable String within) {
        return cards.ofLot(lot, within);
    }

    @GetMapping("/lots/{lot}/hand-over/file")
    @Requires(Permission.CARD_PRINT)
    ResponseEntity<byte[]> handOverFile(
            @PathVariable long lot,
            @RequestParam(required = false) @Nullable String within,
            @RequestParam String format,
            Locale locale) {
        return files.handOverList(lot, within, format, locale);
    }

    @PostMapping("/lots/{lot}/hand-over")
    @Requires(Permission.CARD_PRINT)
    HandedOver handOver(@PathVariable long lot, @RequestBody HandOverBody body) {
        return new HandedOver(cards.handOver(lot, Input.given("cards", body.cards()), Input.text("note", body.note())));
    }

    @PostMapping("/cards/verify")
    @Open
    Verification.Verified verify(@RequestBody TokenBody body) {
        return verification
                .verify(Input.given("token", body.token()))
                .orElseThrow(() -> new Problem(Kind.REFUSED, "card.forged"));
    }

    /// The key with which anybody can check a code without this server.
    @GetMapping("/cards/keys")
    @Open
    Map<String, Object> keys() {
        return signer.publicKeys();
    }
}
