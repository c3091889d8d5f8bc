/// Invented people and the lists that villages would write about them, with known truth and realistic faults.
///
/// Used by the demonstration, tests and benchmarks. Nobody here is real: names are drawn from a list of common
/// names and identity numbers use a reserved serial range.
@NullMarked
package id.payung.synthetic;

import org.jspecify.annotations.NullMarked;
