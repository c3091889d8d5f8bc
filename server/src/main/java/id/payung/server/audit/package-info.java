/// The chained record of acts: who did what to which record, when and why. Written in the transaction of the act, never
/// changed afterwards; each record carries the hash of the one before it.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package id.payung.server.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
