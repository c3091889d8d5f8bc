/// How alike two values of one field are, as ordered levels.
@NullMarked
package id.payung.linkage.compare;

import org.jspecify.annotations.NullMarked;
