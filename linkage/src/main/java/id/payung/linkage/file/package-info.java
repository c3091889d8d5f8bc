/// Records from CSV files: which column is which field, and how rows are read.
@NullMarked
package id.payung.linkage.file;

import org.jspecify.annotations.NullMarked;
