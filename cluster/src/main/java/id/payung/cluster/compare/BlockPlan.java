package id.payung.cluster.compare;

import id.payung.linkage.block.BlockRoutes;
import id.payung.linkage.block.KeyEstimate;
import java.util.List;

/// Where the blocks are, and what comparing them costs.
///
/// @param routes in which block a row belongs
/// @param bits blocks with more than one row; empty when a list is compared with a register
/// @param bitLength length of `bits` in powers of two
/// @param keys what each key costs
/// @param skipped pairs of blocks that stayed too large
/// @param travelling rows that are sent to a block, once for each
public record BlockPlan(
        BlockRoutes routes, long[] bits, int bitLength, List<KeyEstimate> keys, long skipped, long travelling) {}
