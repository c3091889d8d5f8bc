package id.payung.server.programme.web;

import static id.payung.server.access.Permission.PROGRAMME_MANAGE;
import static id.payung.server.access.Permission.PROGRAMME_READ;

import id.payung.server.access.Requires;
import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import id.payung.server.programme.Preview;
import id.payung.server.programme.ProgrammeId;
import id.payung.server.programme.Programmes;
import id.payung.server.programme.web.ProgrammeBodies.NewProgrammeBody;
import id.payung.server.programme.web.ProgrammeBodies.PreviewBody;
import id.payung.server.programme.web.ProgrammeViews.CostView;
import id.payung.server.programme.web.ProgrammeViews.EligibilityView;
import id.payung.server.programme.web.ProgrammeViews.OneProgrammeView;
import id.payung.server.programme.web.ProgrammeViews.ProgrammeView;
import id.payung.server.programme.web.ProgrammeViews.ProgrammesView;
import id.payung.server.web.Idempotency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Programmes: what is offered to whom by whom.
@RestController
@RequestMapping("/api/v1/programmes")
class ProgrammeApi {

    private final Programmes programmes;
    private final Preview preview;
    private final Idempotency idempotency;
    private final ProgrammeFile file;

    ProgrammeApi(Programmes programmes, Preview preview, Idempotency idempotency, ProgrammeFile file) {
        this.programmes = programmes;
        this.preview = preview;
        this.idempotency = idempotency;
        this.file = file;
    }

    /// The programmes that the reader's territory takes part in: `q` searches, `year` and `territory` filter, `sort`
    /// orders (`months`, `name`, `quota`, with a minus for descending), `after` and `before` turn pages.
    @Requires(PROGRAMME_READ)
    @GetMapping
    ProgrammesView programmes(@ModelAttribute ProgrammeQuery query) {
        var slice = programmes.search(query.search());
        return new ProgrammesView(
                slice.rows().stream().map(ProgrammeView::of).toList(), slice.previous(), slice.next());
    }

    /// The same programmes as a file, `format=xlsx` or `csv`.
    @Requires(PROGRAMME_READ)
    @GetMapping("/export")
    ResponseEntity<byte[]> export(@ModelAttribute ProgrammeQuery query, @RequestParam String format, Locale locale) {
        return file.of(query, format, locale);
    }

    @Requires(PROGRAMME_READ)
    @GetMapping("/{id}")
    OneProgrammeView one(@PathVariable long id) {
        return view(new ProgrammeId(id));
    }

    private OneProgrammeView view(ProgrammeId id) {
        var programme =
                programmes.find(id).orElseThrow(() -> new Problem(Kind.NOT_FOUND, "programme.unknown", id.toString()));
        return new OneProgrammeView(
                ProgrammeView.of(programme),
                programmes.villageQuotas(id),
                programmes.eligibilityVersions(id).stream()
                        .map(EligibilityView::of)
                        .toList());
    }

    /// Opens a programme.
    @Requires(PROGRAMME_MANAGE)
    @PostMapping
    ResponseEntity<String> open(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody NewProgrammeBody body) {
        return idempotency.once(
                key, "programmes", body, HttpStatus.CREATED, () -> view(programmes.open(body.programme())));
    }

    /// What a programme would cost, without writing anything.
    @Requires(PROGRAMME_READ)
    @PostMapping("/preview")
    CostView preview(@RequestBody PreviewBody body) {
        return CostView.of(preview.cost(body.wish()));
    }
}
