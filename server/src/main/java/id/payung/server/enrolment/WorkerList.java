package id.payung.server.enrolment;

import id.payung.server.enrolment.sheet.Column;
import id.payung.server.enrolment.sheet.ColumnChoice;
import id.payung.server.enrolment.sheet.FileKind;
import id.payung.server.enrolment.sheet.Grounds;
import id.payung.server.enrolment.sheet.Header;
import id.payung.server.enrolment.sheet.Header.NamedColumn;
import id.payung.server.enrolment.sheet.Notice;
import id.payung.server.enrolment.sheet.Reading;
import id.payung.server.programme.ProgrammeId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A list of workers as it was handed in, and where it stands.
///
/// @param territory code of the territory it belongs to
/// @param sheets sheets of the workbook that are read, in order; none while somebody has to choose; a CSV file has one
///     without a name
/// @param choice what the sender said of its columns
/// @param rowsExpected estimate for the progress of the check
/// @param rulesNumber version of the programme's rules by which it was judged; null until checked
/// @param columns what each column was taken for
/// @param counts all zero until checked
/// @param leftOutReason why rows that nobody decided are left out; null while none are
/// @param sendBackReason what the second person said when she sent it back
/// @param problem why it could not be read; null unless failed
public record WorkerList(
        ListId id,
        ProgrammeId programme,
        String territory,
        String fileName,
        FileKind fileKind,
        List<String> sheets,
        ColumnChoice choice,
        ListState state,
        String handedInBy,
        Instant handedInAt,
        int rowsExpected,
        @Nullable Integer rulesNumber,
        @Nullable Instant checkedAt,
        List<NamedColumn> columns,
        List<Notice> notices,
        Counts counts,
        @Nullable String leftOutReason,
        @Nullable String sendBackReason,
        @Nullable String submittedBy,
        @Nullable Instant submittedAt,
        @Nullable String approvedBy,
        @Nullable Instant approvedAt,
        @Nullable String problemCode,
        @Nullable String problem) {

    /// Name of the sheet; null for text, and where there are several or none.
    public @Nullable String sheetName() {
        return sheets.size() == 1 && !sheets.getFirst().isEmpty() ? sheets.getFirst() : null;
    }

    /// How its file was read when it was checked, whatever was remembered or forgotten since.
    public Reading asChecked() {
        Map<String, Column> used = new HashMap<>();
        Map<Integer, String> headings = Header.headings(columns);
        for (NamedColumn named : columns) {
            String heading = headings.get(named.index());
            if (named.grounds() == Grounds.REMEMBERED && named.column() != null && heading != null) {
                used.put(heading, named.column());
            }
        }
        return new Reading(sheets, used, choice);
    }

    /// How many rows have which verdict; they add up to `rows`.
    ///
    /// @param repaired accepted rows in which something was put right
    public record Counts(int rows, int accepted, int review, int refused, int duplicate, int repaired) {}
}
