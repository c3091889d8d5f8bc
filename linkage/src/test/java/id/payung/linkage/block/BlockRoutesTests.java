package id.payung.linkage.block;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.linkage.pair.People;
import id.payung.linkage.record.PackedRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToLongBiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Blocks found by counting paths hold the very pairs that the sorted columns of one machine bring together.
class BlockRoutesTests {
    private static final BlockingPlan PLAN = BlockingPlan.usual(People.LAYOUT);

    private static TreeMap<Long, List<Integer>> blocks(PackedRows rows, ToLongBiFunction<Integer, Integer> path) {
        TreeMap<Long, List<Integer>> blocks = new TreeMap<>();
        for (int key = 0; key < PLAN.keys().size(); key++) {
            for (int row = 0; row < rows.size(); row++) {
                long block = path.applyAsLong(key, row);
                if (block != BlockRoutes.NOWHERE) {
                    blocks.computeIfAbsent(block, any -> new ArrayList<>()).add(row);
                }
            }
        }
        return blocks;
    }

    private static long pairs(PackedRows left, PackedRows right, int lefts, int rights) {
        return left == right ? lefts * (lefts - 1L) / 2 : (long) lefts * rights;
    }

    private record Planned(BlockRoutes routes, long skipped) {}

    private static Planned plan(PackedRows left, PackedRows right, Budget budget) {
        BlockRoutes routes = new BlockRoutes(PLAN, People.LAYOUT);
        boolean[] inUse = new boolean[PLAN.keys().size()];
        long skipped = 0;
        boolean first = true;
        while (first || routes.open()) {
            BlockRoutes now = routes;
            Map<Long, List<Integer>> ofLeft = blocks(left, (key, row) -> now.newPath(key, left.words(), left.at(row)));
            Map<Long, List<Integer>> ofRight =
                    blocks(right, (key, row) -> now.newPath(key, right.words(), right.at(row)));
            long[] sums = new long[inUse.length];
            List<Long> large = new ArrayList<>();
            for (Map.Entry<Long, List<Integer>> block : ofLeft.entrySet()) {
                int rights = ofRight.getOrDefault(block.getKey(), List.of()).size();
                long pairs = pairs(left, right, block.getValue().size(), rights);
                if (pairs <= budget.pairsPerBlock()) {
                    sums[BlockRoutes.key(block.getKey())] += pairs;
                } else {
                    large.add(block.getKey());
                    skipped += now.splittable(block.getKey()) ? 0 : pairs;
                }
            }
            if (first) {
                for (int key = 0; key < inUse.length; key++) {
                    inUse[key] = sums[key] <= budget.pairsPerKey();
                }
            }
            routes = routes.split(inUse, large.stream().mapToLong(path -> path).toArray());
            first = false;
        }
        return new Planned(routes, skipped);
    }

    private static TreeSet<String> routed(PackedRows left, PackedRows right, BlockRoutes routes) {
        PairOwner owner = routes.owner();
        Map<Long, List<Integer>> ofLeft = blocks(left, (key, row) -> routes.path(key, left.words(), left.at(row)));
        Map<Long, List<Integer>> ofRight = blocks(right, (key, row) -> routes.path(key, right.words(), right.at(row)));
        TreeSet<String> pairs = new TreeSet<>();
        ofLeft.forEach((path, lefts) ->
                lefts.forEach(a -> ofRight.getOrDefault(path, List.of()).forEach(b -> {
                    boolean once = left != right || a < b;
                    if (once
                            && owner.owns(
                                    BlockRoutes.key(path), left.words(), left.at(a), right.words(), right.at(b))) {
                        pairs.add(a + " " + b);
                    }
                })));
        return pairs;
    }

    private static TreeSet<String> joined(PackedRows left, PackedRows right, BlockJoin join) {
        TreeSet<String> pairs = new TreeSet<>();
        for (int key = 0; key < PLAN.keys().size(); key++) {
            if (join.prepare(key).withinBudget()) {
                join.visit(
                        Integer.MIN_VALUE,
                        1L << 31,
                        true,
                        (a, atA, rowA, b, atB, rowB) -> pairs.add(rowA + " " + rowB));
            }
        }
        return pairs;
    }

    @ParameterizedTest
    @CsvSource({"200000, 10000000", "1, 10000000", "20, 10000000", "400, 3000", "40, 1500", "5, 40"})
    void theSamePairsAreVisitedAsOnOneMachine(long perBlock, long perKey) {
        Budget budget = new Budget(perBlock, perKey);
        PackedRows one = BlockJoinTests.crowded(300, 1);
        PackedRows other = BlockJoinTests.crowded(200, 3);
        for (PackedRows right : List.of(one, other)) {
            BlockJoin join = new BlockJoin(PLAN, one, right, budget);
            TreeSet<String> joined = joined(one, right, join);
            Planned planned = plan(one, right, budget);
            assertThat(routed(one, right, planned.routes())).isEqualTo(joined).isNotEmpty();
            assertThat(planned.skipped()).isEqualTo(join.skipped());
        }
    }

    @Test
    void theKeyCanBeReadOffAPathAlsoAfterSplitting() {
        PackedRows rows = BlockJoinTests.crowded(300, 1);
        BlockRoutes routes = plan(rows, rows, new Budget(20, 10_000_000)).routes();
        boolean[] split = new boolean[1];
        for (int key = 0; key < PLAN.keys().size(); key++) {
            for (int row = 0; row < rows.size(); row++) {
                long path = routes.path(key, rows.words(), rows.at(row));
                split[0] |= path < 0;
                assertThat(path == BlockRoutes.NOWHERE || BlockRoutes.key(path) == key)
                        .isTrue();
            }
        }
        assertThat(split[0]).isTrue();
    }
}
