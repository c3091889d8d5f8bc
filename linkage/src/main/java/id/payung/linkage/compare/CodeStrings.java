package id.payung.linkage.compare;

/// Distances between strings of small codes, computed on the bits of one machine word. Not for several threads at once.
final class CodeStrings {
    private static final int CODES = 64;
    private static final int LONGEST_PREFIX = 4;
    private static final double PREFIX_WEIGHT = 0.1;

    private final int[] places = new int[CODES];

    /// Edits between two words of at most 32 codes: insert, delete, replace, swap neighbours (optimal string
    /// alignment).
    int edits(byte[] a, int fromA, int toA, byte[] b, int fromB, int toB) {
        int length = toA - fromA;
        if (length == 0) {
            return toB - fromB;
        }
        for (int i = fromA; i < toA; i++) {
            places[a[i]] |= 1 << (i - fromA);
        }
        int last = 1 << (length - 1);
        int up = -1;
        int down = 0;
        int diagonal = 0;
        int before = 0;
        int edits = length;
        for (int j = fromB; j < toB; j++) {
            int here = places[b[j]];
            int swap = ((~diagonal & here) << 1) & before;
            diagonal = (((here & up) + up) ^ up) | here | down | swap;
            int right = down | ~(diagonal | up);
            int left = diagonal & up;
            edits += (right & last) != 0 ? 1 : 0;
            edits -= (left & last) != 0 ? 1 : 0;
            right = right << 1 | 1;
            left <<= 1;
            up = left | ~(diagonal | right);
            down = right & diagonal;
            before = here;
        }
        clear(a, fromA, toA);
        return edits;
    }

    /// Jaro-Winkler similarity of two strings of at most 32 codes, 0 to 1.
    double jaroWinkler(byte[] a, int lengthA, byte[] b, int lengthB) {
        if (lengthA == 0 || lengthB == 0) {
            return 0;
        }
        for (int i = 0; i < lengthA; i++) {
            places[a[i]] |= 1 << i;
        }
        int window = Math.max(Math.max(lengthA, lengthB) / 2 - 1, 0);
        int takenA = 0;
        int takenB = 0;
        for (int j = 0; j < lengthB; j++) {
            int low = Math.max(0, j - window);
            int high = Math.min(lengthA - 1, j + window);
            if (low > high) {
                break;
            }
            int reach = (int) ((1L << (high + 1)) - (1L << low));
            int candidates = places[b[j]] & reach & ~takenA;
            takenA |= candidates & -candidates;
            takenB |= candidates != 0 ? 1 << j : 0;
        }
        clear(a, 0, lengthA);
        int common = Integer.bitCount(takenA);
        if (common == 0) {
            return 0;
        }
        double jaro = ((double) common / lengthA
                        + (double) common / lengthB
                        + (common - transpositions(a, takenA, b, takenB) / 2.0) / common)
                / 3;
        int prefix = 0;
        while (prefix < LONGEST_PREFIX && prefix < lengthA && prefix < lengthB && a[prefix] == b[prefix]) {
            prefix++;
        }
        return jaro + prefix * PREFIX_WEIGHT * (1 - jaro);
    }

    private static int transpositions(byte[] a, int takenA, byte[] b, int takenB) {
        int different = 0;
        while (takenA != 0) {
            different += a[Integer.numberOfTrailingZeros(takenA)] != b[Integer.numberOfTrailingZeros(takenB)] ? 1 : 0;
            takenA &= takenA - 1;
            takenB &= takenB - 1;
        }
        return different;
    }

    private void clear(byte[] codes, int from, int to) {
        for (int i = from; i < to; i++) {
            places[codes[i]] = 0;
        }
    }
}
