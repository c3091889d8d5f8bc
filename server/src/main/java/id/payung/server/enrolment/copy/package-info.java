/// The sheet as it goes back to whoever handed it in: what became of each row and why, in words.
@NullMarked
package id.payung.server.enrolment.copy;

import org.jspecify.annotations.NullMarked;
