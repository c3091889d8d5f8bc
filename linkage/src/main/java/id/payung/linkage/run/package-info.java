/// A whole run: learn a model from the data, compare within one set or between two, group the pairs.
@NullMarked
package id.payung.linkage.run;

import org.jspecify.annotations.NullMarked;
