package id.payung.linkage.clean;

import org.jspecify.annotations.Nullable;

/// The outcome of reading one telephone cell (fault P20).
///
/// @param number `+62` and the national number, or null when the cell holds none
/// @param second a second number in the same cell, or null
/// @param repaired whether a lost zero or a foreign notation was repaired
/// @param mobile whether the number is a mobile number
public record PhoneReading(
        @Nullable String number, @Nullable String second, boolean repaired, boolean mobile) {}
