/// Measures the cluster beside one machine, in one run.
@NullMarked
package id.payung.cluster.bench;

import org.jspecify.annotations.NullMarked;
