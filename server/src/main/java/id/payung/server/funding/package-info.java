/// Whose money it is: budget lines with a ceiling, and the append-only double-entry journal in which every rupiah
/// balances. A correction is a reversal.
@ApplicationModule(allowedDependencies = {"region", "access", "audit", "problem", "screen", "web"})
@NullMarked
package id.payung.server.funding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
