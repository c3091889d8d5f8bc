package id.payung.server.population.web;

import static id.payung.server.access.Permission.LIST_READ;
import static id.payung.server.access.Permission.LIST_REVIEW;
import static id.payung.server.access.Permission.PERSON_UNMASK;

import id.payung.server.access.Actors;
import id.payung.server.access.Requires;
import id.payung.server.enrolment.ListId;
import id.payung.server.enrolment.ListState;
import id.payung.server.enrolment.Lists;
import id.payung.server.population.PopulationMatch;
import id.payung.server.screen.Flash;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// A list against the population register, on screen.
@Controller
@RequestMapping("/lists/{id}/population")
class PopulationPages {

    private static final int MOST_SHOWN = 500;

    private final PopulationMatch matches;
    private final Lists lists;
    private final Actors actors;
    private final MessageSource messages;
    private final AnswerFiles files;

    PopulationPages(PopulationMatch matches, Lists lists, Actors actors, MessageSource messages, AnswerFiles files) {
        this.files = files;
        this.matches = matches;
        this.lists = lists;
        this.actors = actors;
        this.messages = messages;
    }

    static ResponseEntity<byte[]> download(long id, byte[] content) {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("padan-" + id + ".csv")
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(content);
    }

    @Requires(LIST_READ)
    @GetMapping
    String page(@PathVariable long id, Model model) {
        var list = lists.find(new ListId(id));
        model.addAttribute("list", list);
        model.addAttribute("totals", matches.totals(list.id()));
        model.addAttribute("log", matches.log(list.id(), MOST_SHOWN));
        model.addAttribute("job", matches.job(list.id()).orElse(null));
        model.addAttribute("connected", matches.connected());
        model.addAttribute(
                "mayAsk", list.state() == ListState.CHECKED && actors.current().may(LIST_REVIEW));
        model.addAttribute("mayTake", actors.current().may(PERSON_UNMASK));
        return "population/list";
    }

    @Requires(LIST_REVIEW)
    @PostMapping
    String ask(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String reason,
            RedirectAttributes after,
            Locale locale) {
        int queued = matches.ask(new ListId(id), reason);
        return back(id, "population.queued", queued, after, locale);
    }

    @Requires(PERSON_UNMASK)
    @PostMapping("/questions")
    ResponseEntity<byte[]> questions(@PathVariable long id) {
        return download(id, matches.questionFile(new ListId(id)));
    }

    @Requires(LIST_REVIEW)
    @PostMapping("/answers")
    String answers(
            @PathVariable long id,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            RedirectAttributes after,
            Locale locale) {
        return back(id, "population.read", files.read(id, file), after, locale);
    }

    private String back(long id, String key, int count, RedirectAttributes after, Locale locale) {
        after.addFlashAttribute("flash", Flash.done(messages.getMessage(key, new Object[] {count}, locale)));
        return "redirect:/lists/" + id + "/population";
    }
}
