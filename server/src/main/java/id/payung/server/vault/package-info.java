/// Keys that never live in the database, and what they are for: sealing personal identifiers, looking them up
/// without opening them, and signing what others must be able to verify.
///
/// Promise: whoever holds only the database cannot read or guess an identity number.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package id.payung.server.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
