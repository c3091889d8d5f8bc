package id.payung.server.membership;

import id.payung.linkage.clean.NameNormaliser;
import id.payung.server.web.Keyset;
import org.jspecify.annotations.Nullable;

/// What a list of members shall show.
///
/// @param text part of a name in any spelling, or a member number; empty for everybody
/// @param within code of a territory
record MemberSearch(
        String text, @Nullable String within, @Nullable MemberState state, Keyset.Wanted page) {

    enum Sort implements Keyset.Order {
        NAME("name_key", Keyset.Type.TEXT),
        VILLAGE("village_code", Keyset.Type.TEXT),
        UNTIL("coalesce(covered_until, date '1900-01-01')", Keyset.Type.DATE);

        private final Keyset.Column column;

        Sort(String expression, Keyset.Type type) {
            this.column = new Keyset.Column(expression, type);
        }

        @Override
        public Keyset.Column column() {
            return column;
        }
    }

    boolean byNumber() {
        return text.matches("[0-9]{6,11}");
    }

    /// The name as the registry folds it, so that `M. Yusup` finds `Muhammad Yusuf`.
    String nameKey() {
        return NameNormaliser.indonesian().normalise(text, null).folded();
    }
}
