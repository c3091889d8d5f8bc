/// Our own count by any two or three things at once: questions that somebody makes up, answered from the sums where
/// they
/// hold them and from the rows otherwise.
@NullMarked
package id.payung.server.coverage.pivot;

import org.jspecify.annotations.NullMarked;
