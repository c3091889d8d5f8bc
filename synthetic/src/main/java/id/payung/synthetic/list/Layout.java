package id.payung.synthetic.list;

import id.payung.synthetic.Dice;
import id.payung.synthetic.VillageRef;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The columns of one list and what stands above and below the rows.
final class Layout {
    private static final Map<Field, List<String>> OTHER_HEADINGS = new EnumMap<>(Map.of(
            Field.NUMBER, List.of("No.", "Nomor Urut", "NO URUT"),
            Field.NAME, List.of("Nama", "NAMA PEKERJA", "Nama Peserta", "NAMA SESUAI KTP"),
            Field.NIK, List.of("No KTP", "N.I.K", "No. Induk Kependudukan", "NOMOR KTP"),
            Field.FAMILY_CARD, List.of("No. Kartu Keluarga", "NKK", "Nomor KK"),
            Field.BIRTH_DATE, List.of("Tgl Lahir", "TANGGAL LAHIR", "Tgl. Lahir"),
            Field.SEX, List.of("JK", "Jenis Kelamin", "Kelamin"),
            Field.MOTHER, List.of("Ibu Kandung", "Nama Ibu", "IBU"),
            Field.OCCUPATION, List.of("Jenis Pekerjaan", "Profesi", "PEKERJAAN"),
            Field.PHONE, List.of("HP", "No. Telp", "Nomor WA"),
            Field.INCOME, List.of("Upah", "Pendapatan/bln", "Penghasilan per bulan")));

    private final List<@Nullable Field> columns = new ArrayList<>();
    private final Map<Field, String> headings = new EnumMap<>(Field.class);
    private final ListStyle style;
    private final @Nullable VillageRef village;

    Layout(ListStyle style, boolean deciles, List<VillageRef> villages, Dice dice) {
        this.style = style;
        this.village = villages.size() == 1 ? villages.getFirst() : null;
        for (Field field : Field.values()) {
            if (field == Field.DECILE && !deciles) {
                continue;
            }
            List<String> others = OTHER_HEADINGS.get(field);
            headings.put(
                    field, others != null && style.renamed() ? others.get(dice.below(others.size())) : field.header());
            columns.add(field);
        }
        if (style.renamed()) {
            reorder(dice);
        }
    }

    /// Columns from left to right; null for an empty one.
    List<@Nullable Field> columns() {
        return columns;
    }

    /// Letter of a field's column.
    String letter(Field field) {
        return XlsxSheet.letters(columns.indexOf(field) + 1);
    }

    void writeHead(SheetWriter sheet) throws IOException {
        if (style.titled()) {
            title(sheet, "DAFTAR USULAN PESERTA PEKERJA RENTAN");
            title(sheet, heading());
            sheet.row(List.of());
            writeTwoLineHeading(sheet);
        } else {
            sheet.row(line(false));
        }
    }

    /// A total and signatures.
    void writeFoot(SheetWriter sheet, Truth truth, long rows) throws IOException {
        List<Cell> total = List.of(Cell.EMPTY, Cell.text("JUMLAH"), Cell.text(rows + " ORANG"));
        truth.skipped(sheet.row(total), "F07", "total");
        truth.skipped(sheet.row(List.of()), "F08", "blank row");
        String signer = village == null ? "Camat" : village.headTitle();
        for (String line : List.of("Mengetahui,", signer, "( .............................. )")) {
            List<Cell> cells = new ArrayList<>(Collections.nCopies(columns.size() - 3, Cell.EMPTY));
            cells.add(Cell.text(line));
            truth.skipped(sheet.row(cells), "F07", "signature");
        }
    }

    private String heading() {
        String place = village == null
                ? "rekapitulasi desa dan kelurahan"
                : village.kind() + " " + village.name() + " kecamatan " + village.districtName();
        return place.toUpperCase(Locale.ROOT);
    }

    List<Cell> arrange(Draft draft) {
        List<Cell> cells = new ArrayList<>(columns.size());
        for (Field field : columns) {
            cells.add(field == null ? Cell.EMPTY : draft.get(field));
        }
        return cells;
    }

    private void title(SheetWriter sheet, String text) throws IOException {
        int row = sheet.row(List.of(Cell.text(text)));
        sheet.merge(row, 1, row, columns.size());
    }

    private void writeTwoLineHeading(SheetWriter sheet) throws IOException {
        int upper = sheet.row(line(true));
        List<Cell> lower = new ArrayList<>();
        for (Field field : columns) {
            lower.add(
                    switch (field) {
                        case BIRTH_PLACE -> Cell.text("Tempat");
                        case BIRTH_DATE -> Cell.text("Tanggal");
                        case null, default -> Cell.EMPTY;
                    });
        }
        sheet.row(lower);
        for (int i = 0; i < columns.size(); i++) {
            Field field = columns.get(i);
            if (field == Field.BIRTH_PLACE) {
                sheet.merge(upper, i + 1, upper, i + 2);
            } else if (field != Field.BIRTH_DATE && field != null) {
                sheet.merge(upper, i + 1, upper + 1, i + 1);
            }
        }
    }

    private List<Cell> line(boolean twoLines) {
        List<Cell> cells = new ArrayList<>();
        for (Field field : columns) {
            if (field == null || (twoLines && field == Field.BIRTH_DATE)) {
                cells.add(Cell.EMPTY);
            } else if (twoLines && field == Field.BIRTH_PLACE) {
                cells.add(Cell.text("TTL"));
            } else {
                cells.add(Cell.text(headings.getOrDefault(field, field.header())));
            }
        }
        return cells;
    }

    /// Name and number change places, mother and occupation come early, an empty column cuts the sheet in two.
    private void reorder(Dice dice) {
        columns.remove(Field.MOTHER);
        columns.remove(Field.OCCUPATION);
        columns.add(dice.between(1, 2), Field.OCCUPATION);
        columns.add(Field.MOTHER);
        columns.add(dice.between(9, 11), null);
    }
}
