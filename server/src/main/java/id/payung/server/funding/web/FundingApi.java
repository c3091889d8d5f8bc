package id.payung.server.funding.web;

import static id.payung.server.access.Permission.FUNDING_MANAGE;
import static id.payung.server.access.Permission.FUNDING_READ;

import id.payung.rules.Payer;
import id.payung.rules.Rupiah;
import id.payung.server.access.Requires;
import id.payung.server.funding.Account;
import id.payung.server.funding.Funding;
import id.payung.server.funding.Funding.NewLine;
import id.payung.server.funding.FundingLine;
import id.payung.server.funding.FundingLineId;
import id.payung.server.funding.Journal;
import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import id.payung.server.web.Idempotency;
import id.payung.server.web.Input;
import java.time.LocalDate;
import java.util.List;
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

/// Budget lines and their journal. Amounts are whole rupiah.
@RestController
@RequestMapping("/api/v1/funding-lines")
class FundingApi {

    private final Funding funding;
    private final Idempotency idempotency;
    private final FundingFiles files;

    FundingApi(Funding funding, Idempotency idempotency, FundingFiles files) {
        this.funding = funding;
        this.idempotency = idempotency;
        this.files = files;
    }

    record LineView(
            long id,
            String territory,
            String name,
            Payer payer,
            String source,
            String account,
            int year,
            String legalBasis,
            long ceiling,
            long committed,
            long paid,
            long available) {

        static LineView of(FundingLine line) {
            return new LineView(
                    line.id().value(),
                    line.territory(),
                    line.name(),
                    line.payer(),
                    line.source(),
                    line.account(),
                    line.year(),
                    line.legalBasis(),
                    line.ceiling().amount(),
                    line.committed().amount(),
                    line.paid().amount(),
                    line.available().amount());
        }
    }

    record LinesView(
            List<LineView> lines,
            @Nullable String previous,
            @Nullable String next) {}

    record NewLineBody(
            @Nullable String territory,
            @Nullable String name,
            @Nullable Payer payer,
            @Nullable String source,
            @Nullable String account,
            @Nullable Integer year,
            @Nullable String legalBasis,
            @Nullable Long ceiling) {

        NewLine line() {
            return new NewLine(
                    Input.text("territory", territory),
                    Input.text("name", name),
                    Input.given("payer", payer),
                    Input.text("source", source),
                    Input.text("account", account),
                    Input.given("year", year),
                    Input.text("legalBasis", legalBasis),
                    Rupiah.of(Input.positive("ceiling", ceiling)));
        }
    }

    record PostingView(Account account, long debit, long credit) {}

    record EntryView(
            long id,
            Journal.Kind kind,
            LocalDate day,
            Funding.Document document,
            @Nullable Long reverses,
            @Nullable String reason,
            List<PostingView> postings,
            long available) {

        static EntryView of(Journal.Entry entry) {
            return new EntryView(
                    entry.id(),
                    entry.kind(),
                    entry.day(),
                    entry.document(),
                    entry.reverses(),
                    entry.reason(),
                    entry.postings().stream()
                            .map(posting -> new PostingView(
                                    posting.account(),
                                    posting.debit().amount(),
                                    posting.credit().amount()))
                            .toList(),
                    entry.available().amount());
        }
    }

    record JournalView(List<EntryView> entries, long debit, long credit, long difference) {}

    /// The lines of the reader's territory: `q` searches, `year` and `payer` filter, `sort` orders (`year`, `name`,
    /// `ceiling`, `available`, with a minus for descending), `after` and `before` turn pages.
    @Requires(FUNDING_READ)
    @GetMapping
    LinesView lines(@ModelAttribute LineQuery query) {
        var slice = funding.search(query.search());
        return new LinesView(slice.rows().stream().map(LineView::of).toList(), slice.previous(), slice.next());
    }

    /// The same lines as a file, `format=xlsx` or `csv`.
    @Requires(FUNDING_READ)
    @GetMapping("/export")
    ResponseEntity<byte[]> export(@ModelAttribute LineQuery query, @RequestParam String format, Locale locale) {
        return files.lines(query, format, locale);
    }

    @Requires(FUNDING_READ)
    @GetMapping("/{id}")
    LineView one(@PathVariable long id) {
        return funding.find(new FundingLineId(id))
                .map(LineView::of)
                .orElseThrow(() -> new Problem(Kind.NOT_FOUND, "funding.line-unknown", Long.toString(id)));
    }

    /// Opens a line.
    @Requires(FUNDING_MANAGE)
    @PostMapping
    ResponseEntity<String> open(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody NewLineBody body) {
        return idempotency.once(key, "funding-lines", body, HttpStatus.CREATED, () -> {
            FundingLineId id = funding.open(body.line());
            return LineView.of(funding.find(id).orElseThrow());
        });
    }

    /// Every entry of a line with its postings, and the sums of both sides.
    @Requires(FUNDING_READ)
    @GetMapping("/{id}/journal")
    JournalView journal(@PathVariable long id) {
        Journal journal = funding.journal(new FundingLineId(id));
        return new JournalView(
                journal.entries().stream().map(EntryView::of).toList(),
                journal.debit().amount(),
                journal.credit().amount(),
                journal.difference().amount());
    }

    /// The journal as a file, one row per posting.
    @Requires(FUNDING_READ)
    @GetMapping("/{id}/journal/export")
    ResponseEntity<byte[]> exportJournal(@PathVariable long id, @RequestParam String format, Locale locale) {
        return files.journal(new FundingLineId(id), format, locale);
    }
}
