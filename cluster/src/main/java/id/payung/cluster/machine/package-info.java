/// Processes of a cluster on this machine.
@NullMarked
package id.payung.cluster.machine;

import org.jspecify.annotations.NullMarked;
