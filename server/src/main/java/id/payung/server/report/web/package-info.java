/// Reports of closed months as pages, papers and sheets.
@NullMarked
package id.payung.server.report.web;

import org.jspecify.annotations.NullMarked;
