package id.payung.server.enrolment;

import id.payung.server.web.Keyset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Which rows of a list somebody wants to see; null means all.
///
/// @param verdict as it holds now
/// @param code number in the catalogue, for example `K03`
/// @param village village code
/// @param text part of a name
/// @param decided only rows that a person decided
/// @param fallen only rows with a decision that did not survive the last check
public record RowSearch(
        @Nullable Verdict verdict,
        @Nullable String code,
        @Nullable String village,
        @Nullable String text,
        boolean decided,
        boolean fallen,
        Sort sort,
        Keyset.Wanted page) {

    /// Every row.
    public static final RowSearch ALL = new RowSearch(
            null, null, null, null, false, false, Sort.ROW, new Keyset.Wanted(false, null, null, Keyset.USUAL));

    /// What rows can be ordered by.
    public enum Sort implements Keyset.Order {
        ROW("row_number", Keyset.Type.BIGINT),
        NAME("name_key", Keyset.Type.TEXT),
        VILLAGE("coalesce(village_code, '')", Keyset.Type.TEXT);

        private final Keyset.Column column;

        Sort(String expression, Keyset.Type type) {
            this.column = new Keyset.Column(expression, type);
        }

        @Override
        public Keyset.Column column() {
            return column;
        }

        /// The order of a name such as `name`; by row where the name is unknown.
        public static Sort of(@Nullable String name) {
            for (Sort sort : values()) {
                if (sort.name().toLowerCase(Locale.ROOT).equals(name)) {
                    return sort;
                }
            }
            return ROW;
        }
    }
}
