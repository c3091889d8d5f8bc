package id.payung.server.enrolment.check;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.linkage.clean.DateOrder;
import id.payung.server.enrolment.sheet.FileKind;
import id.payung.server.enrolment.sheet.ListFile;
import id.payung.server.enrolment.sheet.Reading;
import id.payung.server.enrolment.sheet.TableReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// In which order dates are written is decided for the column as a whole, by the identity numbers of its rows.
class DateOrdersTests {

    private static final List<LocalDate> BORN = List.of(
            LocalDate.of(1985, 3, 12),
            LocalDate.of(1971, 11, 2),
            LocalDate.of(1990, 7, 25),
            LocalDate.of(1964, 1, 9),
            LocalDate.of(1978, 12, 5),
            LocalDate.of(1982, 6, 30),
            LocalDate.of(1969, 8, 4));

    @TempDir
    Path folder;

    @Test
    void expectsTheCustomWhenNothingTells() throws IOException {
        assertThat(text(date -> "")).isEqualTo(DateOrders.CUSTOMARY);
    }

    @Test
    void findsDaysInFront() throws IOException {
        assertThat(text(date -> figures(date.getDayOfMonth(), date.getMonthValue(), date.getYear())))
                .isEqualTo(DateOrders.CUSTOMARY);
    }

    @Test
    void findsMonthsInFront() throws IOException {
        assertThat(text(date -> figures(date.getMonthValue(), date.getDayOfMonth(), date.getYear()))
                        .written())
                .isEqualTo(DateOrder.MONTH_FIRST);
    }

    @Test
    void findsYearsInFront() throws IOException {
        List<LocalDate> young = BORN.stream()
                .map(date -> date.withYear(2000 + date.getMonthValue()))
                .toList();

        assertThat(text(young, date -> figures(date.getYear() % 100, date.getMonthValue(), date.getDayOfMonth()))
                        .written())
                .isEqualTo(DateOrder.YEAR_FIRST);
    }

    @Test
    void admitsThatAColumnIsMixed() throws IOException {
        assertThat(text(date -> date.getMonthValue() % 2 == 0
                                ? figures(date.getMonthValue(), date.getDayOfMonth(), date.getYear())
                                : figures(date.getDayOfMonth(), date.getMonthValue(), date.getYear()))
                        .written())
                .isEqualTo(DateOrder.UNDECIDED);
    }

    @Test
    void isNotMovedByASingleSlip() throws IOException {
        assertThat(text(date -> date.equals(BORN.getFirst())
                        ? figures(date.getMonthValue(), date.getDayOfMonth(), date.getYear())
                        : figures(date.getDayOfMonth(), date.getMonthValue(), date.getYear())))
                .isEqualTo(DateOrders.CUSTOMARY);
    }

    /// Excel set to American English takes 12/03/1985 for 3 December and leaves 25/07/1990 as text.
    @Test
    void tellsStoredDatesThatExcelSwappedFromTextsThatItLeft() throws IOException {
        Path file = folder.resolve("daftar.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "Uji", "1.0")) {
            var sheet = book.newWorksheet("Daftar");
            List.of("NIK", "Nama", "Tanggal Lahir")
                    .forEach(name -> sheet.value(0, name.equals("NIK") ? 0 : name.equals("Nama") ? 1 : 2, name));
            for (int i = 0; i < BORN.size(); i++) {
                LocalDate born = BORN.get(i);
                sheet.value(i + 1, 0, nik(born, i));
                sheet.value(i + 1, 1, "SULASTRI");
                if (born.getDayOfMonth() > 12) {
                    sheet.value(i + 1, 2, figures(born.getDayOfMonth(), born.getMonthValue(), born.getYear()));
                } else {
                    sheet.value(i + 1, 2, LocalDate.of(born.getYear(), born.getDayOfMonth(), born.getMonthValue()));
                    sheet.style(i + 1, 2).format("m/d/yyyy").set();
                }
            }
            book.finish();
        }

        assertThat(orders(FileKind.XLSX, file)).isEqualTo(new DateOrders(DateOrder.DAY_FIRST, DateOrder.MONTH_FIRST));
    }

    private DateOrders text(Function<LocalDate, String> written) throws IOException {
        return text(BORN, written);
    }

    private DateOrders text(List<LocalDate> people, Function<LocalDate, String> written) throws IOException {
        StringBuilder csv = new StringBuilder("NIK;Nama;Tanggal Lahir\n");
        for (int i = 0; i < people.size(); i++) {
            csv.append(nik(people.get(i), i))
                    .append(";SULASTRI;")
                    .append(written.apply(people.get(i)))
                    .append('\n');
        }
        return orders(FileKind.CSV, Files.writeString(folder.resolve("daftar.csv"), csv));
    }

    private static DateOrders orders(FileKind kind, Path path) {
        try (ListFile file = ListFile.open(kind, path);
                TableReader table =
                        TableReader.open(file, Reading.of(file.sheets().getFirst()))) {
            return DateOrders.of(table);
        }
    }

    private static String nik(LocalDate born, int serial) {
        return "150602%02d%02d%02d%04d"
                .formatted(born.getDayOfMonth(), born.getMonthValue(), born.getYear() % 100, serial + 1);
    }

    private static String figures(int first, int second, int third) {
        return "%02d/%02d/%02d".formatted(first, second, third);
    }
}
