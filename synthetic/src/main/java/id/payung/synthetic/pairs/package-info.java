/// Data sets in which some records describe the same person, with the truth about every pair.
///
/// For measuring record linkage: one set with planted duplicates, or two overlapping sets. Siblings, twins and
/// spouses stand in the data too, so that not everything alike is the same.
@NullMarked
package id.payung.synthetic.pairs;

import org.jspecify.annotations.NullMarked;
