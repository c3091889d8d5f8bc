package id.payung.server.enrolment;

import id.payung.server.enrolment.sheet.FileKind;
import id.payung.server.enrolment.sheet.Header.NamedColumn;
import id.payung.server.enrolment.sheet.Notice;
import id.payung.server.programme.ProgrammeId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A list of workers as it was handed in, and where it stands.
///
/// @param territory code of the territory it belongs to
/// @param sheetName sheet of the workbook that was read; null for CSV
/// @param rowsExpected estimate for the progress of the check
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
        @Nullable String sheetName,
        ListState state,
        String handedInBy,
        Instant handedInAt,
        int rowsExpected,
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

    /// How many rows have which verdict; they add up to `rows`.
    ///
    /// @param repaired accepted rows in which something was put right
    public record Counts(int rows, int accepted, int review, int refused, int duplicate, int repaired) {}
}
