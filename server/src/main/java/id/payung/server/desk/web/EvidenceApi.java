package id.payung.server.desk.web;

import static id.payung.server.access.Permission.LIST_HAND_IN;
import static id.payung.server.access.Permission.LIST_READ;
import static id.payung.server.access.Permission.PROGRAMME_MANAGE;
import static id.payung.server.access.Permission.PROGRAMME_READ;

import id.payung.server.access.Requires;
import id.payung.server.enrolment.EvidenceAsked;
import id.payung.server.enrolment.ListId;
import id.payung.server.enrolment.Lists;
import id.payung.server.evidence.Demand;
import id.payung.server.evidence.Demands;
import id.payung.server.evidence.Minutes;
import id.payung.server.evidence.MinutesBook;
import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import id.payung.server.programme.ProgrammeId;
import id.payung.server.programme.Programmes;
import id.payung.server.web.Input;
import id.payung.server.web.Slice;
import id.payung.server.web.Today;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Minutes of village meetings, and what programmes ask to see before a list is signed.
@RestController
@RequestMapping("/api/v1")
class EvidenceApi {

    private final Lists lists;
    private final EvidenceAsked asked;
    private final MinutesBook minutes;
    private final Demands demands;
    private final Programmes programmes;
    private final DeskFiles files;
    private final Today today;

    EvidenceApi(
            Lists lists,
            EvidenceAsked asked,
            MinutesBook minutes,
            Demands demands,
            Programmes programmes,
            DeskFiles files,
            Today today) {
        this.lists = lists;
        this.asked = asked;
        this.minutes = minutes;
        this.demands = demands;
        this.programmes = programmes;
        this.files = files;
        this.today = today;
    }

    /// @param minutes whether minutes must be attached
    /// @param everybody whether everybody needs a confirmed field check with a photo
    /// @param occupations codes of occupations for which that is needed
    record DemandBody(
            @Nullable LocalDate validFrom,
            @Nullable Boolean minutes,
            @Nullable Boolean everybody,
            @Nullable Set<String> occupations,
            @Nullable String source) {}

    record DemandView(LocalDate validFrom, boolean minutes, boolean everybody, Set<String> occupations, String source) {

        static DemandView of(Demand demand) {
            return new DemandView(
                    demand.validFrom(), demand.minutes(), demand.everybody(), demand.occupations(), demand.source());
        }
    }

    /// @param unproven lines of accepted people who still need a confirmed field check
    record StandingView(boolean complete, boolean minutesAsked, boolean minutes, List<Integer> unproven) {}

    /// Minutes: `q` searches place and file name; `programme`, `list`, `territory` filter; `sort` orders (`number`,
    /// `held`, `place`).
    @Requires(LIST_READ)
    @GetMapping("/minutes")
    Slice<Minutes> all(@ModelAttribute MinutesQuery query) {
        return minutes.search(query.search());
    }

    /// The same as a file, `format=xlsx` or `csv`.
    @Requires(LIST_READ)
    @GetMapping(path = "/minutes", params = "format")
    ResponseEntity<byte[]> allAsFile(@ModelAttribute MinutesQuery query, @RequestParam String format, Locale locale) {
        return files.minutes(minutes.search(query.everything()).rows(), format, locale);
    }

    @Requires(LIST_READ)
    @GetMapping("/minutes/{id}")
    Minutes one(@PathVariable long id) {
        return minutes.find(id);
    }

    /// Opening the file is recorded.
    @Requires(LIST_READ)
    @GetMapping("/minutes/{id}/file")
    ResponseEntity<byte[]> file(@PathVariable long id) {
        return DeskFiles.minutes(minutes.file(id));
    }

    @Requires(LIST_READ)
    @GetMapping("/lists/{id}/minutes")
    List<Minutes> ofList(@PathVariable long id) {
        return minutes.of(lists.find(new ListId(id)).id().value());
    }

    /// Attaches minutes: `heldOn`, `meetingPlace`, `present` and part `file` (PDF, JPEG or PNG). The same file again is
    /// the one that is there.
    @Requires(LIST_HAND_IN)
    @PostMapping("/lists/{id}/minutes")
    @ResponseStatus(HttpStatus.CREATED)
    Minutes attach(@PathVariable long id, @ModelAttribute MinutesForm form) {
        return minutes.attach(
                EvidencePages.ofList(lists.find(new ListId(id))),
                form.meeting(today.now()),
                UploadedFile.minutes(form.getFile()));
    }

    /// How a checked list stands against what its programme asks for today.
    @Requires(LIST_READ)
    @GetMapping("/lists/{id}/evidence")
    StandingView standing(@PathVariable long id) {
        var standing = asked.of(lists.find(new ListId(id)));
        return new StandingView(
                standing.complete(), standing.demand().minutes(), standing.minutes(), standing.unproven());
    }

    /// Every version of what the programme asks for, the latest day first.
    @Requires(PROGRAMME_READ)
    @GetMapping("/programmes/{id}/evidence")
    List<DemandView> demands(@PathVariable long id) {
        var programme = new ProgrammeId(id);
        if (programmes.find(programme).isEmpty()) {
            throw new Problem(Kind.NOT_FOUND, "programme.unknown", programme.toString());
        }
        return demands.versions(programme).stream().map(DemandView::of).toList();
    }

    /// Adds a version that holds from `validFrom` on; `source` names the decree.
    @Requires(PROGRAMME_MANAGE)
    @PutMapping("/programmes/{id}/evidence")
    List<DemandView> ask(@PathVariable long id, @RequestBody DemandBody body) {
        demands.set(
                new ProgrammeId(id),
                new Demand(
                        Input.given("validFrom", body.validFrom()),
                        Boolean.TRUE.equals(body.minutes()),
                        Boolean.TRUE.equals(body.everybody()),
                        body.occupations() == null ? Set.of() : body.occupations(),
                        Input.text("evidenceBasis", body.source())));
        return demands(id);
    }
}
