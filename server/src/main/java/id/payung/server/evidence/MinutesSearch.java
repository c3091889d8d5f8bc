package id.payung.server.evidence;

import id.payung.server.web.Keyset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Which minutes are wanted and in which order; null or empty means all.
///
/// @param text part of the place or the file's name
/// @param territory code of a village or larger region
public record MinutesSearch(
        String text, @Nullable Long programme, @Nullable Long list, String territory, Order order, Keyset.Wanted page) {

    /// What minutes can be ordered by.
    public enum Order implements Keyset.Order {
        NUMBER("id", Keyset.Type.BIGINT),
        HELD("held_on", Keyset.Type.DATE),
        PLACE("lower(place)", Keyset.Type.TEXT);

        private final Keyset.Column column;

        Order(String expression, Keyset.Type type) {
            this.column = new Keyset.Column(expression, type);
        }

        @Override
        public Keyset.Column column() {
            return column;
        }

        String keyOf(Minutes minutes) {
            return switch (this) {
                case NUMBER -> Long.toString(minutes.id());
                case HELD -> minutes.heldOn().toString();
                case PLACE -> minutes.place().toLowerCase(Locale.ROOT);
            };
        }

        /// The order of a name such as `held`; by number where the name is unknown.
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
