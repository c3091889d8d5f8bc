/// Speed and quality of `linkage` on invented people with known truth, beside other engines on the same data in the
/// same
/// run.
@NullMarked
package id.payung.bench.linkage;

import org.jspecify.annotations.NullMarked;
