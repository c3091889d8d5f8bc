package id.payung.server.enrolment;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// A list of boring people in Kelurahan Patunas, all of whom may be covered; a test changes what it speaks of.
public final class TestList {

    static final List<String> COLUMNS = List.of(
            "No",
            "NIK",
            "Nama Lengkap",
            "Tempat Lahir",
            "Tanggal Lahir",
            "L/P",
            "Nama Ibu Kandung",
            "Pekerjaan",
            "Alamat",
            "RT/RW",
            "Kelurahan",
            "No HP");

    private static final AtomicInteger SERIAL = new AtomicInteger();
    private static final List<String> NAMES = List.of(
            "AMRAN HASAN",
            "SULASTRI",
            "BAHARUDIN SALEH",
            "NURHAYATI",
            "PAIMIN",
            "ZULKIFLI",
            "ROSMANIAR",
            "DEWI SARTIKA",
            "EDI SUSANTO",
            "FATMAWATI",
            "GUNAWAN",
            "HALIMAH TUSADIAH",
            "IRWANSYAH",
            "JUMIATI",
            "KAMARUDIN");

    private final List<Map<String, Object>> rows = new ArrayList<>();
    private final List<String> columns = new ArrayList<>(COLUMNS);

    public static TestList of(int people) {
        TestList list = new TestList();
        for (int i = 0; i < people; i++) {
            list.rows.add(person(i));
        }
        return list;
    }

    private static Map<String, Object> person(int i) {
        int serial = SERIAL.updateAndGet(last -> last + 3);
        int day = Math.max(2, 1 + serial % 28); // the first of July is a birthday that somebody guessed
        int month = 2 + (serial / 28) % 10;
        int year = 70 + (serial / 280) % 25;
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("No", Integer.toString(i + 1));
        row.put("NIK", String.format("150602%02d%02d%02d%04d", day, month, year, 1 + (serial / 3) % 9000));
        row.put("Nama Lengkap", NAMES.get(serial % NAMES.size()) + " " + word(serial));
        row.put("Tempat Lahir", "Kuala Tungkal");
        row.put("Tanggal Lahir", String.format("%02d-%02d-19%02d", day, month, year));
        row.put("L/P", "L");
        row.put("Nama Ibu Kandung", "SITI " + word(serial * 7 + 1));
        row.put("Pekerjaan", "Petani");
        row.put("Alamat", "JL. MELATI");
        row.put("RT/RW", "003/002");
        row.put("Kelurahan", "Patunas");
        row.put("No HP", "0812" + String.format("%08d", serial));
        return row;
    }

    private static String word(int number) {
        String[] syllables = {"RA", "MI", "DO", "SU", "LA", "TI", "NO", "KA", "BE", "JO", "WA", "PU"};
        StringBuilder word = new StringBuilder();
        int rest = number + 2000;
        while (rest > 0) {
            word.append(syllables[rest % syllables.length]);
            rest /= syllables.length;
        }
        return word.toString();
    }

    /// Changes a cell.
    ///
    /// @param row from 1
    /// @param value text, number, date or formula; an empty text leaves the cell empty
    public TestList with(int row, String column, Object value) {
        rows.get(row - 1).put(column, value);
        return this;
    }

    public TestList withColumn(String column, Object value) {
        if (!columns.contains(column)) {
            columns.add(column);
        }
        rows.forEach(row -> row.put(column, value));
        return this;
    }

    /// Calls a column something else.
    TestList renamed(String column, String other) {
        columns.replaceAll(name -> name.equals(column) ? other : name);
        rows.forEach(row -> row.put(other, row.remove(column)));
        return this;
    }

    public TestList withoutColumn(String column) {
        columns.remove(column);
        return this;
    }

    public TestList copyRow(int from) {
        rows.add(new LinkedHashMap<>(rows.get(from - 1)));
        return this;
    }

    public TestList and(TestList more) {
        rows.addAll(more.rows);
        return this;
    }

    public String cell(int row, String column) {
        return String.valueOf(rows.get(row - 1).get(column));
    }

    public byte[] csv() {
        return csv(';', StandardCharsets.UTF_8);
    }

    public byte[] csv(char separator, Charset charset) {
        StringBuilder text = new StringBuilder(String.join(String.valueOf(separator), columns)).append("\r\n");
        for (Map<String, Object> row : rows) {
            List<String> cells = new ArrayList<>();
            for (String column : columns) {
                Object value = row.get(column);
                String cell = value == null ? "" : value.toString();
                cells.add(cell.indexOf(separator) >= 0 ? '"' + cell + '"' : cell);
            }
            text.append(String.join(String.valueOf(separator), cells)).append("\r\n");
        }
        return text.toString().getBytes(charset);
    }

    public byte[] xlsx() {
        return xlsx(sheet -> {}, 0);
    }

    /// @param before writes above the header
    /// @param headerRow from 0
    public byte[] xlsx(java.util.function.Consumer<Worksheet> before, int headerRow) {
        var bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Uji", "1.0")) {
            Worksheet sheet = book.newWorksheet("Daftar");
            before.accept(sheet);
            write(sheet, headerRow);
            book.finish();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /// A workbook with a sheet per list.
    ///
    /// @param after may hide something
    static byte[] workbook(Map<String, TestList> sheets, java.util.function.BiConsumer<String, Worksheet> after) {
        var bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Uji", "1.0")) {
            sheets.forEach((name, list) -> {
                Worksheet sheet = book.newWorksheet(name);
                list.write(sheet, 0);
                after.accept(name, sheet);
            });
            book.finish();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private void write(Worksheet sheet, int headerRow) {
        for (int c = 0; c < columns.size(); c++) {
            sheet.value(headerRow, c, columns.get(c));
            for (int r = 0; r < rows.size(); r++) {
                write(sheet, headerRow + 1 + r, c, rows.get(r).getOrDefault(columns.get(c), ""));
            }
        }
    }

    private static void write(Worksheet sheet, int row, int column, Object value) {
        switch (value) {
            case Number number -> sheet.value(row, column, number);
            case java.time.LocalDate date -> {
                sheet.value(row, column, date);
                sheet.style(row, column).format("dd/mm/yyyy").set();
            }
            case Formula formula -> sheet.formula(row, column, formula.text());
            default -> {
                if (!value.toString().isEmpty()) {
                    sheet.value(row, column, value.toString());
                }
            }
        }
    }

    record Formula(String text) {}
}
