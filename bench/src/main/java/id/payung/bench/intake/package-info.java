/// How fast a list becomes verdicts, an approval becomes reserved months, and a payment becomes cover.
@NullMarked
package id.payung.bench.intake;

import org.jspecify.annotations.NullMarked;
