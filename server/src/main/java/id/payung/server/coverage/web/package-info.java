/// Coverage as JSON and as a board.
@NullMarked
package id.payung.server.coverage.web;

import org.jspecify.annotations.NullMarked;
