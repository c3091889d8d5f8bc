/// The script `./payung`, run on machines made of a few fake programs.
@NullMarked
package id.payung.launch;

import org.jspecify.annotations.NullMarked;
