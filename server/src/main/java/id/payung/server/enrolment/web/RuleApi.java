package id.payung.server.enrolment.web;

import static id.payung.server.access.Permission.LIST_APPROVE;
import static id.payung.server.access.Permission.LIST_READ;
import static id.payung.server.access.Permission.PROGRAMME_MANAGE;
import static id.payung.server.access.Permission.PROGRAMME_READ;

import id.payung.server.access.Requires;
import id.payung.server.enrolment.RulePreview;
import id.payung.server.enrolment.RulePreviews;
import id.payung.server.enrolment.copy.FaultTexts;
import id.payung.server.enrolment.web.ListViews.Progress;
import id.payung.server.enrolment.web.ListViews.ReasonBody;
import id.payung.server.enrolment.web.RuleViews.ChangedRowView;
import id.payung.server.enrolment.web.RuleViews.ChangedRowsView;
import id.payung.server.enrolment.web.RuleViews.OutcomeView;
import id.payung.server.enrolment.web.RuleViews.PreviewView;
import id.payung.server.enrolment.web.RuleViews.ProposalView;
import id.payung.server.enrolment.web.RuleViews.RulesBody;
import id.payung.server.enrolment.web.RuleViews.RulesView;
import id.payung.server.enrolment.web.RuleViews.VersionView;
import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import id.payung.server.programme.Programme;
import id.payung.server.programme.ProgrammeId;
import id.payung.server.programme.Programmes;
import id.payung.server.programme.RuleChanges;
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

/// The rules by which a programme's rows are judged: versions, changes, and what a change would do to real rows.
@RestController
@RequestMapping("/api/v1/programmes/{programme}/rules")
class RuleApi {

    private final RuleChanges changes;
    private final RulePreviews previews;
    private final RuleFiles files;
    private final Programmes programmes;
    private final FaultTexts texts;
    private final Idempotency idempotency;

    RuleApi(
            RuleChanges changes,
            RulePreviews previews,
            RuleFiles files,
            Programmes programmes,
            FaultTexts texts,
            Idempotency idempotency) {
        this.changes = changes;
        this.previews = previews;
        this.files = files;
        this.programmes = programmes;
        this.texts = texts;
        this.idempotency = idempotency;
    }

    /// The rules in force, every version, and the change that waits for a second person.
    @Requires(PROGRAMME_READ)
    @GetMapping
    RulesView rules(@PathVariable long programme, Locale locale) {
        Programme of = find(programme);
        return new RulesView(
                VersionView.of(of.eligibility(), texts, locale),
                programmes.eligibilityVersions(of.id()).stream()
                        .map(version -> VersionView.of(version, texts, locale))
                        .toList(),
                changes.waiting(of.id()).map(ProposalView::of).orElse(null));
    }

    /// The version in force as the file that `./payung check --programme` takes.
    @Requires(PROGRAMME_READ)
    @GetMapping("/file")
    ResponseEntity<byte[]> file(@PathVariable long programme) {
        return files.programme(find(programme));
    }

    /// Records a version. Where people were approved already it waits for a second person: `waiting` says so.
    @Requires(PROGRAMME_MANAGE)
    @PostMapping
    ResponseEntity<String> change(
            @PathVariable long programme,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody RulesBody body,
            Locale locale) {
        return idempotency.once(key, "programmes/" + programme + "/rules", body, HttpStatus.CREATED, () -> {
            var outcome = changes.change(new ProgrammeId(programme), body.wanted());
            return new OutcomeView(outcome.waiting(), VersionView.of(outcome.version(), texts, locale));
        });
    }

    /// Approves the change that waits, as the second person.
    @Requires(LIST_APPROVE)
    @PostMapping("/approve")
    ResponseEntity<String> approve(
            @PathVariable long programme,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Locale locale) {
        return idempotency.once(
                key,
                "programmes/" + programme + "/rules/approve",
                "",
                HttpStatus.OK,
                () -> VersionView.of(changes.approve(new ProgrammeId(programme)), texts, locale));
    }

    /// Sends the change that waits back, as the second person; `reason` is needed.
    @Requires(LIST_APPROVE)
    @PostMapping("/reject")
    ResponseEntity<String> reject(
            @PathVariable long programme,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody ReasonBody body,
            Locale locale) {
        return idempotency.once(key, "programmes/" + programme + "/rules/reject", body, HttpStatus.OK, () -> {
            changes.sendBack(new ProgrammeId(programme), body.reason());
            return rules(programme, locale);
        });
    }

    /// Tries a change on the lists that wait for a signature, without recording it. Answers 202 with the number
    /// of the preview; ask for it until it is `done`.
    @Requires(PROGRAMME_MANAGE)
    @PostMapping("/preview")
    ResponseEntity<PreviewView> preview(@PathVariable long programme, @RequestBody RulesBody body, Locale locale) {
        RulePreview preview = previews.ask(new ProgrammeId(programme), body.wanted());
        return ResponseEntity.accepted()
                .header("Location", "/api/v1/programmes/" + programme + "/rules/preview/" + preview.id())
                .body(view(preview, locale));
    }

    @Requires(LIST_READ)
    @GetMapping("/preview/{preview}")
    PreviewView preview(@PathVariable long programme, @PathVariable long preview, Locale locale) {
        return view(previews.find(new ProgrammeId(programme), preview), locale);
    }

    private PreviewView view(RulePreview preview, Locale locale) {
        return PreviewView.of(
                preview,
                previews.job(preview).map(Progress::of).orElse(null),
                previews.moves(preview),
                previews.differences(preview),
                previews.lists(preview),
                texts,
                locale);
    }

    /// Rows that would get another verdict: `verdict` (the one they would get) and `fault` filter, `q` searches
    /// names, `sort` orders (`row`, `name`), `after` and `before` turn pages.
    @Requires(LIST_READ)
    @GetMapping("/preview/{preview}/rows")
    ChangedRowsView rows(
            @PathVariable long programme,
            @PathVariable long preview,
            @ModelAttribute ChangedRowQuery query,
            Locale locale) {
        var slice = previews.rows(previews.find(new ProgrammeId(programme), preview), query.search());
        return new ChangedRowsView(
                slice.rows().stream()
                        .map(row -> ChangedRowView.of(row, texts, locale))
                        .toList(),
                slice.previous(),
                slice.next());
    }

    /// The same rows as a file, `format=xlsx` or `csv`.
    @Requires(LIST_READ)
    @GetMapping("/preview/{preview}/rows/export")
    ResponseEntity<byte[]> export(
            @PathVariable long programme,
            @PathVariable long preview,
            @ModelAttribute ChangedRowQuery query,
            @RequestParam String format,
            Locale locale) {
        return files.rows(previews.find(new ProgrammeId(programme), preview), query.search(), format, locale);
    }

    private Programme find(long id) {
        return programmes
                .find(new ProgrammeId(id))
                .orElseThrow(() -> new Problem(Kind.NOT_FOUND, "programme.unknown", Long.toString(id)));
    }
}
