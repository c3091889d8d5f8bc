/// What a member holds in her hand: card and certificate with a signed code that anyone can verify, also offline,
/// and the list on which a village notes who received hers.
@ApplicationModule(
        allowedDependencies = {"membership", "region", "access", "audit", "problem", "vault", "screen", "paper", "web"})
@NullMarked
package id.payung.server.card;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
