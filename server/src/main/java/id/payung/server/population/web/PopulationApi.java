package id.payung.server.population.web;

import static id.payung.server.access.Permission.LIST_READ;
import static id.payung.server.access.Permission.LIST_REVIEW;
import static id.payung.server.access.Permission.PERSON_UNMASK;

import id.payung.server.access.Requires;
import id.payung.server.enrolment.ListId;
import id.payung.server.population.PopulationMatch;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// Look-ups in the population register.
@RestController
@RequestMapping("/api/v1/lists/{id}/population")
class PopulationApi {

    private final PopulationMatch matches;
    private final AnswerFiles files;

    PopulationApi(PopulationMatch matches, AnswerFiles files) {
        this.matches = matches;
        this.files = files;
    }

    record PurposeBody(@Nullable String purpose) {}

    /// @param queued rows that were put into the queue now
    record Queued(int queued, PopulationMatch.Totals totals) {}

    /// Queues the accepted and reviewed rows of a list; with the web service configured they are asked about at once.
    @Requires(LIST_REVIEW)
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    Queued ask(@PathVariable long id, @RequestBody PurposeBody body) {
        int queued = matches.ask(new ListId(id), body.purpose());
        return new Queued(queued, matches.totals(new ListId(id)));
    }

    @Requires(LIST_READ)
    @GetMapping
    PopulationMatch.Totals totals(@PathVariable long id) {
        return matches.totals(new ListId(id));
    }

    /// Who asked about which row, for what, and what came back: the first `limit` rows.
    @Requires(LIST_READ)
    @GetMapping("/log")
    List<PopulationMatch.LogLine> log(@PathVariable long id, @RequestParam(defaultValue = "500") int limit) {
        return matches.log(new ListId(id), limit);
    }

    /// What waits, for the portal.
    @Requires(PERSON_UNMASK)
    @PostMapping("/questions")
    ResponseEntity<byte[]> questions(@PathVariable long id) {
        return PopulationPages.download(id, matches.questionFile(new ListId(id)));
    }

    /// The portal's answers: part `file`.
    @Requires(LIST_REVIEW)
    @PostMapping("/answers")
    PopulationMatch.Totals answers(
            @PathVariable long id, @RequestParam(name = "file", required = false) @Nullable MultipartFile file) {
        files.read(id, file);
        return matches.totals(new ListId(id));
    }
}
