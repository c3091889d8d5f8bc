/// The population register as offices with an agreement reach it: a web service that compares what they state with what
/// it holds, element by element, and never says what it holds.
@NullMarked
package id.payung.simulator.population;

import org.jspecify.annotations.NullMarked;
