package id.payung.server.coverage;

import java.time.YearMonth;
import java.util.Map;

/// People whose cover of a month is paid through this system. Never added to a reported figure: nobody knows how many
/// of them that figure already counts.
///
/// @param month the month in question
/// @param people people with work-accident cover, which every programme includes; so nobody counts twice
/// @param byScheme people per scheme (JKK, JKM, JHT)
public record OwnCount(YearMonth month, long people, Map<String, Long> byScheme) {}
