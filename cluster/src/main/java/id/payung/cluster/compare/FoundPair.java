package id.payung.cluster.compare;

import java.io.Serializable;

/// A pair at or above the threshold, with everything that is needed to explain it.
///
/// @param left number of the left row in its set
/// @param right number of the right row in its set
/// @param leftId identifier of the left row
/// @param rightId identifier of the right row
/// @param bits score
/// @param detail levels and guard
/// @param leftRow packed left row
/// @param rightRow packed right row
public record FoundPair(
        int left, int right, String leftId, String rightId, double bits, long detail, long[] leftRow, long[] rightRow)
        implements Serializable {}
