package id.payung.linkage.compare;

import id.payung.linkage.record.Codes;

/// A packed name taken apart into its words.
final class Words {
    static final int MOST = 12;

    final byte[] codes = new byte[Codes.NAME_CODES];
    final int[] from = new int[MOST];
    final int[] to = new int[MOST];
    int length;
    int size;

    void read(long head, long tail) {
        length = Codes.unpackName(head, tail, codes);
        size = 0;
        int start = 0;
        for (int i = 0; i <= length; i++) {
            if (i == length || codes[i] == Codes.GAP) {
                if (i > start && size < MOST) {
                    from[size] = start;
                    to[size++] = i;
                }
                start = i + 1;
            }
        }
    }

    int length(int word) {
        return to[word] - from[word];
    }

    /// Whether the name filled its row, so that the last word may be cut off.
    boolean cutOff() {
        return length == Codes.NAME_CODES;
    }

    /// Takes out the gaps between words; returns the number of codes left.
    int glue(byte[] into) {
        int n = 0;
        for (int i = 0; i < length; i++) {
            if (codes[i] != Codes.GAP) {
                into[n++] = codes[i];
            }
        }
        return n;
    }

    static boolean same(Words a, int i, Words b, int j) {
        int n = a.length(i);
        if (n != b.length(j)) {
            return false;
        }
        for (int k = 0; k < n; k++) {
            if (a.codes[a.from[i] + k] != b.codes[b.from[j] + k]) {
                return false;
            }
        }
        return true;
    }

    static boolean endsWith(Words a, int i, Words b, int j) {
        int n = b.length(j);
        if (n > a.length(i)) {
            return false;
        }
        for (int k = 1; k <= n; k++) {
            if (a.codes[a.to[i] - k] != b.codes[b.to[j] - k]) {
                return false;
            }
        }
        return true;
    }

    static boolean startsWith(Words a, int i, Words b, int j) {
        int n = b.length(j);
        if (n > a.length(i)) {
            return false;
        }
        for (int k = 0; k < n; k++) {
            if (a.codes[a.from[i] + k] != b.codes[b.from[j] + k]) {
                return false;
            }
        }
        return true;
    }
}
