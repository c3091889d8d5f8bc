/// Whether two records are one person. One gate for every way in compares what is proposed with everybody who is
/// recorded; a sweep compares those who are recorded with each other; people decide, and every decision can be
/// undone.
///
/// Only the very same identity number attaches a row by itself. Whatever is merely alike waits for a person, with
/// the
/// waterfall of reasons. Somebody outside the reader's territory is never shown, only how alike she is.
@ApplicationModule(
        allowedDependencies = {
            "person",
            "membership",
            "programme",
            "law",
            "region",
            "access",
            "audit",
            "problem",
            "vault",
            "job",
            "screen",
            "web"
        })
@NullMarked
package id.payung.server.matching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
