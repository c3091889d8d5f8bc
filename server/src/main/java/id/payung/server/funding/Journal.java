package id.payung.server.funding;

import id.payung.rules.Rupiah;
import id.payung.server.funding.Funding.Document;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All entries of a line in the order in which they were booked, and the proof that they balance.
///
/// @param debit sum of all debits
/// @param credit sum of all credits
public record Journal(List<Entry> entries, Rupiah debit, Rupiah credit) {

    /// What is missing to balance; always nothing.
    public Rupiah difference() {
        return debit.minus(credit);
    }

    /// What happened to the money.
    public enum Kind {
        COMMITMENT,
        PAYMENT,
        REVERSAL
    }

    /// One entry.
    ///
    /// @param reverses number of the entry that this one takes back; null unless a reversal
    /// @param reason of a reversal; null otherwise
    /// @param available what could still be committed after it
    public record Entry(
            long id,
            Kind kind,
            LocalDate day,
            Document document,
            @Nullable Long reverses,
            @Nullable String reason,
            List<Posting> postings,
            Rupiah available) {

        /// The amount on either side.
        public Rupiah amount() {
            return postings.stream().map(Posting::debit).reduce(Rupiah.ZERO, Rupiah::plus);
        }
    }

    /// One side of an entry.
    public record Posting(Account account, Rupiah debit, Rupiah credit) {}
}
