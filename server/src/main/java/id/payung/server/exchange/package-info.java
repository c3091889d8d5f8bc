/// Files to and from the agency's branch: who is to be activated, in the branch's own layout; who was, under which
/// number; who was not and why. Both sides are counted until nothing is left unexplained.
@ApplicationModule(
        allowedDependencies = {
            "enrolment :: check",
            "enrolment :: sheet",
            "membership",
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
package id.payung.server.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
