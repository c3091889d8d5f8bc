/// From a village's spreadsheet to a signed list: hand in, read, check, match, one verdict per row, review, submit,
/// approval by a second person. No row is ever lost: accepted + review + refused + duplicate = rows.
@ApplicationModule(
        allowedDependencies = {
            "matching",
            "evidence",
            "membership",
            "programme",
            "law",
            "person",
            "region",
            "access",
            "scratch",
            "audit",
            "problem",
            "vault",
            "job",
            "screen",
            "web"
        })
@NullMarked
package id.payung.server.enrolment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
