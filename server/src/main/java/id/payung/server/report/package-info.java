/// The report of a month: fifteen tables that tie with each other, frozen when the month is closed, signed, and made
/// again from the records at any later time with the same figures.
///
/// It reads the tables of other modules, and only reads: one snapshot of the database, under the reader's territory.
@ApplicationModule(
        allowedDependencies = {
            "coverage",
            "decree",
            "programme",
            "region",
            "access",
            "audit",
            "problem",
            "screen",
            "web",
            "vault",
            "paper"
        })
@NullMarked
package id.payung.server.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
