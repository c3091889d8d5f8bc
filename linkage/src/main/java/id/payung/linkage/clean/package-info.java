/// Reading what a list really contains: identity numbers, dates, names, sex, phones, places.
///
/// Nothing here decides about a person. A reader gives back the repaired value, keeps the original for display, and
/// names what it did or found by a code with a severity; the words for people belong to the caller.
/// No reader looks at a clock: where an age matters, the day is handed in.
@NullMarked
package id.payung.linkage.clean;

import org.jspecify.annotations.NullMarked;
