/// Long work in the background: it shows progress, can be cancelled, outlives a crash and runs on any node. Each job
/// works for the person who started it and sees her territory only.
@ApplicationModule(allowedDependencies = {"access", "problem"})
@NullMarked
package id.payung.server.job;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
