/// A request that makes no sense, told in words: one exception with a stable code, shown as a problem document by the
/// API (RFC 9457) and as a sentence by the pages.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package id.payung.server.problem;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
