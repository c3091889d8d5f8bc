/// What every screen is made of: formats, icons and the records that the fragments in `templates/fragments` draw.
///
/// Knows nothing of people, money or lists; a page hands it words and numbers that are ready to be read.
/// How to build a page: `docs/guides/screens.md`.
@ApplicationModule(allowedDependencies = {"access"})
@NullMarked
package id.payung.server.screen;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
