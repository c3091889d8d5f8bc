package id.payung.server.enrolment;

import id.payung.server.web.Keyset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Which changed rows of a preview somebody wants to see; null means all.
///
/// @param then verdict that they would get
/// @param fault fault that they would get or lose
/// @param text part of a name
public record RuleRowSearch(
        @Nullable Verdict then,
        @Nullable String fault,
        @Nullable String text,
        Sort sort,
        Keyset.Wanted page) {

    /// What changed rows can be ordered by.
    public enum Sort implements Keyset.Order {
        ROW("id", Keyset.Type.BIGINT),
        NAME("name_key", Keyset.Type.TEXT);

        private final Keyset.Column column;

        Sort(String expression, Keyset.Type type) {
            this.column = new Keyset.Column(expression, type);
        }

        @Override
        public Keyset.Column column() {
            return column;
        }

        /// The order of a name such as `name`; by list and row where the name is unknown.
        public static Sort of(@Nullable String name) {
            return "name".equals(name == null ? null : name.toLowerCase(Locale.ROOT)) ? NAME : ROW;
        }
    }
}
