package id.payung.server.web;

import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A page of a list ordered by one column and the record's number. The key of a page names the row it starts from, so
/// that a page is found as fast at the end of a list as at its beginning and does not shift when rows are added.
///
/// ```java
/// var keyset = Keyset.of(Sort.DUE, wanted);
/// jdbc.sql("select … where true" + keyset.condition() + keyset.order()).params(keyset.parameters())…
/// return keyset.slice(rows, row -> new Keyset.Key(String.valueOf(row.dueOn()), row.id()));
/// ```
public final class Keyset {

    /// Rows of a page unless the reader wants another number.
    public static final int USUAL = 50;

    /// Most rows of a page that a reader may ask for.
    public static final int MOST = 500;

    /// What a list can be ordered by; usually an enum whose constants hold their column.
    public interface Order {
        Column column();
    }

    /// A column to order by.
    ///
    /// @param expression SQL that is never null
    public record Column(String expression, Type type) {}

    /// What an order's expression can be.
    public enum Type {
        DATE,
        BIGINT,
        TEXT;

        private void check(String value) {
            switch (this) {
                case DATE -> LocalDate.parse(value);
                case BIGINT -> Long.parseLong(value);
                case TEXT -> {}
            }
        }
    }

    /// Place of a row: the value of the order's expression as text, and the row's number.
    public record Key(String value, long id) {}

    /// What the reader asked for.
    ///
    /// @param rows at least one; whoever takes the number from outside keeps it below [#MOST]
    /// @param descending largest first
    /// @param after key of the page before, as a [Slice] gave it
    /// @param before key of the page after, as a [Slice] gave it
    public record Wanted(
            boolean descending,
            @Nullable String after,
            @Nullable String before,
            int rows) {}

    private final Column order;
    private final boolean descending;
    private final boolean backwards;
    private final @Nullable Key from;
    private final int rows;

    private Keyset(Order order, Wanted wanted) {
        this.order = order.column();
        this.descending = wanted.descending();
        this.backwards = wanted.before() != null;
        String key = backwards ? wanted.before() : wanted.after();
        this.from = key == null ? null : read(key, order.column().type());
        this.rows = Math.max(1, wanted.rows());
    }

    /// @throws Problem `page.key-unknown` (400) when a key was not made by a [Slice]
    public static Keyset of(Order order, Wanted wanted) {
        return new Keyset(order, wanted);
    }

    /// Further condition, beginning with `and`; the record's number must be named `id`.
    public String condition() {
        if (from == null) {
            return "";
        }
        return " and (" + order.expression() + ", id) " + (descending == backwards ? ">" : "<")
                + " (cast(:page_value as " + order.type() + "), :page_id)";
    }

    /// The clauses `order by` and `limit`.
    public String order() {
        String direction = descending == backwards ? " asc" : " desc";
        return " order by " + order.expression() + direction + ", id" + direction + " limit " + (rows + 1);
    }

    /// What fills the placeholders of [#condition()].
    public Map<String, Object> parameters() {
        return from == null ? Map.of() : Map.of("page_value", from.value(), "page_id", from.id());
    }

    /// The page made of the rows that the statement gave.
    public <T> Slice<T> slice(List<T> found, Function<T, Key> keyOf) {
        boolean more = found.size() > rows;
        List<T> page = new ArrayList<>(more ? found.subList(0, rows) : found);
        if (backwards) {
            Collections.reverse(page);
        }
        boolean anyBefore = backwards ? more : from != null;
        boolean anyAfter = backwards || more;
        if (page.isEmpty()) {
            return new Slice<>(page, null, null);
        }
        return new Slice<>(
                page,
                anyBefore ? write(keyOf.apply(page.getFirst())) : null,
                anyAfter ? write(keyOf.apply(page.getLast())) : null);
    }

    private static String write(Key key) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((key.id() + "|" + key.value()).getBytes(StandardCharsets.UTF_8));
    }

    private static Key read(String key, Type type) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(key), StandardCharsets.UTF_8);
            int bar = text.indexOf('|');
            type.check(text.substring(bar + 1));
            return new Key(text.substring(bar + 1), Long.parseLong(text.substring(0, bar)));
        } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException unreadable) {
            throw new Problem(Kind.INVALID, "page.key-unknown");
        }
    }
}
