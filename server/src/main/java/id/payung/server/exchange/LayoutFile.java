package id.payung.server.exchange;

import id.payung.server.exchange.JdbcExchange.Outgoing;
import id.payung.server.exchange.Layout.Column;
import id.payung.server.person.People;
import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import id.payung.server.region.Occupation;
import id.payung.server.region.Occupations;
import id.payung.server.region.Regions;
import id.payung.server.vault.Vault;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Writes the people of a lot in a layout. Every cell is text, as the agency's upload demands.
@Component
public class LayoutFile {

    /// Most people in one file (SIPP user guide, 2024).
    private static final int MOST_ROWS = 10_000;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-yyyy");

    private final JdbcExchange store;
    private final Vault vault;
    private final Regions regions;
    private final Occupations occupations;

    LayoutFile(JdbcExchange store, Vault vault, Regions regions, Occupations occupations) {
        this.store = store;
        this.vault = vault;
        this.regions = regions;
        this.occupations = occupations;
    }

    /// A file to download.
    ///
    /// @param name with its ending
    public record Content(String name, byte[] bytes) {}

    Content write(long lot, Layout layout) {
        List<Column> columns = layout.parsed();
        List<Outgoing> people = store.people(lot);
        if (people.isEmpty()) {
            throw new Problem(Kind.CONFLICT, "lot.released", lot);
        }
        String name = layout.sheet() + "_" + lot;
        try {
            if (people.size() <= MOST_ROWS) {
                return new Content(name + ".xlsx", workbook(layout, columns, people, 0));
            }
            var bytes = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
                for (int first = 0; first < people.size(); first += MOST_ROWS) {
                    zip.putNextEntry(new ZipEntry(name + "_" + (first / MOST_ROWS + 1) + ".xlsx"));
                    List<Outgoing> part = people.subList(first, Math.min(first + MOST_ROWS, people.size()));
                    zip.write(workbook(layout, columns, part, first));
                }
            }
            return new Content(name + ".zip", bytes.toByteArray());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private byte[] workbook(Layout layout, List<Column> columns, List<Outgoing> people, int before) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Payung", "1.0")) {
            Worksheet sheet = book.newWorksheet(layout.sheet());
            for (int column = 0; column < columns.size(); column++) {
                text(sheet, 0, column, columns.get(column).header());
            }
            for (int row = 0; row < people.size(); row++) {
                for (int column = 0; column < columns.size(); column++) {
                    text(sheet, row + 1, column, value(columns.get(column), people.get(row), before + row + 1));
                }
            }
            book.finish();
        }
        return bytes.toByteArray();
    }

    private static void text(Worksheet sheet, int row, int column, String value) {
        sheet.inlineString(row, column, value);
        sheet.style(row, column).format("@").set();
    }

    private String value(Column column, Outgoing person, int number) {
        return switch (column.field()) {
            case null -> column.constant();
            case NUMBER -> Integer.toString(number);
            case NIK -> vault.open(People.NIK, person.nikSealed());
            case NAME -> person.name();
            case BIRTH_DATE -> day(person.birthDate());
            case SEX -> person.sex() == null ? "" : person.sex().equals("F") ? "P" : "L";
            case MOTHER -> plain(person.motherName());
            case PHONE -> plain(person.phone());
            case ADDRESS -> address(person);
            case VILLAGE_CODE -> person.villageCode();
            case OCCUPATION -> occupation(person.occupationCode());
            case INCOME -> Long.toString(person.income());
            case SCHEMES -> String.join("+", person.schemes());
            case FIRST_MONTH -> day(person.firstMonth());
            case MONTHS -> Integer.toString(person.months());
            case MEMBER_NUMBER -> person.memberNumber();
        };
    }

    private String address(Outgoing person) {
        String place = regions.find(person.villageCode())
                .map(region -> regions.fullName(region.code()))
                .orElse(person.villageCode());
        return person.address() == null ? place : person.address() + ", " + place;
    }

    private String occupation(@Nullable String code) {
        return code == null
                ? ""
                : occupations.find(code).map(Occupation::nameId).orElse(code);
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    private static String plain(@Nullable String text) {
        return text == null ? "" : text;
    }
}
