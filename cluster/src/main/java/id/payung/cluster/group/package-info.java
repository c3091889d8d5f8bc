/// From pairs to groups of records, without a machine that sees all pairs.
@NullMarked
package id.payung.cluster.group;

import org.jspecify.annotations.NullMarked;
