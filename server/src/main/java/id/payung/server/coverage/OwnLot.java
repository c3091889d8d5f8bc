package id.payung.server.coverage;

import java.time.LocalDate;

/// A lot of the month ledger that stands behind one of our own counts.
///
/// @param lot its number
/// @param programme number of the sponsoring programme
/// @param people its people in the region and month asked about
/// @param villages villages they live in
/// @param knownOn day since which they are counted
public record OwnLot(long lot, long programme, long people, long villages, LocalDate knownOn) {}
