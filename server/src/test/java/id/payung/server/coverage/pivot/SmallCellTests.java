package id.payung.server.coverage.pivot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What is hidden in a table with sums cannot be worked out from what is shown.
class SmallCellTests {

    @Test
    void hidesTheSmallestOtherNumberOfALineThatHidesOneAlone() {
        List<List<@Nullable Long>> table = table("– 20 30 53", "10 40 50 100", "13 60 80 153");

        SmallCells.protect(table);

        assertThat(table).isEqualTo(table("– – 30 53", "– – 50 100", "13 60 80 153"));
    }

    @Test
    void leavesATableWithNothingHiddenAsItIs() {
        List<List<@Nullable Long>> table = table("10 20 30", "40 50 90", "50 70 120");

        SmallCells.protect(table);

        assertThat(table).isEqualTo(table("10 20 30", "40 50 90", "50 70 120"));
    }

    @Test
    void neverLeavesALineThatHidesExactlyOneNumber() {
        var random = new Random(20_261_120);
        for (int each = 0; each < 500; each++) {
            List<List<@Nullable Long>> table = any(random);
            SmallCells.protect(table);
            for (int at = 0; at < table.size(); at++) {
                assertThat(hidden(table.get(at))).isNotEqualTo(1);
            }
            for (int at = 0; at < table.getFirst().size(); at++) {
                int column = at;
                assertThat(table.stream().filter(row -> row.get(column) == null).count())
                        .isNotEqualTo(1);
            }
        }
    }

    private static long hidden(List<@Nullable Long> line) {
        return line.stream().filter(each -> each == null).count();
    }

    /// A table whose numbers below five are hidden, sums as well.
    private static List<List<@Nullable Long>> any(Random random) {
        int rows = 1 + random.nextInt(6);
        int columns = 1 + random.nextInt(5);
        long[][] people = new long[rows + 1][columns + 1];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                long number = random.nextInt(3) == 0 ? 0 : random.nextInt(15);
                people[row][column] = number;
                people[row][columns] += number;
                people[rows][column] += number;
                people[rows][columns] += number;
            }
        }
        List<List<@Nullable Long>> table = new ArrayList<>();
        for (long[] line : people) {
            List<@Nullable Long> shown = new ArrayList<>();
            for (long number : line) {
                shown.add(number == 0 || number >= 5 ? Long.valueOf(number) : null);
            }
            table.add(shown);
        }
        return table;
    }

    private static List<List<@Nullable Long>> table(String... lines) {
        List<List<@Nullable Long>> table = new ArrayList<>();
        for (String line : lines) {
            List<@Nullable Long> row = new ArrayList<>();
            Arrays.stream(line.split(" ")).forEach(word -> row.add(word.equals("–") ? null : Long.valueOf(word)));
            table.add(row);
        }
        return table;
    }
}
