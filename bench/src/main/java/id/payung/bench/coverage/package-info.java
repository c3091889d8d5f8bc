/// How fast the board answers about very many members, and what its sums cost.
@NullMarked
package id.payung.bench.coverage;

import org.jspecify.annotations.NullMarked;
