package id.payung.server.matching;

import id.payung.server.web.Keyset;
import org.jspecify.annotations.Nullable;

/// Which pairs somebody wants to see.
///
/// @param text part of a name; empty for all
/// @param waiting only those that wait for a decision; `state` is ignored then
/// @param list pairs of one list
/// @param sweep pairs that one sweep found
/// @param band lowest score of a band four bits wide
public record PairSearch(
        String text,
        boolean waiting,
        Pair.@Nullable State state,
        @Nullable Long list,
        @Nullable Long sweep,
        @Nullable Integer band,
        Sort sort,
        Keyset.Wanted page) {

    /// What pairs can be ordered by.
    public enum Sort implements Keyset.Order {
        BITS("round(bits * 10)::bigint", Keyset.Type.BIGINT),
        NAME("name_key", Keyset.Type.TEXT),
        NUMBER("id", Keyset.Type.BIGINT),
        MONEY("paid_twice", Keyset.Type.BIGINT);

        private final Keyset.Column column;

        Sort(String expression, Keyset.Type type) {
            this.column = new Keyset.Column(expression, type);
        }

        @Override
        public Keyset.Column column() {
            return column;
        }

        String valueOf(Pair pair) {
            return switch (this) {
                case BITS -> Long.toString(Math.round(pair.bits() * 10));
                case NAME -> pair.nameKey();
                case NUMBER -> Long.toString(pair.id());
                case MONEY -> Long.toString(pair.paidTwice());
            };
        }
    }
}
