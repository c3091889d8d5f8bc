package id.payung.server.enrolment.web;

import static id.payung.server.access.Permission.LIST_APPROVE;
import static id.payung.server.access.Permission.LIST_HAND_IN;
import static id.payung.server.access.Permission.LIST_READ;
import static id.payung.server.access.Permission.LIST_REVIEW;
import static id.payung.server.access.Permission.LIST_SUBMIT;

import id.payung.server.access.Requires;
import id.payung.server.enrolment.ListId;
import id.payung.server.enrolment.Lists;
import id.payung.server.enrolment.Proposed;
import id.payung.server.enrolment.ReviewDesk;
import id.payung.server.enrolment.Signing;
import id.payung.server.enrolment.WorkerList;
import id.payung.server.enrolment.copy.FaultTexts;
import id.payung.server.enrolment.web.ListViews.AnnexView;
import id.payung.server.enrolment.web.ListViews.DecisionBody;
import id.payung.server.enrolment.web.ListViews.ListView;
import id.payung.server.enrolment.web.ListViews.ListsView;
import id.payung.server.enrolment.web.ListViews.ReasonBody;
import id.payung.server.enrolment.web.ListViews.ReasonView;
import id.payung.server.enrolment.web.ListViews.Received;
import id.payung.server.enrolment.web.ListViews.RowView;
import id.payung.server.enrolment.web.ListViews.RowsView;
import id.payung.server.enrolment.web.ListViews.SubmitBody;
import id.payung.server.job.JobStatus;
import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import id.payung.server.web.Idempotency;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// Lists of workers from the file to the signature.
@RestController
@RequestMapping("/api/v1")
class ListApi {

    private final Lists lists;
    private final Uploads uploads;
    private final ReviewDesk desk;
    private final Signing signing;
    private final ListFiles files;
    private final FaultTexts texts;
    private final Idempotency idempotency;
    private final OnePerson onePerson;

    ListApi(
            Lists lists,
            Uploads uploads,
            ReviewDesk desk,
            Signing signing,
            ListFiles files,
            FaultTexts texts,
            Idempotency idempotency,
            OnePerson onePerson) {
        this.lists = lists;
        this.uploads = uploads;
        this.desk = desk;
        this.signing = signing;
        this.files = files;
        this.texts = texts;
        this.idempotency = idempotency;
        this.onePerson = onePerson;
    }

    /// Hands in a list: part `file`, `.xlsx` or `.csv`. Answers 202 at once with the number of the list and of the job
    /// that checks it; the very same content again answers 200 with the list that is there.
    ///
    /// Where it is not clear which sheet or columns are meant the list waits as `UNCLEAR`, see its `columns`.
    ///
    /// @param sheet which sheet of a workbook to read, `*` for all with the same columns
    @Requires(LIST_HAND_IN)
    @PostMapping("/programmes/{id}/lists")
    ResponseEntity<Received> handIn(
            @PathVariable long id,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Nullable String sheet) {
        return received(uploads.take(id, file, sheet));
    }

    /// Hands in one person as a list of one row; answers as for a file. The same words again are the same list.
    @Requires(LIST_HAND_IN)
    @PostMapping("/programmes/{id}/people")
    ResponseEntity<Received> propose(@PathVariable long id, @RequestBody Proposed person) {
        return received(onePerson.take(id, person));
    }

    private ResponseEntity<Received> received(Lists.Receipt receipt) {
        WorkerList list = receipt.list();
        Long job = lists.job(list.id()).map(JobStatus::id).orElse(null);
        return ResponseEntity.status(receipt.fresh() ? HttpStatus.ACCEPTED : HttpStatus.OK)
                .header("Location", "/api/v1/lists/" + list.id())
                .body(new Received(list.id().value(), job, list.state(), receipt.fresh()));
    }

    /// Lists, newest first: `q` searches file names, `programme` and `state` filter, `sort` orders (`number`, `file`,
    /// `rows`, with a minus for descending), `after` and `before` turn pages.
    @Requires(LIST_READ)
    @GetMapping("/lists")
    ListsView all(@ModelAttribute ListQuery query, Locale locale) {
        var slice = lists.search(query.search());
        return new ListsView(
                slice.rows().stream()
                        .map(list -> ListView.of(list, null, texts, locale))
                        .toList(),
                slice.previous(),
                slice.next());
    }

    @Requires(LIST_READ)
    @GetMapping("/lists/{id}")
    ListView one(@PathVariable long id, Locale locale) {
        WorkerList list = lists.find(new ListId(id));
        return ListView.of(list, lists.job(list.id()).orElse(null), texts, locale);
    }

    /// What was found, worst first, with the first rows and what to do.
    @Requires(LIST_READ)
    @GetMapping("/lists/{id}/reasons")
    List<ReasonView> reasons(@PathVariable long id, Locale locale) {
        return lists.reasons(new ListId(id)).stream()
                .map(reason -> ReasonView.of(reason, texts, locale))
                .toList();
    }

