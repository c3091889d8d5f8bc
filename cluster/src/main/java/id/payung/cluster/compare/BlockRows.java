package id.payung.cluster.compare;

import id.payung.linkage.block.BlockRoutes;
import id.payung.linkage.block.PairOwner;
import id.payung.linkage.pair.PairScorer;
import id.payung.linkage.record.Mix;
import java.util.Arrays;

/// Rows that one task received, each with its path and its number, in any order. Compares those of one path.
final class BlockRows {
    private static final int HEAD = 2;
    private static final long HIGH = 0xFFFFFFFF00000000L;

    private final long[] received;
    private final int stride;
    private final int width;

    BlockRows(long[] received, int stride) {
        this.received = received;
        this.stride = stride;
        this.width = width(stride);
    }

    static int width(int stride) {
        return HEAD + stride;
    }

    Links compare(PairOwner owner, Scoring scoring) {
        PairScorer scorer = scoring.scorer();
        double wanted = scoring.wanted();
        Links.Collector links = new Links.Collector();
        long[] order = order();
        long[] block = new long[64];
        for (int i = 0; i < order.length; ) {
            int end = i + 1;
            while (end < order.length && (order[end] & HIGH) == (order[i] & HIGH)) {
                end++;
            }
            while (i < end) {
                long path = path((int) order[i]);
                block = block.length < end - i ? new long[2 * (end - i)] : block;
                int size = 0;
                int others = end;
                for (int j = end - 1; j >= i; j--) {
                    int entry = (int) order[j];
                    if (path(entry) == path) {
                        block[size++] = received[entry * width + 1] << 32 | entry;
                    } else {
                        order[--others] = order[j];
                    }
                }
                compare(path, block, size, owner, scorer, wanted, links);
                i = others;
            }
        }
        return links.links();
    }

    private void compare(
            long path,
            long[] block,
            int size,
            PairOwner owner,
            PairScorer scorer,
            double wanted,
            Links.Collector links) {
        Arrays.sort(block, 0, size);
        int key = BlockRoutes.key(path);
        for (int i = 0; i < size; i++) {
            int atA = (int) block[i] * width + HEAD;
            for (int j = i + 1; j < size; j++) {
                int atB = (int) block[j] * width + HEAD;
                if (owner.owns(key, received, atA, received, atB)) {
                    links.compared();
                    if (scorer.score(received, atA, received, atB, wanted)) {
                        links.add((int) (block[i] >>> 32), (int) (block[j] >>> 32), scorer.bits(), scorer.detail());
                    }
                }
            }
        }
    }

    private long path(int entry) {
        return received[entry * width];
    }

    /// Entries sorted by a fingerprint of their path.
    private long[] order() {
        long[] order = new long[received.length / width];
        for (int entry = 0; entry < order.length; entry++) {
            order[entry] = Mix.mix(path(entry)) & HIGH | entry;
        }
        Arrays.sort(order);
        return order;
    }
}
