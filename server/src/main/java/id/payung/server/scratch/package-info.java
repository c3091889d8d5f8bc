/// Files that are needed for a moment and hold what people handed in.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package id.payung.server.scratch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
