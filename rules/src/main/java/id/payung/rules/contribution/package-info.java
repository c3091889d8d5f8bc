/// What is due, for which month, from whom, and why.
@NullMarked
package id.payung.rules.contribution;

import org.jspecify.annotations.NullMarked;
