package id.payung.server.report.web;

import id.payung.server.access.Actors;
import id.payung.server.access.Open;
import id.payung.server.access.Permission;
import id.payung.server.access.Requires;
import id.payung.server.coverage.Coverage;
import id.payung.server.paper.PdfSigner;
import id.payung.server.problem.Problem;
import id.payung.server.region.Regions;
import id.payung.server.report.Pack;
import id.payung.server.report.PackSeal;
import id.payung.server.report.Packs;
import id.payung.server.screen.Flash;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Locale;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// Reports of closed months: close one, read it, take it along, have it made again.
@Controller
class PackPages {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private static final MediaType ZIP = MediaType.parseMediaType("application/zip");
    private static final MediaType PEM = MediaType.parseMediaType("application/x-pem-file");
    private static final Locale INDONESIAN = Locale.of("id");

    private final Packs packs;
    private final PackSeal seal;
    private final PdfSigner signer;
    private final EvidenceFolder folder;
    private final Coverage coverage;
    private final Regions regions;
    private final Actors actors;
    private final MessageSource messages;
    private final Clock clock;

    PackPages(
            Packs packs,
            PackSeal seal,
            PdfSigner signer,
            EvidenceFolder folder,
            Coverage coverage,
            Regions regions,
            Actors actors,
            MessageSource messages,
            Clock clock) {
        this.packs = packs;
        this.seal = seal;
        this.signer = signer;
        this.folder = folder;
        this.coverage = coverage;
        this.regions = regions;
        this.actors = actors;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/reports")
    @Requires(Permission.BILL_READ)
    String all(Model model, Locale locale) {
        model.addAttribute("packs", packs.all());
        model.addAttribute("words", words(locale));
        model.addAttribute(
                "mayClose",
                actors.current().may(Permission.PROGRAMME_MANAGE)
                        && !actors.current().territory().isEmpty());
        model.addAttribute("lastMonth", YearMonth.from(coverage.today()).minusMonths(1));
        return "report/all";
    }

    @PostMapping("/reports")
    @Requires(Permission.PROGRAMME_MANAGE)
    String close(@RequestParam String month, RedirectAttributes redirect, Locale locale) {
        try {
            return "redirect:/reports/" + packs.close(read(month)).id();
        } catch (Problem problem) {
            if (problem.kind() == Problem.Kind.FORBIDDEN) {
                throw problem;
            }
            redirect.addFlashAttribute(
                    "flash",
                    Flash.refused(messages.getMessage(
                            "problem." + problem.code(), problem.arguments().toArray(), locale)));
            return "redirect:/reports";
        }
    }

    @GetMapping("/reports/{id}")
    @Requires(Permission.BILL_READ)
    String one(@PathVariable long id, Model model, Locale locale) {
        Pack pack = packs.find(id);
        PackWords words = words(locale);
        model.addAttribute("pack", pack);
        model.addAttribute("ties", packs.ties(pack));
        model.addAttribute("words", words);
        model.addAttribute("story", words.story(pack));
        return "report/one";
    }

    @PostMapping("/reports/{id}/recheck")
    @Requires(Permission.BILL_READ)
    String recheck(@PathVariable long id, RedirectAttributes redirect, Locale locale) {
        Pack.Recheck recheck = packs.recheck(id);
        PackWords words = words(locale);
        redirect.addFlashAttribute(
                "flash",
                recheck.differing().isEmpty()
                        ? Flash.done(words.say("recheck.same", recheck.hash().substring(0, 16)))
                        : Flash.refused(
                                words.say("recheck.differs", recheck.differing().toString())));
        return "redirect:/reports/" + id;
    }

    @GetMapping("/reports/{id}.pdf")
    @Requires(Permission.BILL_READ)
    ResponseEntity<byte[]> pdf(@PathVariable long id) {
        Pack pack = packs.find(id);
        return file(pack, "pdf", MediaType.APPLICATION_PDF, paper(pack));
    }

    @GetMapping("/reports/{id}.xlsx")
    @Requires(Permission.BILL_READ)
    ResponseEntity<byte[]> xlsx(@PathVariable long id) {
        Pack pack = packs.find(id);
        return file(pack, "xlsx", XLSX, PackBook.write(pack, words(INDONESIAN)));
    }

    /// The evidence of the year up to the month, as a folder with a list of contents and hashes.
    @GetMapping("/reports/{id}.zip")
    @Requires(Permission.BILL_READ)
    ResponseEntity<byte[]> folder(@PathVariable long id) {
        Pack pack = packs.find(id);
        PackWords words = words(INDONESIAN);
        return file(pack, "zip", ZIP, folder.zip(pack, words, paper(pack), PackBook.write(pack, words)));
    }

    private byte[] paper(Pack pack) {
        PackWords words = words(INDONESIAN);
        String address =
                ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
        return signer.sign(
                PackPaper.print(pack, packs.ties(pack), words, address),
                words.say("title", words.place(pack)) + ", " + words.month(pack),
                clock.instant());
    }

    /// The certificate that the papers are signed with.
    @GetMapping("/open/reports/certificate.pem")
    @Open
    ResponseEntity<String> certificate() {
        return ResponseEntity.ok().contentType(PEM).body(signer.certificatePem());
    }

    /// Tells whoever holds the paper whether its figures are ours.
    @GetMapping("/open/reports/{token}")
    @Open
    String check(@PathVariable String token, Model model, Locale locale) {
        PackSeal.Sealed sealed = seal.read(token).orElse(null);
        model.addAttribute("sealed", sealed);
        model.addAttribute("place", sealed == null ? "" : regions.displayName(sealed.territory()));
        return "report/check";
    }

    private static ResponseEntity<byte[]> file(Pack pack, String ending, MediaType type, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("laporan-" + pack.territory() + "-" + pack.month() + "." + ending)
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(content);
    }

    private static YearMonth read(String month) {
        try {
            return YearMonth.parse(month.strip());
        } catch (DateTimeException unreadable) {
            throw new Problem(Problem.Kind.INVALID, "report.month-unread", month);
        }
    }

    private PackWords words(Locale locale) {
        return new PackWords(messages, locale, regions);
    }
}
