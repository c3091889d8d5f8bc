/// Finds and scores the pairs: which block is where, who compares it.
@NullMarked
package id.payung.cluster.compare;

import org.jspecify.annotations.NullMarked;
