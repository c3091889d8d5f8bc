/// A register's index in files that are mapped into memory, with a delta of rows that came later.
@NullMarked
package id.payung.linkage.index;

import org.jspecify.annotations.NullMarked;
