/// The matching of `linkage` on Apache Spark: the same rows, the same model, the same pairs to the last bit.
@NullMarked
package id.payung.cluster;

import org.jspecify.annotations.NullMarked;
