package id.payung.server.screen;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/// What a table shows: its address, search, filters, order and the keys of the pages before and after. Everything
/// is in the address, so that a view can be bookmarked, sent on and exported as seen.
///
/// @param path address of the page without its query
/// @param params the query now: `q`, filters, `sort`, without the paging key
/// @param chips filters in force, as words
/// @param shown rows on this page
/// @param total rows in all; `null` when counting them would cost too much
/// @param previousKey key for the page before; `null` on the first
/// @param nextKey key for the page after; `null` on the last
public record TableView(
        String path,
        Map<String, String> params,
        List<Chip> chips,
        long shown,
        @Nullable Long total,
        @Nullable String previousKey,
        @Nullable String nextKey) {

    /// A filter in force.
    ///
    /// @param name name of the query parameter it came from
    /// @param words how it reads: "Desa: Sungai Nibung"
    public record Chip(String name, String words) {}

    /// Text being searched for, or empty.
    public String query() {
        return params.getOrDefault("q", "");
    }

    /// Address of the same view ordered by a column; a second press turns the order round.
    ///
    /// @param column key of the column
    public String sortHref(String column) {
        return href("sort", column.equals(params.get("sort")) ? "-" + column : column);
    }

    /// `ascending`, `descending` or `none`, for `aria-sort`.
    public String sorted(String column) {
        String now = params.get("sort");
        return column.equals(now) ? "ascending" : ("-" + column).equals(now) ? "descending" : "none";
    }

    /// Address without one filter.
    public String withoutHref(String param) {
        return href(param, null);
    }

    /// Address of the next page; `null` on the last.
    public @Nullable String nextHref() {
        return nextKey == null ? null : href("after", nextKey);
    }

    /// Address of the page before; `null` on the first.
    public @Nullable String previousHref() {
        return previousKey == null ? null : href("before", previousKey);
    }

    /// Address of what is seen as a file.
    ///
    /// @param format `xlsx`, `csv` or `json`
    public String exportHref(String format) {
        return href("format", format);
    }

    private String href(String name, @Nullable String value) {
        Map<String, String> changed = new LinkedHashMap<>(params);
        if (value == null) {
            changed.remove(name);
        } else {
            changed.put(name, value);
        }
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        changed.forEach((key, text) -> address.queryParam(key, "{" + key + "}"));
        return address.encode().buildAndExpand(changed).toUriString();
    }
}
