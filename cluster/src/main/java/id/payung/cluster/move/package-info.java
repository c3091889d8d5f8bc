/// Moves packed words between the tasks of a cluster.
@NullMarked
package id.payung.cluster.move;

import org.jspecify.annotations.NullMarked;
