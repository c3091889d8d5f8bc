package id.payung.server.enrolment.copy;

import id.payung.server.enrolment.Verdict;
import id.payung.server.enrolment.check.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What became of a row.
///
/// @param row line of the sheet
/// @param findings worst first
/// @param decidedBy who decided otherwise than the program, and why; both null when nobody did
public record JudgedRow(
        int row,
        Verdict verdict,
        List<Finding> findings,
        @Nullable String decidedBy,
        @Nullable String decisionReason) {}
