/// The command that answers one case or many, given as JSON.
@NullMarked
package id.payung.rules.quote;

import org.jspecify.annotations.NullMarked;
