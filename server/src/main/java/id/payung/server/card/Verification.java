package id.payung.server.card;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Tells a stranger whether a card is genuine and counts today, and nothing that is not printed on it.
@Component
class Verification {

    private final CardSigner signer;
    private final Cards cards;

    Verification(CardSigner signer, Cards cards) {
        this.signer = signer;
        this.cards = cards;
    }

    /// @param active whether the holder is covered today
    /// @param coveredUntil last day that this card's lot covers; null when it covers none any more
    record Verified(
            String memberNumber,
            String name,
            boolean active,
            @Nullable LocalDate coveredUntil) {}

    /// What a code says; nothing when its signature is not ours or the card is not known.
    Optional<Verified> verify(String token) {
        return signer.read(token)
                .flatMap(claims -> cards.standing(claims.card())
                        .map(standing -> new Verified(
                                claims.memberNumber(), claims.name(), standing.active(), standing.coveredUntil())));
    }
}
