/// Provinces to villages with their official codes, names, local words and spellings, and the occupations lists speak
/// of.
@ApplicationModule(allowedDependencies = {"store", "problem", "access", "web"})
@NullMarked
package id.payung.server.region;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
