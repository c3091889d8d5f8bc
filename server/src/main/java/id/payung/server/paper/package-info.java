/// Drawing on paper: pages of PDF.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package id.payung.server.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
