package id.payung.server.report.web;

import id.payung.server.report.Pack;
import id.payung.server.report.ReportTable;
import id.payung.server.report.ReportTable.Column;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/// A pack as a workbook: the story, then a sheet for each table. Numbers stay numbers, dates stay dates.
final class PackBook {

    private PackBook() {}

    static byte[] write(Pack pack, PackWords words) {
        var bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Payung", "1.0")) {
            Worksheet first = book.newWorksheet(words.say("sheet.story"));
            int line = 0;
            first.inlineString(line++, 0, words.say("title", words.place(pack)));
            first.inlineString(line++, 0, words.say("lead", words.month(pack), words.cutOff(pack)));
            for (String sentence : words.story(pack)) {
                first.inlineString(line++, 0, sentence);
            }
            first.inlineString(line++, 0, words.say("seal.hash", pack.hash()));
            first.inlineString(line, 0, pack.seal());
            for (ReportTable table : pack.tables()) {
                sheet(book.newWorksheet(words.say("sheet", table.number())), table, words);
            }
            book.finish();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void sheet(Worksheet sheet, ReportTable table, PackWords words) {
        sheet.inlineString(0, 0, words.title(table));
        sheet.style(0, 0).bold().set();
        if (!table.recorded()) {
            sheet.inlineString(1, 0, words.say("unrecorded"));
            return;
        }
        for (int column = 0; column < table.columns().size(); column++) {
            sheet.inlineString(2, column, words.column(table.columns().get(column)));
            sheet.style(2, column).bold().set();
        }
        int row = 3;
        for (List<@Nullable String> cells : table.rows()) {
            row(sheet, row++, table.columns(), cells, words);
        }
        if (!table.totals().isEmpty()) {
            row(sheet, row, table.columns(), table.totals(), words);
            if (table.totals().getFirst() == null) {
                sheet.inlineString(row, 0, words.say("sum"));
            }
        }
        sheet.freezePane(0, 3);
    }

    private static void row(
            Worksheet sheet, int row, List<Column> columns, List<@Nullable String> cells, PackWords words) {
        for (int column = 0; column < columns.size(); column++) {
            String cell = cells.get(column);
            if (cell == null) {
                continue;
            }
            switch (columns.get(column).kind()) {
                case COUNT, MONEY -> {
                    sheet.value(row, column, new BigDecimal(cell));
                    sheet.style(row, column).format("#,##0").set();
                }
                case PERCENT -> {
                    sheet.value(row, column, new BigDecimal(cell));
                    sheet.style(row, column).format("0.00").set();
                }
                case DATE -> {
                    sheet.value(row, column, LocalDate.parse(cell));
                    sheet.style(row, column).format("yyyy-mm-dd").set();
                }
                case TEXT, WORD, REASONS -> sheet.inlineString(row, column, words.cell(columns.get(column), cell));
            }
        }
    }
}
