package id.payung.linkage.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnionFindTests {
    @Test
    void theSmallestMemberStandsForItsGroupInWhateverOrderTheyJoin() {
        UnionFind forward = new UnionFind(6);
        forward.join(1, 2);
        forward.join(2, 5);
        UnionFind backward = new UnionFind(6);
        backward.join(5, 2);
        backward.join(2, 1);
        for (int member : new int[] {1, 2, 5}) {
            assertThat(forward.find(member)).isEqualTo(1);
            assertThat(backward.find(member)).isEqualTo(1);
        }
        assertThat(forward.size(5)).isEqualTo(3);
        assertThat(forward.find(4)).isEqualTo(4);
        assertThat(forward.size(4)).isEqualTo(1);
    }

    @Test
    void joiningAGroupWithItselfChangesNothing() {
        UnionFind groups = new UnionFind(3);
        groups.join(0, 1);
        groups.join(1, 0);
        assertThat(groups.size(0)).isEqualTo(2);
    }
}
