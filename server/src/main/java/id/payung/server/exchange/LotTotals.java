package id.payung.server.exchange;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Both sides of a lot: what was sent, and what the branch made of it.
///
/// @param lot its number
/// @param people who have months in it
/// @param sent of them, given out for the branch
/// @param active of those sent, activated
/// @param rejected of those sent, refused
/// @param strays rows of answers that explain nobody and that nobody explained
/// @param paidOn null while the bill is open
public record LotTotals(
        long lot,
        long programme,
        String funder,
        String territory,
        long people,
        long sent,
        long active,
        long rejected,
        long strays,
        @Nullable LocalDate paidOn,
        @Nullable Instant lastAnswer) {

    /// People who were sent and of whom the branch said nothing yet.
    @JsonProperty
    public long unanswered() {
        return sent - active - rejected;
    }

    /// Whether nothing is left to explain.
    @JsonProperty
    public boolean closed() {
        return sent == people && unanswered() == 0 && strays == 0;
    }
}
