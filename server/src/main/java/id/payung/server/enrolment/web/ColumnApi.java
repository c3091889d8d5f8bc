package id.payung.server.enrolment.web;

import static id.payung.server.access.Permission.LIST_HAND_IN;
import static id.payung.server.access.Permission.LIST_READ;

import id.payung.server.access.Requires;
import id.payung.server.enrolment.ColumnWords;
import id.payung.server.enrolment.ListColumns;
import id.payung.server.enrolment.ListColumns.ColumnLook;
import id.payung.server.enrolment.ListColumns.Look;
import id.payung.server.enrolment.ListColumns.Memory;
import id.payung.server.enrolment.ListColumns.SheetLook;
import id.payung.server.enrolment.ListColumns.TopLine;
import id.payung.server.enrolment.ListId;
import id.payung.server.enrolment.ListState;
import id.payung.server.enrolment.Lists;
import id.payung.server.enrolment.WorkerList;
import id.payung.server.enrolment.copy.FaultTexts;
import id.payung.server.enrolment.sheet.Column;
import id.payung.server.enrolment.sheet.Grounds;
import id.payung.server.enrolment.web.ListViews.ListView;
import id.payung.server.enrolment.web.ListViews.Received;
import id.payung.server.job.JobStatus;
import id.payung.server.web.Input;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What the columns of a list are.
@RestController
@RequestMapping("/api/v1/lists/{id}")
class ColumnApi {

    private final ListColumns columns;
    private final Lists lists;
    private final FaultTexts texts;

    ColumnApi(ListColumns columns, Lists lists, FaultTexts texts) {
        this.columns = columns;
        this.lists = lists;
        this.texts = texts;
    }

    record RememberedView(long list, String fileName, String by, Instant at) {

        static @Nullable RememberedView of(@Nullable Memory memory) {
            return memory == null
                    ? null
                    : new RememberedView(memory.list().value(), memory.fileName(), memory.by(), memory.at());
        }
    }

    /// A column: `meaning` is null where nobody knows it, `grounds` says why it was taken for that.
    record ColumnView(
            String letter,
            String heading,
            @Nullable Column meaning,
            Grounds grounds,
            List<String> samples,
            @Nullable RememberedView remembered) {

        static ColumnView of(ColumnLook look) {
            return new ColumnView(
                    look.named().letter(),
                    look.named().text(),
                    look.named().column(),
                    look.named().grounds(),
                    look.samples(),
                    RememberedView.of(look.memory()));
        }
    }

    record MeaningView(Column meaning, String words) {}

    /// What is known. `state` is `UNCLEAR` while somebody has to answer: which of `sheets`, when `columns` is empty,
    /// otherwise which line is the header and which column is what.
    record ColumnsView(
            long list,
            ListState state,
            List<String> read,
            List<SheetLook> sheets,
            int headerRow,
            List<ColumnView> columns,
            List<TopLine> top,
            List<MeaningView> meanings) {}

    /// What somebody says: `sheets` (names, or `*`), `headerRow` (0 for none), `columns` (meaning by letter).
    record ColumnsBody(
            @Nullable List<String> sheets,
            @Nullable Integer headerRow,
            @Nullable Map<String, String> columns) {}

    /// What each column was taken for and why, with three values of it.
    @Requires(LIST_READ)
    @GetMapping("/columns")
    ColumnsView columns(@PathVariable long id, Locale locale) {
        Look look = columns.look(new ListId(id));
        return new ColumnsView(
                id,
                look.list().state(),
                look.list().sheets(),
                look.sheets(),
                look.headerRow(),
                look.columns().stream().map(ColumnView::of).toList(),
                look.top(),
                ColumnWords.meanings().stream()
                        .map(column -> new MeaningView(column, texts.column(column, locale)))
                        .toList());
    }

    /// Says what the columns are. The list is checked again with them and the headings are remembered for the sender;
    /// the same again changes nothing. Possible until the list is approved.
    @Requires(LIST_HAND_IN)
    @PutMapping("/columns")
    ResponseEntity<ListView> say(@PathVariable long id, @RequestBody ColumnsBody body, Locale locale) {
        var choice = ColumnWords.choice(body.headerRow(), Objects.requireNonNullElse(body.columns(), Map.of()));
        WorkerList list = columns.say(
                new ListId(id),
                new ListColumns.Answer(
                        Objects.requireNonNullElse(body.sheets(), List.of()), choice.headerRow(), choice.columns()));
        JobStatus job = lists.job(list.id()).orElse(null);
        return ResponseEntity.accepted().body(ListView.of(list, job, texts, locale));
    }

    record SheetBody(@Nullable String sheet) {}

    /// Hands in another sheet of the same file as a list of its own; answers as for a file.
    @Requires(LIST_HAND_IN)
    @PostMapping("/sheets")
    ResponseEntity<Received> another(@PathVariable long id, @RequestBody SheetBody body) {
        Lists.Receipt receipt = columns.handInAnother(new ListId(id), Input.text("sheet", body.sheet()));
        WorkerList list = receipt.list();
        Long job = lists.job(list.id()).map(JobStatus::id).orElse(null);
        return ResponseEntity.status(receipt.fresh() ? HttpStatus.ACCEPTED : HttpStatus.OK)
                .header("Location", "/api/v1/lists/" + list.id())
                .body(new Received(list.id().value(), job, list.state(), receipt.fresh()));
    }

    /// Forgets what the heading of a column means to its sender; lists stay as they were read.
    @Requires(LIST_HAND_IN)
    @DeleteMapping("/columns/{letter}")
    ColumnsView forget(@PathVariable long id, @PathVariable String letter, Locale locale) {
        columns.forget(new ListId(id), ColumnWords.index(letter));
        return columns(id, locale);
    }
}
