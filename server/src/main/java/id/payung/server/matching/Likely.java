package id.payung.server.matching;

import id.payung.server.person.Registry;

/// A row and somebody recorded who may be the same person.
///
/// @param row number of the row
/// @param known who is recorded; `root` stands for her
/// @param bits score; below 0 only for those who may be twins
record Likely(int row, Registry.Known known, double bits, Waterfall why) {}
