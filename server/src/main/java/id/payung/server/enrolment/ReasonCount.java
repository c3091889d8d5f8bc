package id.payung.server.enrolment;

import id.payung.server.enrolment.check.Fault;
import java.util.List;

/// How often a fault was found in a list.
///
/// @param firstRows the first five rows
public record ReasonCount(Fault fault, int rows, List<Integer> firstRows) {}
