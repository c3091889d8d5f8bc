package id.payung.server.enrolment.web;

import id.payung.server.enrolment.ListId;
import id.payung.server.enrolment.ListRow;
import id.payung.server.enrolment.ListSearch;
import id.payung.server.enrolment.Lists;
import id.payung.server.enrolment.RowSearch;
import id.payung.server.enrolment.SheetCopies;
import id.payung.server.enrolment.WorkerList;
import id.payung.server.enrolment.check.Finding;
import id.payung.server.enrolment.copy.AnnotatedSheet;
import id.payung.server.enrolment.copy.FaultTexts;
import id.payung.server.enrolment.sheet.RowNumbers;
import id.payung.server.web.Keyset;
import id.payung.server.web.TableFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Files to download: the sheet given back, rows as seen, the blank form.
@Component
class ListFiles {

    private final Lists lists;
    private final SheetCopies copies;
    private final BlankForm form;
    private final FaultTexts texts;

    ListFiles(Lists lists, SheetCopies copies, BlankForm form, FaultTexts texts) {
        this.lists = lists;
        this.copies = copies;
        this.form = form;
        this.texts = texts;
    }

    ResponseEntity<byte[]> sheet(ListId id, Locale locale) {
        var bytes = new ByteArrayOutputStream();
        var head = new HttpHeaders();
        copies.lend(id, original -> {
            try {
                WorkerList list = original.list();
                new AnnotatedSheet(texts, locale)
                        .write(
                                new AnnotatedSheet.Original(original.file(), list.fileKind(), list.asChecked()),
                                rows -> original.forEachRow(row -> rows.accept(row.judged())),
                                list.fileKind().ofCopy(),
                                bytes);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
            List<String> type = mediaType(original.list());
            head.setContentType(new MediaType(type.getFirst(), type.getLast()));
            head.setContentDisposition(named(fileName(original.list())));
        });
        head.setCacheControl("no-store");
        return ResponseEntity.ok().headers(head).body(bytes.toByteArray());
    }

    ResponseEntity<byte[]> rows(ListId id, RowSearch wanted, String format, Locale locale) {
        List<String> sheets = lists.find(id).sheets();
        List<ListRow> rows = new ArrayList<>();
        lists.forEachRow(id, wanted, row -> {
            if (rows.size() < TableFile.MOST_ROWS) {
                rows.add(row);
            }
        });
        return new TableFile<ListRow>(texts.word("list.file.rows", locale, id.toString()))
                .column(texts.word("list.column.row", locale), row -> RowNumbers.line(row.row()))
                .column(texts.word("list.column.sheet", locale), row -> RowNumbers.sheetName(row.row(), sheets))
                .column(texts.word("list.sheet.result", locale), row -> texts.verdict(row.verdict(), locale))
                .column(texts.word("list.column.nik", locale), ListRow::maskedNik)
                .column(texts.word("list.column.name", locale), ListRow::name)
                .column(texts.word("list.column.birthDate", locale), ListRow::birthDate)
                .column(
                        texts.word("list.column.sex", locale),
                        row -> row.sex() == null ? "" : row.sex().equals("F") ? "P" : "L")
                .column(texts.word("list.column.village", locale), ListRow::villageCode)
                .column(texts.word("list.column.occupation", locale), ListRow::occupationText)
                .column(texts.word("list.column.decile", locale), ListRow::decile)
                .column(texts.word("list.column.codes", locale), ListFiles::codes)
                .column(texts.word("list.sheet.reason", locale), row -> texts.reasons(row.judged(), sheets, locale))
                .answer(format, rows);
    }

    ResponseEntity<byte[]> lists(ListSearch wanted, String format, Locale locale) {
        var all = new ListSearch(
                wanted.programme(),
                wanted.state(),
                wanted.text(),
                wanted.sort(),
                new Keyset.Wanted(wanted.page().descending(), null, null, TableFile.MOST_ROWS));
        return new TableFile<WorkerList>(texts.word("list.file.all", locale))
                .column(texts.word("list.number", locale), list -> list.id().value())
                .column(texts.word("list.file", locale), WorkerList::fileName)
                .column(texts.word("list.place", locale), WorkerList::territory)
                .column(
                        texts.word("list.when", locale),
                        list -> LocalDate.ofInstant(list.handedInAt(), ZoneId.of("Asia/Jakarta")))
                .column(texts.word("list.state", locale), list -> texts.word("list.state." + list.state(), locale))
                .column(texts.word("list.rows", locale), list -> list.counts().rows())
                .column(
                        texts.word("list.accepted", locale),
                        list -> list.counts().accepted())
                .column(texts.word("list.review", locale), list -> list.counts().review())
                .answer(format, lists.search(all).rows());
    }

    ResponseEntity<byte[]> form(Locale locale) {
        var head = new HttpHeaders();
        head.setContentType(new MediaType("application", "vnd.openxmlformats-officedocument.spreadsheetml.sheet"));
        head.setContentDisposition(named(texts.word("list.template.name", locale) + ".xlsx"));
        return ResponseEntity.ok().headers(head).body(form.write(locale));
    }

    private static String codes(ListRow row) {
        return row.findings().stream()
                .map(Finding::fault)
                .map(fault -> fault.code())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static ContentDisposition named(String name) {
        return ContentDisposition.attachment()
                .filename(name, java.nio.charset.StandardCharsets.UTF_8)
                .build();
    }

    /// Names the file given back: `daftar-hasil.xlsx` for `daftar.xlsx`.
    private static String fileName(WorkerList list) {
        String name = list.fileName();
        int dot = name.lastIndexOf('.');
        String ending = list.fileKind().isWorkbook() ? ".xlsx" : ".csv";
        return (dot > 0 ? name.substring(0, dot) : name) + "-hasil" + ending;
    }

    private static List<String> mediaType(WorkerList list) {
        return list.fileKind().isWorkbook()
                ? List.of("application", "vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                : List.of("text", "csv");
    }
}
