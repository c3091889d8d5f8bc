/// Provinces to villages of Indonesia under their Kemendagri codes, with BPS codes, local words for the village level,
/// look-up that forgives spelling within a parent, retired codes, and the occupations that lists name.
///
/// The list is an edition of a decree: it never changes while the server runs, so each node keeps it in memory. A new
/// edition adds and retires rows and deletes none.
@ApplicationModule(allowedDependencies = {"store", "problem", "access", "web"})
@NullMarked
package id.payung.server.region;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
