/// The main job from end to end, as the offices that do it see it: through the API and through the pages.
@NullMarked
package id.payung.server.journey;

import org.jspecify.annotations.NullMarked;
