package id.payung.server.exchange;

import id.payung.server.enrolment.sheet.FileKind;
import id.payung.server.enrolment.sheet.ListFile;
import id.payung.server.enrolment.sheet.SheetCell;
import id.payung.server.enrolment.sheet.SheetRow;
import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Reads what a branch sends back, in whatever order its columns are: identity number, number at the agency, outcome,
/// reason. Without an outcome a row with a number counts as activated, one with a reason as refused.
final class AnswerFile {

    private static final int SEARCHED = 30;

    private static final Map<String, Part> NAMES = Map.ofEntries(
            Map.entry("NIK", Part.NIK),
            Map.entry("NOMOR_IDENTITAS", Part.NIK),
            Map.entry("NO_IDENTITAS", Part.NIK),
            Map.entry("NO_KTP", Part.NIK),
            Map.entry("KPJ", Part.NUMBER),
            Map.entry("NO_KPJ", Part.NUMBER),
            Map.entry("NOMOR_KPJ", Part.NUMBER),
            Map.entry("NOMOR_PESERTA", Part.NUMBER),
            Map.entry("STATUS", Part.OUTCOME),
            Map.entry("HASIL", Part.OUTCOME),
            Map.entry("STATUS_VALIDASI", Part.OUTCOME),
            Map.entry("KETERANGAN", Part.REASON),
            Map.entry("ALASAN", Part.REASON),
            Map.entry("PESAN_ERROR", Part.REASON),
            Map.entry("KETERANGAN_ERROR", Part.REASON));

    private static final Set<String> YES =
            Set.of("AKTIF", "VALID", "BERHASIL", "SUKSES", "DITERIMA", "OK", "TERDAFTAR", "ACTIVE");
    private static final Set<String> NO =
            Set.of("DITOLAK", "TIDAK VALID", "INVALID", "GAGAL", "TOLAK", "TIDAK AKTIF", "REJECTED", "ERROR");

    private enum Part {
        NIK,
        NUMBER,
        OUTCOME,
        REASON
    }

    private AnswerFile() {}

    /// One row.
    ///
    /// @param nik digits; empty when there are not sixteen
    /// @param readable whether the row says what became of somebody
    record Line(int row, String nik, boolean active, boolean readable, String number, String reason, String shown) {}

    /// @throws Problem `exchange.no-header`, and those of [FileKind#of]
    static List<Line> read(Path path) {
        try (ListFile file = ListFile.open(FileKind.of(path), path)) {
            for (String sheet : file.sheets()) {
                List<Line> lines = read(file, sheet);
                if (!lines.isEmpty()) {
                    return lines;
                }
            }
        }
        throw new Problem(Kind.REFUSED, "exchange.no-header");
    }

    private static List<Line> read(ListFile file, String sheet) {
        List<Line> lines = new ArrayList<>();
        try (Stream<SheetRow> rows = file.rows(sheet)) {
            Map<Part, Integer> columns = Map.of();
            Iterator<SheetRow> each = rows.iterator();
            while (each.hasNext()) {
                SheetRow row = each.next();
                if (!columns.containsKey(Part.NIK)) {
                    if (row.number() > SEARCHED) {
                        return List.of();
                    }
                    columns = columns(row);
                } else if (!row.isBlank()) {
                    lines.add(line(row, columns));
                }
            }
        }
        return lines;
    }

    private static Map<Part, Integer> columns(SheetRow row) {
        Map<Part, Integer> columns = new HashMap<>();
        for (int i = 0; i < row.cells().size(); i++) {
            String name = row.cell(i).text().strip().toUpperCase(Locale.ROOT).replaceAll("[^A-Z]+", "_");
            Part part = NAMES.get(name.replaceAll("^_|_$", ""));
            if (part != null) {
                columns.putIfAbsent(part, i);
            }
        }
        return columns;
    }

    private static Line line(SheetRow row, Map<Part, Integer> columns) {
        String nik = text(row, columns, Part.NIK).replaceAll("[^0-9]", "");
        String number = text(row, columns, Part.NUMBER);
        String reason = text(row, columns, Part.REASON);
        String outcome = text(row, columns, Part.OUTCOME).toUpperCase(Locale.ROOT);
        boolean yes = YES.contains(outcome) || (outcome.isEmpty() && !number.isEmpty());
        boolean no = NO.contains(outcome) || (outcome.isEmpty() && number.isEmpty() && !reason.isEmpty());
        boolean whole = nik.length() == 16;
        String shown =
                (whole ? nik.substring(0, 6) + "********" + nik.substring(14) : "") + " " + outcome + " " + reason;
        return new Line(row.number(), whole ? nik : "", yes, whole && (yes || no), number, reason, shown.strip());
    }

    private static String text(SheetRow row, Map<Part, Integer> columns, Part part) {
        SheetCell cell = row.cell(columns.getOrDefault(part, -1));
        return cell.text().strip();
    }
}
