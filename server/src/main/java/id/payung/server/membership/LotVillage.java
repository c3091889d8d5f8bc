package id.payung.server.membership;

import id.payung.rules.MonthRange;

/// The people of a lot who live in one village and get the same months.
///
/// @param people how many
public record LotVillage(String villageCode, MonthRange months, long people) {}
