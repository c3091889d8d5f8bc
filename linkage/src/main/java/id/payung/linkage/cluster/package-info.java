/// From pairs to groups of records that describe one person.
@NullMarked
package id.payung.linkage.cluster;

import org.jspecify.annotations.NullMarked;
