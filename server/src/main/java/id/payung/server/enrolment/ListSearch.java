package id.payung.server.enrolment;

import id.payung.server.web.Keyset;
import org.jspecify.annotations.Nullable;

/// Which lists somebody wants to see, newest first; null means all.
///
/// @param text part of a file name
public record ListSearch(
        @Nullable Long programme,
        @Nullable ListState state,
        @Nullable String text,
        Sort sort,
        Keyset.Wanted page) {

    /// What lists can be ordered by.
    public enum Sort implements Keyset.Order {
        NUMBER("id", Keyset.Type.BIGINT),
        FILE("lower(file_name)", Keyset.Type.TEXT),
        ROWS("rows_read::bigint", Keyset.Type.BIGINT);

        private final Keyset.Column column;

        Sort(String expression, Keyset.Type type) {
            this.column = new Keyset.Column(expression, type);
        }

        @Override
        public Keyset.Column column() {
            return column;
        }

        /// The order of a name such as `file`; by number where the name is unknown.
        public static Sort of(@Nullable String name) {
            for (Sort sort : values()) {
                if (sort.name().equalsIgnoreCase(name)) {
                    return sort;
                }
            }
            return NUMBER;
        }
    }
}
