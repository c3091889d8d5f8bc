package id.payung.server.programme;

import id.payung.server.web.Keyset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Which programmes are wanted and in which order.
///
/// @param text part of name, sponsor or legal basis; empty for all
/// @param year year in which at least one of its months lies; null for all
/// @param territory code of a territory in which or above which it lies; empty for all
public record ProgrammeSearch(String text, @Nullable Integer year, String territory, Order order, Keyset.Wanted page) {

    /// What programmes can be ordered by.
    public enum Order implements Keyset.Order {
        FIRST_MONTH("first_month", Keyset.Type.DATE),
        NAME("lower(name)", Keyset.Type.TEXT),
        QUOTA("quota::bigint", Keyset.Type.BIGINT);

        private final Keyset.Column column;

        Order(String expression, Keyset.Type type) {
            this.column = new Keyset.Column(expression, type);
        }

        @Override
        public Keyset.Column column() {
            return column;
        }

        String keyOf(Programme programme) {
            return switch (this) {
                case FIRST_MONTH -> programme.months().from().firstDay().toString();
                case NAME -> programme.name().toLowerCase(Locale.ROOT);
                case QUOTA -> Integer.toString(programme.quota());
            };
        }
    }
}
