/// Asking the population register whether what a list states is what the register holds: over its web service, or by
/// file where an office has only the portal. What the register says is never copied; only *fits* or *does not fit* is.
@ApplicationModule(
        allowedDependencies = {
            "enrolment",
            "enrolment :: check",
            "enrolment :: sheet",
            "person",
            "access",
            "scratch",
            "audit",
            "job",
            "problem",
            "vault",
            "screen",
            "web"
        })
@NullMarked
package id.payung.server.population;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
