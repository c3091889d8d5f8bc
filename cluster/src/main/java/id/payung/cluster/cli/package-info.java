/// Command line of the cluster.
@NullMarked
package id.payung.cluster.cli;

import org.jspecify.annotations.NullMarked;
