package id.payung.linkage.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.linkage.pair.People;
import id.payung.linkage.pair.ScoredPairs;
import id.payung.linkage.record.PackedRows;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClustersTests {
    private static ScoredPairs pairs(double... leftRightBits) {
        ScoredPairs.Collector collector = new ScoredPairs.Collector();
        for (int i = 0; i < leftRightBits.length; i += 3) {
            collector.add((int) leftRightBits[i], (int) leftRightBits[i + 1], leftRightBits[i + 2], 0);
        }
        return ScoredPairs.merge(List.of(collector));
    }

    @Test
    void twoRecordsWithDifferentNumbersAndBirthDatesNeverMeetInOneGroup() {
        PackedRows rows = new People()
                .add("1502011203859001", "Amran", "1985-03-12", "L", null, null)
                .add(null, "Amran", null, "L", null, null)
                .add("1502010408709001", "Amran", "1970-08-04", "L", null, null)
                .rows();
        Clusters clusters = Clusters.of(rows, rows, pairs(0, 1, 9, 1, 2, 5), 20);
        assertThat(clusters.groupOfLeft(1)).isZero();
        assertThat(clusters.groupOfLeft(2)).isEqualTo(2);
        assertThat(clusters.refused()).containsExactly(new Clusters.Refused(1, Clusters.Reason.CONFLICT));
        assertThat(clusters.weakestLink(0)).isEqualTo(9);
    }

    @Test
    void aChainStopsAtTheLargestSize() {
        People people = new People();
        for (int i = 0; i < 6; i++) {
            people.add(null, "Amran", null, null, null, null);
        }
        PackedRows rows = people.rows();
        Clusters clusters = Clusters.of(rows, rows, pairs(0, 1, 9, 1, 2, 8, 2, 3, 7, 3, 4, 6), 3);
        assertThat(clusters.size(0)).isEqualTo(3);
        assertThat(clusters.weakestLink(0)).isEqualTo(8);
        assertThat(clusters.size(3)).isEqualTo(2);
        assertThat(clusters.refused()).containsExactly(new Clusters.Refused(2, Clusters.Reason.TOO_LARGE));
    }

    @Test
    void rowsOfTwoSetsAreKeptApart() {
        PackedRows left =
                new People().add(null, "Amran", null, null, null, null).rows();
        PackedRows right = new People()
                .add(null, "Hasan", null, null, null, null)
                .add(null, "Amran", null, null, null, null)
                .rows();
        Clusters clusters = Clusters.of(left, right, pairs(0, 1, 9), 20);
        assertThat(clusters.groupOfRight(1)).isEqualTo(clusters.groupOfLeft(0));
        assertThat(clusters.groupOfRight(0)).isNotEqualTo(clusters.groupOfLeft(0));
    }
}
