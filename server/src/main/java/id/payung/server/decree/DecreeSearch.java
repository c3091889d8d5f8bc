package id.payung.server.decree;

import id.payung.server.web.Keyset;
import org.jspecify.annotations.Nullable;

/// Which decrees somebody wants to see; null means all.
///
/// @param text part of a number or title
public record DecreeSearch(
        @Nullable Long programme,
        Decree.@Nullable State state,
        @Nullable String text,
        Sort sort,
        Keyset.Wanted page) {

    /// What decrees can be ordered by.
    public enum Sort implements Keyset.Order {
        ENTRY("id", Keyset.Type.BIGINT),
        DAY("decided_on", Keyset.Type.DATE),
        NUMBER("lower(number)", Keyset.Type.TEXT),
        PEOPLE("people", Keyset.Type.BIGINT);

        private final Keyset.Column column;

        Sort(String expression, Keyset.Type type) {
            this.column = new Keyset.Column(expression, type);
        }

        @Override
        public Keyset.Column column() {
            return column;
        }

        /// The order of a name such as `day`; by entry where the name is unknown.
        public static Sort of(String name) {
            for (Sort sort : values()) {
                if (sort.name().equalsIgnoreCase(name)) {
                    return sort;
                }
            }
            return ENTRY;
        }
    }
}
