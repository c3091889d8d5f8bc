package id.payung.server.funding;

import id.payung.rules.Payer;
import id.payung.server.web.Keyset;
import org.jspecify.annotations.Nullable;

/// Which lines are wanted and in which order.
///
/// @param text part of name, source, account or legal basis; empty for all
/// @param year budget year; null for all
/// @param payer kind of money; null for all
public record LineSearch(
        String text, @Nullable Integer year, @Nullable Payer payer, Order order, Keyset.Wanted page) {

    /// What lines can be ordered by.
    public enum Order implements Keyset.Order {
        YEAR("year::bigint", Keyset.Type.BIGINT),
        NAME("lower(name)", Keyset.Type.TEXT),
        CEILING("ceiling", Keyset.Type.BIGINT),
        AVAILABLE("ceiling - committed", Keyset.Type.BIGINT);

        private final Keyset.Column column;

        Order(String expression, Keyset.Type type) {
            this.column = new Keyset.Column(expression, type);
        }

        @Override
        public Keyset.Column column() {
            return column;
        }

        String keyOf(FundingLine line) {
            return switch (this) {
                case YEAR -> Integer.toString(line.year());
                case NAME -> line.name().toLowerCase(java.util.Locale.ROOT);
                case CEILING -> Long.toString(line.ceiling().amount());
                case AVAILABLE -> Long.toString(line.available().amount());
            };
        }
    }
}
