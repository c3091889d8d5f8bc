/// Page and API of look-ups in the population register.
@NullMarked
package id.payung.server.population.web;

import org.jspecify.annotations.NullMarked;
