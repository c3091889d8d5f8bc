package id.payung.server.coverage.pivot;

import java.util.List;

/// A number with the values it belongs to.
///
/// @param values in the order of [PivotQuestion#arranged()], as they are kept
record Fact(List<String> values, long amount) {}
