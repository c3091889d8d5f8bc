/// Decrees: the people of approved lists word for word, with articles, hash and two signatures; and addenda, which put
/// people who wait in the places of those who left.
@ApplicationModule(
        allowedDependencies = {
            "enrolment",
            "membership",
            "programme",
            "person",
            "region",
            "access",
            "audit",
            "problem",
            "screen",
            "paper",
            "web"
        })
@NullMarked
package id.payung.server.decree;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
