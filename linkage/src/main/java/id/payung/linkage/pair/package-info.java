/// Scoring pairs, the rules that hold a pair back, and the explanation of a score.
@NullMarked
package id.payung.linkage.pair;

import org.jspecify.annotations.NullMarked;
