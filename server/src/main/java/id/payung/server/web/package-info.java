/// What all screens and all API routes share: the work list on the start page, navigation, words and figures in the
/// reader's language, problems as documents or pages, and requests that may be repeated.
@ApplicationModule(allowedDependencies = {"access", "problem", "scratch", "screen"})
@NullMarked
package id.payung.server.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
