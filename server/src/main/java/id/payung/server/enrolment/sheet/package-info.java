/// Reading what offices hand in: which kind of file it is, where the table begins, which column is what, which lines
/// are people. Knows nothing of programmes or the database.
@NamedInterface("sheet")
@NullMarked
package id.payung.server.enrolment.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
