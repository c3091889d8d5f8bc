package id.payung.server.web;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the address of every list says beside its filters: order and page.
///
/// @param column word for the column to order by, in small letters
/// @param after key of the page before, as a [Slice] gave it
/// @param before key of the page after, as a [Slice] gave it
/// @param rows of a page, at most [Keyset#MOST]
public record ListAddress(
        String column,
        boolean descending,
        @Nullable String after,
        @Nullable String before,
        int rows) {

    /// @param sort column, with a minus before it for the largest first
    /// @param usual order when none was asked for
    public static ListAddress of(
            @Nullable String sort,
            String usual,
            @Nullable String after,
            @Nullable String before,
            @Nullable Integer limit) {
        String order = sort == null || sort.isBlank() ? usual : sort.strip().toLowerCase(Locale.ROOT);
        boolean descending = order.startsWith("-");
        return new ListAddress(
                descending ? order.substring(1) : order,
                descending,
                after,
                before,
                limit == null ? Keyset.USUAL : Math.clamp(limit, 1, Keyset.MOST));
    }

    /// The page that was asked for.
    public Keyset.Wanted page() {
        return new Keyset.Wanted(descending, after, before, rows);
    }

    /// All rows in the same order, for a file.
    public Keyset.Wanted whole() {
        return new Keyset.Wanted(descending, null, null, TableFile.MOST_ROWS);
    }

    /// What belongs into the address of the list, without the key of a page; nothing that is null or blank.
    ///
    /// @param namesAndValues names, each with its value behind it
    public static Map<String, String> parameters(@Nullable Object... namesAndValues) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Object value = namesAndValues[i + 1];
            if (value != null && !value.toString().isBlank()) {
                parameters.put(String.valueOf(namesAndValues[i]), value.toString());
            }
        }
        return parameters;
    }
}
