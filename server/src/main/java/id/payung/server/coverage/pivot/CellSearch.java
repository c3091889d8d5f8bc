package id.payung.server.coverage.pivot;

import id.payung.linkage.clean.NameNormaliser;
import id.payung.server.web.Keyset;

/// Which people of a cell are wanted, and in which order.
///
/// @param text part of a name in any spelling; empty for all
public record CellSearch(String text, Sort sort, Keyset.Wanted page) {

    /// What people of a cell can be ordered by.
    public enum Sort implements Keyset.Order {
        NAME("name_key", Keyset.Type.TEXT),
        VILLAGE("village_code", Keyset.Type.TEXT),
        UNTIL("until", Keyset.Type.DATE);

        private final Keyset.Column column;

        Sort(String expression, Keyset.Type type) {
            this.column = new Keyset.Column(expression, type);
        }

        @Override
        public Keyset.Column column() {
            return column;
        }

        String keyOf(CellPerson person) {
            return switch (this) {
                case NAME -> person.nameKey();
                case VILLAGE -> person.villageCode();
                case UNTIL -> person.until().toString();
            };
        }
    }

    /// The name as the registry folds it.
    String nameKey() {
        return NameNormaliser.indonesian().normalise(text, null).folded();
    }
}
