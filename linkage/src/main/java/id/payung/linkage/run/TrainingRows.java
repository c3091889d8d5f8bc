package id.payung.linkage.run;

import id.payung.linkage.record.PackedRows;
import java.util.Arrays;

/// The rows of one set as far as learning looks at them: all, or only those that [TrainingSample] names.
///
/// @param rows the rows at hand, in the order of the set
/// @param size rows of the whole set
/// @param numbers for each row at hand its number in the whole set, ascending; empty when all are at hand
public record TrainingRows(PackedRows rows, int size, int[] numbers) {
    private static final int[] ALL = {};

    /// A set that is at hand as a whole.
    public static TrainingRows all(PackedRows rows) {
        return new TrainingRows(rows, rows.size(), ALL);
    }

    /// Where a row of the whole set starts.
    ///
    /// @throws IllegalArgumentException when the sample lacks the row
    int at(int number) {
        int row = numbers.length == 0 ? number : Arrays.binarySearch(numbers, number);
        if (row < 0) {
            throw new IllegalArgumentException("the sample lacks row " + number);
        }
        return rows.at(row);
    }
}
