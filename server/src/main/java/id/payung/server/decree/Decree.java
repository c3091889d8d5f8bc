package id.payung.server.decree;

import id.payung.server.programme.ProgrammeId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A decree or an addendum to one.
///
/// @param base the decree that an addendum changes; null for a decree
/// @param number as the office numbers it, for example `400.9/118/2026`
/// @param considering why it is made, one reason each (*menimbang*)
/// @param legalBases what it rests on (*mengingat*)
/// @param articles what is decided, the first first
/// @param people who get a place by it
/// @param personMonths sum of their months
/// @param contentHash SHA-256 over head, articles and lines; null while it is a draft
/// @param sendBackReason what the second person said when she sent it back
public record Decree(
        long id,
        ProgrammeId programme,
        String territory,
        Kind kind,
        @Nullable Long base,
        String number,
        String title,
        LocalDate decidedOn,
        List<String> considering,
        List<String> legalBases,
        List<String> articles,
        long people,
        long personMonths,
        State state,
        @Nullable String contentHash,
        String draftedBy,
        Instant draftedAt,
        @Nullable String sendBackReason,
        @Nullable String signedBy,
        @Nullable Instant signedAt) {

    /// What it does.
    public enum Kind {
        DECREE,
        ADDENDUM
    }

    /// Where it stands.
    public enum State {
        DRAFT,
        SUBMITTED,
        SIGNED,
        DROPPED
    }
}
