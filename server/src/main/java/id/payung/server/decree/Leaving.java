package id.payung.server.decree;

import java.time.YearMonth;

/// Somebody who leaves a programme.
///
/// @param memberNumber eleven digits, as on her card
/// @param from first month in which she has the place no more; after a death the month that follows it
public record Leaving(String memberNumber, DecreeLine.Reason reason, YearMonth from) {}
