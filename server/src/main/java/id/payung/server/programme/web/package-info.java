/// Screens and API of programmes.
@NullMarked
package id.payung.server.programme.web;

import org.jspecify.annotations.NullMarked;
