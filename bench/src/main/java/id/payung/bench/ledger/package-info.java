/// Which physical form of the month ledger is best.
@NullMarked
package id.payung.bench.ledger;

import org.jspecify.annotations.NullMarked;
