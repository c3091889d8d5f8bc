/// Command line: duplicates within a CSV file, or pairs between two.
@NullMarked
package id.payung.linkage.cli;

import org.jspecify.annotations.NullMarked;
