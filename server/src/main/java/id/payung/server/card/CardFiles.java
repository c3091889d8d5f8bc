package id.payung.server.card;

import id.payung.server.membership.Lot;
import id.payung.server.membership.LotId;
import id.payung.server.membership.Memberships;
import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import id.payung.server.region.Regions;
import id.payung.server.web.TableFile;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// Cards, certificates and hand-over lists as files.
@Component
class CardFiles {

    private final Cards cards;
    private final CardPrinter printer;
    private final CertificatePrinter certificates;
    private final Memberships memberships;
    private final Regions regions;
    private final MessageSource messages;
    private final String address;

    CardFiles(
            Cards cards,
            CardPrinter printer,
            CertificatePrinter certificates,
            Memberships memberships,
            Regions regions,
            MessageSource messages,
            @Value("${payung.address:}") String address) {
        this.cards = cards;
        this.printer = printer;
        this.certificates = certificates;
        this.memberships = memberships;
        this.regions = regions;
        this.messages = messages;
        this.address = address;
    }

    /// The newest card of a member. The header `Link` repeats what its code says, for programs that show cards without
    /// reading pictures.
    ResponseEntity<byte[]> card(long person) {
        Card card = cards.newestOf(person);
        var out = new ByteArrayOutputStream();
        printer.single(card, address(), out);
        return pdf("kartu-" + card.memberNumber())
                .header(HttpHeaders.LINK, "<" + printer.codeOf(card, address()) + ">; rel=\"describedby\"")
                .body(out.toByteArray());
    }

    /// @throws Problem `cards.none` (404)
    ResponseEntity<byte[]> sheet(long lot, @Nullable String within) {
        var out = new ByteArrayOutputStream();
        printer.sheet(required(lot, within), address(), out);
        return pdf("kartu-kelompok-" + lot).body(out.toByteArray());
    }

    /// @throws Problem `cards.none` (404)
    @Transactional(readOnly = true)
    public ResponseEntity<byte[]> certificate(long lot, @Nullable String within) {
        List<Card> all = required(lot, within);
        Lot paid = memberships.find(new LotId(lot)).orElseThrow();
        var out = new ByteArrayOutputStream();
        certificates.print(
                new Certificate(
                        lot,
                        all.getFirst().funder(),
                        regions.label(within == null || within.isBlank() ? paid.territory() : within),
                        all.getFirst().schemes(),
                        all.size(),
                        all.stream()
                                .map(Card::validFrom)
                                .min(LocalDate::compareTo)
                                .orElseThrow(),
                        all.stream()
                                .map(Card::validUntil)
                                .max(LocalDate::compareTo)
                                .orElseThrow(),
                        Objects.requireNonNull(paid.paidOn())),
                out);
        return pdf("sertifikat-kelompok-" + lot).body(out.toByteArray());
    }

    ResponseEntity<byte[]> handOverList(long lot, @Nullable String within, String format, Locale locale) {
        return new TableFile<Card>("serah-terima-" + lot)
                .column(word("card.village", locale), card -> regions.label(card.villageCode()))
                .column(word("card.name", locale), Card::name)
                .column(word("card.number", locale), Card::memberNumber)
                .column(word("card.until", locale), Card::validUntil)
                .column(word("card.handed-over", locale), Card::handedOverOn)
                .column(word("card.signature", locale), card -> "")
                .answer(format, required(lot, within));
    }

    private List<Card> required(long lot, @Nullable String within) {
        List<Card> found = cards.ofLot(lot, within);
        if (found.isEmpty()) {
            throw new Problem(Kind.NOT_FOUND, "cards.none");
        }
        return found;
    }

    private String address() {
        return address.isBlank()
                ? ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString()
                : address;
    }

    private String word(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }

    private static ResponseEntity.BodyBuilder pdf(String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(name + ".pdf")
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
