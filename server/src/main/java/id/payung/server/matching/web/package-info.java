/// Screens and API over pairs of records.
@NullMarked
package id.payung.server.matching.web;

import org.jspecify.annotations.NullMarked;
