/// What makes an answer explain itself: texts in two languages, the steps taken, the readings chosen where the law is
/// unclear.
@NullMarked
package id.payung.rules.explain;

import org.jspecify.annotations.NullMarked;
