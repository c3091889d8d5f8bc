package id.payung.server.enrolment;

import id.payung.rules.MonthRange;
import id.payung.server.enrolment.check.Finding;
import id.payung.server.enrolment.copy.JudgedRow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A row of a checked list.
///
/// @param row line of the sheet
/// @param firstVerdict what the program said; `verdict` is what holds now
/// @param findings worst first
/// @param maskedNik first six and last two digits; empty when the row has none
/// @param nameKey folded words of the name
/// @param decile decile of welfare as the list states it, 1 to 10
/// @param canBeAccepted whether number and months are there; a village can be named with the decision
/// @param months months the person would get; null when others cover all of them
/// @param decidedBy who decided otherwise than the program
/// @param fallen decision that did not survive the last check and was not made again
public record ListRow(
        ListId list,
        int row,
        Verdict verdict,
        Verdict firstVerdict,
        List<Finding> findings,
        String maskedNik,
        String name,
        String nameKey,
        @Nullable LocalDate birthDate,
        @Nullable String sex,
        @Nullable String motherName,
        @Nullable String villageCode,
        @Nullable String occupationCode,
        @Nullable String occupationText,
        @Nullable Integer decile,
        @Nullable String address,
        @Nullable String phone,
        @Nullable MonthRange months,
        boolean canBeAccepted,
        @Nullable Long personId,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String decisionReason,
        @Nullable FallenDecision fallen) {

    /// What goes back to whoever handed the list in.
    public JudgedRow judged() {
        return new JudgedRow(row, verdict, findings, decidedBy, decisionReason);
    }
}
