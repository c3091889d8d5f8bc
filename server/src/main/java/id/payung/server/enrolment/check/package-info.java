/// What can be said about one line of a list from the line itself: values read, faults found, each with its number in
/// the catalogue, its weight, and a sentence with a remedy.
@NamedInterface("check")
@NullMarked
package id.payung.server.enrolment.check;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
