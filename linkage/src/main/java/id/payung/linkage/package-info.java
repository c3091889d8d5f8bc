/// Finding records that describe the same person: cleaning, comparing, weighing, clustering, explaining.
///
/// Knows no database and no framework; callers hand in fields and get scored pairs with reasons.
@NullMarked
package id.payung.linkage;

import org.jspecify.annotations.NullMarked;
