package id.payung.server.enrolment.web;

import id.payung.server.enrolment.RowSearch;
import id.payung.server.enrolment.Verdict;
import id.payung.server.web.ListAddress;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the address of a list of rows says.
///
/// @param verdict in any case; an unknown one shows all
/// @param sort `row`, `name` or `village`, with a minus for descending
record RowQuery(
        @Nullable String q,
        @Nullable String verdict,
        @Nullable String reason,
        @Nullable String village,
        @Nullable Boolean decided,
        @Nullable Boolean fallen,
        @Nullable String sort,
        @Nullable String after,
        @Nullable String before,
        @Nullable Integer limit) {

    RowSearch search() {
        var address = ListAddress.of(sort, "row", after, before, limit);
        return new RowSearch(
                wantedVerdict(),
                reason,
                village,
                q,
                Boolean.TRUE.equals(decided),
                Boolean.TRUE.equals(fallen),
                RowSearch.Sort.of(address.column()),
                address.page());
    }

    @Nullable
    Verdict wantedVerdict() {
        for (Verdict each : Verdict.values()) {
            if (verdict != null && each.name().equals(verdict.toUpperCase(Locale.ROOT))) {
                return each;
            }
        }
        return null;
    }

    /// The address without its page.
    Map<String, String> parameters() {
        return ListAddress.parameters(
                "q", q,
                "verdict", verdict,
                "reason", reason,
                "village", village,
                "sort", sort,
                "fallen", Boolean.TRUE.equals(fallen) ? "true" : null,
                "decided", Boolean.TRUE.equals(decided) ? "true" : null);
    }
}
