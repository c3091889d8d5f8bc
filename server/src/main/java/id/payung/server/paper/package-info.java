/// Drawing on paper: pages of PDF, and signing them.
@ApplicationModule(allowedDependencies = "vault")
@NullMarked
package id.payung.server.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
