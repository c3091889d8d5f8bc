package id.payung.server.contribution;

import id.payung.server.web.Keyset;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Which bills are wanted and in which order.
///
/// @param text part of number, payment code, programme or sponsor; empty for all
/// @param state null for all
/// @param programme number of a programme; null for all
/// @param territory code of a territory in which it lies; empty for all
/// @param source what the lot was decided by, for example `list:17`; empty for all
/// @param dueBefore only bills due before this day; null for all
public record BillSearch(
        String text,
        Bill.@Nullable State state,
        @Nullable Long programme,
        String territory,
        String source,
        @Nullable LocalDate dueBefore,
        Order order,
        Keyset.Wanted page) {

    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    /// What bills can be ordered by.
    public enum Order implements Keyset.Order {
        ISSUED("issued_on", Keyset.Type.DATE),
        DUE("coalesce(due_on, date '9999-12-31')", Keyset.Type.DATE),
        AMOUNT("amount", Keyset.Type.BIGINT),
        PEOPLE("people", Keyset.Type.BIGINT),
        NUMBER("number", Keyset.Type.TEXT);

        private final Keyset.Column column;

        Order(String expression, Keyset.Type type) {
            this.column = new Keyset.Column(expression, type);
        }

        @Override
        public Keyset.Column column() {
            return column;
        }

        String keyOf(Bill bill) {
            return switch (this) {
                case ISSUED -> bill.issuedOn().toString();
                case DUE -> (bill.dueOn() == null ? NEVER : bill.dueOn()).toString();
                case AMOUNT -> Long.toString(bill.amount().amount());
                case PEOPLE -> Long.toString(bill.people());
                case NUMBER -> bill.number();
            };
        }
    }
}
