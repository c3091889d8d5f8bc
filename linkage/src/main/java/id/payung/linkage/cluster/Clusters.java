package id.payung.linkage.cluster;

import id.payung.linkage.compare.Dates;
import id.payung.linkage.compare.Levels;
import id.payung.linkage.compare.Numbers;
import id.payung.linkage.pair.ScoredPairs;
import id.payung.linkage.record.FieldRole;
import id.payung.linkage.record.PackedRows;
import id.payung.linkage.record.RowLayout;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Groups of records that describe one person.
///
/// Links are joined from the strongest to the weakest. A link is refused when it would put two records with different
/// NIKs and different birth dates into one group, or make a group too large: a chain of likely pairs must not grow into
/// a crowd.
public final class Clusters {
    private final int rowsLeft;
    private final UnionFind groups;
    private final float[] weakest;
    private final List<Refused> refused = new ArrayList<>();

    /// A link that was not followed.
    ///
    /// @param pair position in the scored pairs
    /// @param reason why
    public record Refused(int pair, Reason reason) {}

    /// Why a link was not followed.
    public enum Reason {
        /// Two records of the joint group have different NIKs and different birth dates.
        CONFLICT,
        /// The joint group would be larger than allowed.
        TOO_LARGE
    }

    private Clusters(int rowsLeft, int rows) {
        this.rowsLeft = rowsLeft;
        this.groups = new UnionFind(rows);
        this.weakest = new float[rows];
        Arrays.fill(weakest, Float.POSITIVE_INFINITY);
    }

    /// Groups the records of a run.
    ///
    /// @param left first set
    /// @param right second set, the same object when duplicates within one were looked for
    /// @param pairs accepted pairs
    /// @param largest most records in a group
    public static Clusters of(PackedRows left, PackedRows right, ScoredPairs pairs, int largest) {
        boolean within = left == right;
        Clusters clusters = new Clusters(left.size(), within ? left.size() : left.size() + right.size());
        Members members = new Members(left, right);
        Integer[] order = new Integer[pairs.size()];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (i, j) -> {
            int byBits = Double.compare(pairs.bits(j), pairs.bits(i));
            return byBits != 0 ? byBits : Integer.compare(i, j);
        });
        for (int pair : order) {
            int a = pairs.left(pair);
            int b = within ? pairs.right(pair) : left.size() + pairs.right(pair);
            clusters.link(pair, a, b, (float) pairs.bits(pair), largest, members);
        }
        return clusters;
    }

    private void link(int pair, int a, int b, float bits, int largest, Members members) {
        int rootA = groups.find(a);
        int rootB = groups.find(b);
        if (rootA == rootB) {
            return;
        }
        if (groups.size(a) + groups.size(b) > largest) {
            refused.add(new Refused(pair, Reason.TOO_LARGE));
            return;
        }
        if (members.conflict(rootA, rootB)) {
            refused.add(new Refused(pair, Reason.CONFLICT));
            return;
        }
        float weakestLink = Math.min(bits, Math.min(weakest[rootA], weakest[rootB]));
        int root = groups.join(a, b);
        weakest[root] = weakestLink;
        members.join(root, rootA == root ? rootB : rootA);
    }

    /// The row that stands for a row of the first set: the smallest of its group. Rows of the second set follow those
    /// of the first.
    public int groupOfLeft(int row) {
        return groups.find(row);
    }

    /// The row that stands for a row of the second set.
    public int groupOfRight(int row) {
        return groups.find(rowsLeft + row);
    }

    /// Records in a group.
    public int size(int group) {
        return groups.size(group);
    }

    /// Bits of the weakest link that holds a group together.
    public double weakestLink(int group) {
        return weakest[groups.find(group)];
    }

    /// Links that were not followed, strongest first.
    public List<Refused> refused() {
        return List.copyOf(refused);
    }

    /// The members of each group as chains, so that two groups can be compared member by member.
    private static final class Members {
        private final PackedRows left;
        private final PackedRows right;
        private final RowLayout layout;
        private final int nik;
        private final int birth;
        private final int[] next;
        private final int[] last;

        Members(PackedRows left, PackedRows right) {
            this.left = left;
            this.right = right;
            this.layout = left.layout();
            this.nik = layout.schema().indexOf(FieldRole.NATIONAL_ID);
            this.birth = layout.schema().indexOf(FieldRole.BIRTH_DATE);
            int rows = left == right ? left.size() : left.size() + right.size();
            next = new int[rows];
            last = new int[rows];
            Arrays.fill(next, -1);
            Arrays.setAll(last, i -> i);
        }

        boolean conflict(int rootA, int rootB) {
            if (nik < 0) {
                return false;
            }
            for (int a = rootA; a >= 0; a = next[a]) {
                for (int b = rootB; b >= 0; b = next[b]) {
                    if (conflicting(a, b)) {
                        return true;
                    }
                }
            }
            return false;
        }

        private boolean conflicting(int a, int b) {
            long idA = layout.number(nik, set(a).words(), at(a));
            long idB = layout.number(nik, set(b).words(), at(b));
            if (Numbers.nationalId(idA, idB) < Levels.NIK_SERIAL
                    || !Numbers.plausible(idA)
                    || !Numbers.plausible(idB)) {
                return false;
            }
            return birth < 0
                    || Dates.level(layout.date(birth, set(a).words(), at(a)), layout.date(birth, set(b).words(), at(b)))
                            >= Levels.DATE_YEAR
                    || Numbers.nationalId(idA, idB) >= Levels.NIK_TWO_DIGITS;
        }

        private PackedRows set(int row) {
            return row < left.size() ? left : right;
        }

        private int at(int row) {
            return row < left.size() ? left.at(row) : right.at(row - left.size());
        }

        void join(int root, int other) {
            next[last[root]] = other;
            last[root] = last[other];
        }
    }
}
