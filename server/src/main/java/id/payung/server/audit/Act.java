package id.payung.server.audit;

import java.util.Map;

/// Something that somebody did and that must stay known.
///
/// @param act what was done, past tense, stable: `list.submitted`
/// @param subjectKind what it was done to: `list`, `bill`, `person`
/// @param subjectId which one; never an identity number
/// @param territory code of the territory whose auditors may read the record
/// @param detail figures and reasons; never an identity number or a secret
public record Act(String act, String subjectKind, String subjectId, String territory, Map<String, ?> detail) {

    public Act(String act, String subjectKind, Object subjectId, String territory) {
        this(act, subjectKind, subjectId.toString(), territory, Map.of());
    }
}