    /// Rows: `verdict`, `reason` (a code such as `K03`), `village` filter, `q` searches names, `sort` orders (`row`,
    /// `name`, `village`), `after` and `before` turn pages of `limit` rows.
    @Requires(LIST_READ)
    @GetMapping("/lists/{id}/rows")
    RowsView rows(@PathVariable long id, @ModelAttribute RowQuery query, Locale locale) {
        WorkerList list = lists.find(new ListId(id));
        var slice = lists.rows(list.id(), query.search());
        return new RowsView(
                slice.rows().stream()
                        .map(row -> RowView.of(list, row, texts, locale))
                        .toList(),
                slice.previous(),
                slice.next());
    }

    /// The same rows as a file, `format=xlsx` or `csv`.
    @Requires(LIST_READ)
    @GetMapping("/lists/{id}/rows/export")
    ResponseEntity<byte[]> export(
            @PathVariable long id, @ModelAttribute RowQuery query, @RequestParam String format, Locale locale) {
        return files.rows(new ListId(id), query.search(), format, locale);
    }

    @Requires(LIST_READ)
    @GetMapping("/lists/{id}/rows/{row}")
    RowView row(@PathVariable long id, @PathVariable int row, Locale locale) {
        WorkerList list = lists.find(new ListId(id));
        return RowView.of(list, lists.row(list.id(), row), texts, locale);
    }

    /// The sheet as it came, with the columns *Hasil* and *Alasan*.
    @Requires(LIST_READ)
    @GetMapping("/lists/{id}/sheet")
    ResponseEntity<byte[]> sheet(@PathVariable long id, Locale locale) {
        return files.sheet(new ListId(id), locale);
    }

    /// The blank form.
    @Requires(LIST_HAND_IN)
    @GetMapping("/list-form")
    ResponseEntity<byte[]> form(Locale locale) {
        return files.form(locale);
    }

    /// Accepts or refuses a row that waits for review, or refuses an accepted one; `reason` is needed. `village` names
    /// her village where the row does not.
    @Requires(LIST_REVIEW)
    @PostMapping("/lists/{id}/rows/{row}/decision")
    RowView decide(@PathVariable long id, @PathVariable int row, @RequestBody DecisionBody body, Locale locale) {
        ListId list = new ListId(id);
        var decided = switch (String.valueOf(body.verdict())) {
            case "ACCEPTED" -> desk.accept(list, row, body.reason(), body.village());
            case "REFUSED" -> desk.refuse(list, row, body.reason());
            default -> throw new Problem(Kind.INVALID, "list.verdict-unknown", String.valueOf(body.verdict()));
        };
        return RowView.of(lists.find(list), decided, texts, locale);
    }

    /// Takes a decision back.
    @Requires(LIST_REVIEW)
    @DeleteMapping("/lists/{id}/rows/{row}/decision")
    RowView undo(@PathVariable long id, @PathVariable int row, Locale locale) {
        ListId list = new ListId(id);
        return RowView.of(lists.find(list), desk.undo(list, row), texts, locale);
    }

    /// Stops the check.
    @Requires(LIST_HAND_IN)
    @PostMapping("/lists/{id}/cancel")
    ListView cancel(@PathVariable long id, Locale locale) {
        lists.cancel(new ListId(id));
        return one(id, locale);
    }

    /// Takes the list back before it is approved.
    @Requires(LIST_HAND_IN)
    @PostMapping("/lists/{id}/withdraw")
    ListView withdraw(@PathVariable long id, Locale locale) {
        lists.withdraw(new ListId(id));
        return one(id, locale);
    }

    /// Checks the list once more, because the registry or other lists changed.
    @Requires(LIST_REVIEW)
    @PostMapping("/lists/{id}/check")
    ResponseEntity<ListView> checkAgain(@PathVariable long id, Locale locale) {
        lists.checkAgain(new ListId(id));
        return ResponseEntity.accepted().body(one(id, locale));
    }

    /// Submits the accepted rows to the second person. `leaveOutReason` is needed when rows still wait for review.
    @Requires(LIST_SUBMIT)
    @PostMapping("/lists/{id}/submit")
    ResponseEntity<String> submit(
            @PathVariable long id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody(required = false) @Nullable SubmitBody body,
            Locale locale) {
        String reason = body == null ? null : body.leaveOutReason();
        return idempotency.once(
                key,
                "lists/" + id + "/submit",
                new SubmitBody(reason),
                HttpStatus.OK,
                () -> ListView.of(signing.submit(new ListId(id), reason), null, texts, locale));
    }

    /// Approves as the second person: registers the people, reserves their months, freezes the annex.
    @Requires(LIST_APPROVE)
    @PostMapping("/lists/{id}/approve")
    ResponseEntity<String> approve(
            @PathVariable long id, @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return idempotency.once(key, "lists/" + id + "/approve", "", HttpStatus.OK, () -> {
            Signing.Annex annex = signing.approve(new ListId(id));
            return new AnnexView(
                    annex.contentHash(),
                    annex.people(),
                    annex.personMonths(),
                    annex.frozenAt(),
                    annex.lot(),
                    annex.fellOut());
        });
    }

    /// Sends a submitted list back as the second person; `reason` is needed.
    @Requires(LIST_APPROVE)
    @PostMapping("/lists/{id}/reject")
    ResponseEntity<String> reject(
            @PathVariable long id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody ReasonBody body,
            Locale locale) {
        return idempotency.once(
                key,
                "lists/" + id + "/reject",
                body,
                HttpStatus.OK,
                () -> ListView.of(signing.sendBack(new ListId(id), body.reason()), null, texts, locale));
    }
}
