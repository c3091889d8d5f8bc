package id.payung.linkage.compare;

import id.payung.linkage.clean.DataTable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Pairs of names that differ little and are given to twins and siblings.
final class DistinctNames {
    private static final DistinctNames SHIPPED = new DistinctNames();

    private final Set<Long> pairs = new HashSet<>();

    private DistinctNames() {
        for (List<String> row :
                DataTable.read(DistinctNames.class, "distinct-names.tsv").rows()) {
            long a = fingerprint(row.get(0));
            long b = fingerprint(row.get(1));
            pairs.add(a ^ b);
        }
    }

    static DistinctNames shipped() {
        return SHIPPED;
    }

    boolean holds(Words a, int i, Words b, int j) {
        return pairs.contains(fingerprint(a, i) ^ fingerprint(b, j));
    }

    private static long fingerprint(String word) {
        long h = 7;
        for (int i = 0; i < word.length(); i++) {
            h = h * 0x100000001B3L + (word.charAt(i) - 'A' + 1);
        }
        return h;
    }

    private static long fingerprint(Words words, int word) {
        long h = 7;
        for (int i = words.from[word]; i < words.to[word]; i++) {
            h = h * 0x100000001B3L + words.codes[i];
        }
        return h;
    }
}
