/// How many of those who work are covered: figures that others reported and figures counted from our own ledger, never
/// mixed, each with numerator, denominator, source and date.
@ApplicationModule(
        allowedDependencies = {"region", "membership", "programme", "law", "access", "audit", "problem", "web", "screen"
        })
@NullMarked
package id.payung.server.coverage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
