/// What is offered to whom by whom: sponsor, legal basis, funding line, months, schemes, quota in total and per
/// village, and eligibility as dated data with a source.
@ApplicationModule(allowedDependencies = {"funding", "law", "region", "access", "audit", "problem", "screen", "web"})
@NullMarked
package id.payung.server.programme;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
