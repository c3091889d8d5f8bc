/// Who may join, by dated limits.
@NullMarked
package id.payung.rules.eligibility;

import org.jspecify.annotations.NullMarked;
