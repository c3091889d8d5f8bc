/// The village's desk: what she has handed in, what is left of her places, what she still has to do; lists that she
/// writes person by person, also without a line; minutes and field checks on the screen.
@ApplicationModule(
        allowedDependencies = {
            "enrolment",
            "evidence",
            "programme",
            "person",
            "region",
            "access",
            "scratch",
            "audit",
            "problem",
            "vault",
            "screen",
            "web"
        })
@NullMarked
package id.payung.server.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
