/// One bill per approved lot, a payment code, the payment with its proof, and only then cover. An amount that differs
/// is refused, a payment that is repeated is booked once.
@ApplicationModule(
        allowedDependencies = {
            "membership",
            "funding",
            "programme",
            "law",
            "region",
            "access",
            "audit",
            "problem",
            "screen",
            "web"
        })
@NullMarked
package id.payung.server.contribution;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
