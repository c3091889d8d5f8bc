package id.payung.server.membership;

import id.payung.rules.MonthRange;

/// The people of a lot who get the same months.
///
/// @param people how many
public record LotLine(MonthRange months, long people) {}
