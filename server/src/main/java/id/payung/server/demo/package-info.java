/// The demonstration: invented people of Jambi and Sijunjung, brought in through the same API and the same spreadsheet
/// files that everybody else uses. Exists only under the profile `demo`.
@ApplicationModule(allowedDependencies = {"access", "region", "scratch"})
@NullMarked
package id.payung.server.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
