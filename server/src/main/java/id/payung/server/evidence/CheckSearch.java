package id.payung.server.evidence;

import id.payung.server.web.Keyset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Which field checks are wanted and in which order; null or empty means all.
///
/// @param text part of a name
/// @param territory code of a village or larger region
public record CheckSearch(
        String text,
        FieldCheck.@Nullable State state,
        FieldCheck.@Nullable Origin origin,
        @Nullable Long programme,
        @Nullable Long list,
        String territory,
        Order order,
        Keyset.Wanted page) {

    /// What field checks can be ordered by.
    public enum Order implements Keyset.Order {
        NUMBER("id", Keyset.Type.BIGINT),
        NAME("lower(name)", Keyset.Type.TEXT),
        VILLAGE("territory_code", Keyset.Type.TEXT);

        private final Keyset.Column column;

        Order(String expression, Keyset.Type type) {
            this.column = new Keyset.Column(expression, type);
        }

        @Override
        public Keyset.Column column() {
            return column;
        }

        String keyOf(FieldCheck check) {
            return switch (this) {
                case NUMBER -> Long.toString(check.id());
                case NAME -> check.name().toLowerCase(Locale.ROOT);
                case VILLAGE -> check.territory();
            };
        }

        /// The order of a name such as `village`; by number where the name is unknown.
        public static Order of(String name) {
            for (Order order : values()) {
                if (order.name().toLowerCase(Locale.ROOT).equals(name)) {
                    return order;
                }
            }
            return NUMBER;
        }
    }
}
