package id.payung.linkage.block;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.linkage.pair.People;
import id.payung.linkage.record.PackedRows;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class BlockJoinTests {
    private static final BlockingPlan PLAN = BlockingPlan.usual(People.LAYOUT);
    private static final Budget WIDE = new Budget(200_000, 10_000_000);

    static PackedRows crowded(int size, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        String[] names = {"Amran", "Hasan", "Paimin", "Rosmawati", "Siti Aminah"};
        People people = new People();
        for (int i = 0; i < size; i++) {
            people.add(
                    random.nextInt(4) == 0 ? null : "150201120385" + (9000 + random.nextInt(40)),
                    names[random.nextInt(names.length)],
                    "19" + (60 + random.nextInt(4)) + "-0" + (1 + random.nextInt(3)) + "-05",
                    "L",
                    names[random.nextInt(names.length)],
                    "15.02.01.200" + random.nextInt(5));
        }
        return people.rows();
    }

    private static List<String> visited(PackedRows left, PackedRows right, Budget budget) {
        BlockJoin join = new BlockJoin(PLAN, left, right, budget);
        List<String> pairs = new ArrayList<>();
        for (int k = 0; k < PLAN.keys().size(); k++) {
            if (join.prepare(k).withinBudget()) {
                join.visit(Integer.MIN_VALUE, 0, true, (a, atA, rowA, b, atB, rowB) -> pairs.add(rowA + " " + rowB));
                join.visit(0, 1L << 31, true, (a, atA, rowA, b, atB, rowB) -> pairs.add(rowA + " " + rowB));
            }
        }
        return pairs;
    }

    private static TreeSet<String> expected(PackedRows left, PackedRows right) {
        TreeSet<String> pairs = new TreeSet<>();
        for (int i = 0; i < left.size(); i++) {
            for (int j = left == right ? i + 1 : 0; j < right.size(); j++) {
                for (BlockingKey key : PLAN.keys()) {
                    if (key.shared(left.words(), left.at(i), right.words(), right.at(j))) {
                        pairs.add(i + " " + j);
                    }
                }
            }
        }
        return pairs;
    }

    @Test
    void everyPairThatSharesAKeyIsVisitedOnce() {
        PackedRows rows = crowded(300, 1);
        List<String> visited = visited(rows, rows, WIDE);
        assertThat(visited).hasSizeGreaterThan(1_000).doesNotHaveDuplicates();
        assertThat(new TreeSet<>(visited)).isEqualTo(expected(rows, rows));
    }

    @Test
    void pairsBetweenTwoSetsAreVisitedOnce() {
        PackedRows left = crowded(150, 2);
        PackedRows right = crowded(200, 3);
        List<String> visited = visited(left, right, WIDE);
        assertThat(visited).doesNotHaveDuplicates();
        assertThat(new TreeSet<>(visited)).isEqualTo(expected(left, right));
    }

    @Test
    void largeBlocksAreSplitAndWhatIsLeftOutIsCounted() {
        PackedRows rows = crowded(300, 1);
        BlockJoin join = new BlockJoin(PLAN, rows, rows, new Budget(1, 10_000_000));
        long large = 0;
        long visited = 0;
        for (int k = 0; k < PLAN.keys().size(); k++) {
            large += join.prepare(k).largeBlocks();
            List<String> pairs = new ArrayList<>();
            join.visit(Integer.MIN_VALUE, 1L << 31, true, (a, atA, rowA, b, atB, rowB) -> pairs.add(rowA + " " + rowB));
            visited += pairs.size();
        }
        assertThat(large).isPositive();
        assertThat(visited).isPositive();
        assertThat(join.skipped()).isPositive();
    }

    @Test
    void aKeyOverItsBudgetIsToldBeforeItRuns() {
        PackedRows rows = crowded(300, 1);
        BlockJoin join = new BlockJoin(PLAN, rows, rows, new Budget(200_000, 100));
        KeyEstimate estimate = join.prepare(PLAN.keys().size() - 1);
        assertThat(estimate.pairs()).isGreaterThan(100);
        assertThat(estimate.withinBudget()).isFalse();
    }
}
