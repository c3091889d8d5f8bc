/// Which pairs are worth comparing: keys made of parts of the packed row, with an estimate before anything runs.
@NullMarked
package id.payung.linkage.block;

import org.jspecify.annotations.NullMarked;
