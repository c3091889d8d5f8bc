/// Fields, and the packed form in which records are compared: one fixed-size row of a few machine words each.
@NullMarked
package id.payung.linkage.record;

import org.jspecify.annotations.NullMarked;
