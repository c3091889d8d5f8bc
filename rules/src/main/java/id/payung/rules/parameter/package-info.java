/// The law's figures by first day in force: read from YAML, each value with its source and how sure we are of it.
@NullMarked
package id.payung.rules.parameter;

import org.jspecify.annotations.NullMarked;
