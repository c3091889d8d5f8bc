package id.payung.server.enrolment.check;

import id.payung.linkage.clean.NationalId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A row as it was read, with what was found in it.
///
/// @param number line of the sheet
/// @param nikText the identity number as written or repaired; empty when there was none
/// @param nik the identity number, when it is one that may be looked up
/// @param name as written
/// @param nameKey folded words for search and comparison
/// @param birthDate as stated, or as the identity number says where the row is silent
/// @param sex `F`, `M` or null
/// @param motherKey folded mother's name; empty when there is none
/// @param occupationCode code of a recognised occupation
/// @param decile decile of welfare, 1 to 10; null when not stated or not readable
/// @param familyCard number of the family card, sixteen digits; kept only as a key
public record CheckedRow(
        int number,
        String nikText,
        @Nullable NationalId nik,
        String name,
        String nameKey,
        @Nullable LocalDate birthDate,
        @Nullable String sex,
        @Nullable String motherName,
        String motherKey,
        @Nullable String occupationCode,
        @Nullable String occupationText,
        @Nullable Integer decile,
        @Nullable String address,
        @Nullable String phone,
        @Nullable String villageCode,
        @Nullable String familyCard,
        List<Finding> findings) {

    /// Rank of the worst fault, or 9 when there is none.
    public int worst() {
        int worst = 9;
        for (Finding finding : findings) {
            worst = Math.min(worst, finding.fault().weight().rank());
        }
        return worst;
    }

    /// The findings as the database keeps them.
    public String findingsJson() {
        StringBuilder json = new StringBuilder(findings.isEmpty() ? 2 : 64).append('[');
        for (int i = 0; i < findings.size(); i++) {
            if (i > 0) {
                json.append(',');
            }
            findings.get(i).appendJson(json);
        }
        return json.append(']').toString();
    }

    @Override
    public String toString() {
        return "row " + number;
    }
}
