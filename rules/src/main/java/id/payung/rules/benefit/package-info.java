/// What is paid when something happens, to whom, and why.
@NullMarked
package id.payung.rules.benefit;

import org.jspecify.annotations.NullMarked;
