package id.payung.server.law.web;

import id.payung.rules.Scheme;
import id.payung.rules.parameter.Confidence;
import id.payung.server.screen.Typed;
import id.payung.server.web.ListAddress;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What somebody wants to see of the law; all of it stands in the address.
///
/// @param on the day; today when it is missing or cannot be read
/// @param with another day to compare with
/// @param sort `label` or `from`, with `-` the other way round; grouped by subject when missing
/// @param changed only what changed: between the two days, or on the day itself when there is one
record LawQuery(
        @Nullable String q,
        @Nullable String on,
        @Nullable String with,
        @Nullable Scheme programme,
        @Nullable Confidence confidence,
        @Nullable String subject,
        @Nullable Boolean changed,
        @Nullable String sort) {

    private static final Set<String> COLUMNS = Set.of("label", "from");

    LocalDate day(LocalDate today) {
        return Typed.date(on, today).orElse(today);
    }

    @Nullable
    LocalDate other(LocalDate today) {
        return Typed.date(with, today).orElse(null);
    }

    /// Whether the list is ordered by a column instead of grouped by subject.
    boolean isSorted() {
        return sort != null && COLUMNS.contains(sort.replaceFirst("^-", ""));
    }

    boolean onlyChanged() {
        return Boolean.TRUE.equals(changed);
    }

    /// Whether a day was given that is none.
    boolean hasUnreadDay(LocalDate today) {
        return unread(on, today) || unread(with, today);
    }

    private static boolean unread(@Nullable String typed, LocalDate today) {
        return typed != null && !typed.isBlank() && Typed.date(typed, today).isEmpty();
    }

    String words() {
        return q == null ? "" : q.strip();
    }

    Map<String, String> parameters() {
        return ListAddress.parameters(
                "q", words(),
                "on", on,
                "with", with,
                "programme", programme,
                "confidence", confidence,
                "subject", subject,
                "sort", sort,
                "changed", onlyChanged() ? "true" : null);
    }
}
