package id.payung.linkage.block;

/// Receives candidate pairs from one thread.
@FunctionalInterface
public interface PairVisitor {
    /// One candidate pair.
    ///
    /// @param left array with the left row
    /// @param leftAt where the left row starts
    /// @param leftRow number of the left row in its set
    /// @param right array with the right row
    /// @param rightAt where the right row starts
    /// @param rightRow number of the right row in its set
    void visit(long[] left, int leftAt, int leftRow, long[] right, int rightAt, int rightRow);
}
