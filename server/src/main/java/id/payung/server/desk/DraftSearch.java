package id.payung.server.desk;

import id.payung.server.web.Keyset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Which drafts are wanted and in which order; null or empty means all.
///
/// @param text part of the name of whoever opened it
public record DraftSearch(
        String text, Draft.@Nullable State state, @Nullable Long programme, Order order, Keyset.Wanted page) {

    /// What drafts can be ordered by.
    public enum Order implements Keyset.Order {
        NUMBER("id", Keyset.Type.BIGINT),
        PEOPLE("people", Keyset.Type.BIGINT),
        VILLAGE("territory_code", Keyset.Type.TEXT);

        private final Keyset.Column column;

        Order(String expression, Keyset.Type type) {
            this.column = new Keyset.Column(expression, type);
        }

        @Override
        public Keyset.Column column() {
            return column;
        }

        String keyOf(Draft draft) {
            return switch (this) {
                case NUMBER -> Long.toString(draft.id());
                case PEOPLE -> Integer.toString(draft.people());
                case VILLAGE -> draft.territory();
            };
        }

        /// The order of a name such as `people`; by number where the name is unknown.
        public static Order of(String name) {
            for (Order order : values()) {
                if (order.name().toLowerCase(Locale.ROOT).equals(name)) {
                    return order;
                }
            }
            return NUMBER;
        }
    }

    /// People on a draft.
    ///
    /// @param text part of a name; empty for all
    public record Rows(String text, RowOrder order, Keyset.Wanted page) {}

    /// What people on a draft can be ordered by.
    public enum RowOrder implements Keyset.Order {
        ROW("id", Keyset.Type.BIGINT),
        NAME("lower(name)", Keyset.Type.TEXT);

        private final Keyset.Column column;

        RowOrder(String expression, Keyset.Type type) {
            this.column = new Keyset.Column(expression, type);
        }

        @Override
        public Keyset.Column column() {
            return column;
        }

        String keyOf(Draft.Row row) {
            return this == ROW ? Integer.toString(row.row()) : row.name().toLowerCase(Locale.ROOT);
        }

        /// The order of a name such as `name`; by row where the name is unknown.
        public static RowOrder of(String name) {
            return name.equals("name") ? NAME : ROW;
        }
    }
}
