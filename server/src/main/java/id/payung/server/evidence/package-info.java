/// What shows, beside the sheet, that a list is right: field checks with a photo and a second pair of eyes, minutes of
/// the village meeting, and what a programme asks for of these.
@ApplicationModule(allowedDependencies = {"programme", "access", "audit", "problem", "vault", "web"})
@NullMarked
package id.payung.server.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
