/// One verdict per row: staging by COPY, then questions over the whole list at once. Nothing is asked row by row.
@NullMarked
package id.payung.server.enrolment.verdict;

import org.jspecify.annotations.NullMarked;
