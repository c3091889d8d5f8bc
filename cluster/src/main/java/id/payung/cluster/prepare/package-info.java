/// From rows spread over machines to rows ready to be compared, and the model.
@NullMarked
package id.payung.cluster.prepare;

import org.jspecify.annotations.NullMarked;
