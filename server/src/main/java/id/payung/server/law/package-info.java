/// The law in force here: the figures and formulas of the rules library, the readings of unclear law and the
/// confirmations of recalled figures that two people decided, the public calculator and the law browser.
@ApplicationModule(allowedDependencies = {"access", "audit", "problem", "screen", "web"})
@NullMarked
package id.payung.server.law;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
