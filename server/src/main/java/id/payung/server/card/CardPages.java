package id.payung.server.card;

import id.payung.server.access.Open;
import id.payung.server.access.Permission;
import id.payung.server.access.Requires;
import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import id.payung.server.region.Regions;
import id.payung.server.screen.Flash;
import id.payung.server.web.Input;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Printing and handing over cards, and the public page behind a card's code.
@Controller
class CardPages {

    private final Cards cards;
    private final CardFiles files;
    private final Verification verification;
    private final Regions regions;
    private final MessageSource messages;

    CardPages(Cards cards, CardFiles files, Verification verification, Regions regions, MessageSource messages) {
        this.cards = cards;
        this.files = files;
        this.verification = verification;
        this.regions = regions;
        this.messages = messages;
    }

    @GetMapping("/cards")
    @Requires(Permission.CARD_PRINT)
    String lots(Model model) {
        model.addAttribute("lots", cards.lots());
        return "card/lots";
    }

    @GetMapping("/cards/{lot}")
    @Requires(Permission.CARD_PRINT)
    String lot(@PathVariable long lot, Model model) {
        var villages = cards.handOver(lot);
        if (villages.isEmpty()) {
            throw new Problem(Kind.NOT_FOUND, "cards.none");
        }
        model.addAttribute("lot", lot);
        model.addAttribute("villages", villages);
        model.addAttribute("regions", regions);
        return "card/lot";
    }

    @GetMapping("/cards/{lot}/{village}")
    @Requires(Permission.CARD_PRINT)
    String village(@PathVariable long lot, @PathVariable String village, Model model) {
        var found = cards.ofLot(lot, village);
        if (found.isEmpty()) {
            throw new Problem(Kind.NOT_FOUND, "cards.none");
        }
        model.addAttribute("lot", lot);
        model.addAttribute("village", village);
        model.addAttribute("place", regions.label(village));
        model.addAttribute("cards", found);
        return "card/village";
    }

    @PostMapping("/cards/{lot}/{village}/hand-over")
    @Requires(Permission.CARD_PRINT)
    String handOver(
            @PathVariable long lot,
            @PathVariable String village,
            @RequestParam(name = "pick", required = false) @Nullable List<Long> picked,
            @RequestParam(required = false) @Nullable String note,
            RedirectAttributes after,
            Locale locale) {
        int noted = cards.handOver(lot, picked == null ? List.of() : picked, Input.text("note", note));
        after.addFlashAttribute("flash", Flash.done(messages.getMessage("card.noted", new Object[] {noted}, locale)));
        return "redirect:/cards/" + lot + "/" + village;
    }

    @GetMapping("/members/{id}/card.pdf")
    @Requires(Permission.CARD_PRINT)
    ResponseEntity<byte[]> card(@PathVariable long id) {
        return files.card(id);
    }

    @GetMapping("/cards/{lot}/cards.pdf")
    @Requires(Permission.CARD_PRINT)
    ResponseEntity<byte[]> sheet(@PathVariable long lot, @RequestParam(required = false) @Nullable String within) {
        return files.sheet(lot, within);
    }

    @GetMapping("/cards/{lot}/certificate.pdf")
    @Requires(Permission.CARD_PRINT)
    ResponseEntity<byte[]> certificate(
            @PathVariable long lot, @RequestParam(required = false) @Nullable String within) {
        return files.certificate(lot, within);
    }

    @GetMapping("/cards/{lot}/list")
    @Requires(Permission.CARD_PRINT)
    ResponseEntity<byte[]> list(
            @PathVariable long lot,
            @RequestParam(required = false) @Nullable String within,
            @RequestParam String format,
            Locale locale) {
        return files.handOverList(lot, within, format, locale);
    }

    @GetMapping("/verify/{token}")
    @Open
    String verify(@PathVariable String token, Model model) {
        model.addAttribute("verified", verification.verify(token).orElse(null));
        return "card/verify";
    }
}
