package id.payung.server.membership;

import id.payung.server.web.Keyset;
import id.payung.server.web.TableFile;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The query of the list of members, the same on the screen and in the API.
record MemberQuery(
        @Nullable String q,
        @Nullable String within,
        @Nullable MemberState state,
        @Nullable String sort,
        @Nullable String after,
        @Nullable String before,
        @Nullable Integer limit) {

    MemberSearch search() {
        int rows = limit == null ? Keyset.USUAL : Math.min(limit, Keyset.MOST);
        return search(new Keyset.Wanted(descending(), after, before, rows));
    }

    /// The same rows all at once, for a file.
    MemberSearch everything() {
        return search(new Keyset.Wanted(descending(), null, null, TableFile.MOST_ROWS));
    }

    MemberSearch.Sort order() {
        return switch (sorted().replaceFirst("^-", "")) {
            case "village" -> MemberSearch.Sort.VILLAGE;
            case "until" -> MemberSearch.Sort.UNTIL;
            default -> MemberSearch.Sort.NAME;
        };
    }

    private MemberSearch search(Keyset.Wanted page) {
        String place = within == null || within.isBlank() ? null : within.strip();
        return new MemberSearch(q == null ? "" : q.strip(), place, state, page);
    }

    private boolean descending() {
        return sorted().startsWith("-");
    }

    private String sorted() {
        return sort == null || sort.isBlank() ? "name" : sort.strip().toLowerCase(Locale.ROOT);
    }
}
