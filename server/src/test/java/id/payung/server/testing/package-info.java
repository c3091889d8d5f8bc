/// What tests of the whole server share.
@NullMarked
package id.payung.server.testing;

import org.jspecify.annotations.NullMarked;
