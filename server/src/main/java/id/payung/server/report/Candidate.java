package id.payung.server.report;

import java.time.LocalDate;

/// A member whose cover holds on a day, so that she may stand for all.
///
/// @param until last day of her cover
public record Candidate(long person, String name, String villageCode, LocalDate until) {}
