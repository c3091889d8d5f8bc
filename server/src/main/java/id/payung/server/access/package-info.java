/// Who may do what where: accounts, roles, sign-in, the territory each transaction may see, and the four eyes that
/// anything needs which opens cover or moves money.
@ApplicationModule(allowedDependencies = {"audit", "store", "problem"})
@NullMarked
package id.payung.server.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
