/// Borders of the parts of a region, as somebody supplied them, simplified for drawing.
@NullMarked
package id.payung.server.coverage.outline;

import org.jspecify.annotations.NullMarked;
