package id.payung.linkage.record;

/// Letters as small codes, so that a name or text fits into two machine words.
public final class Codes {
    /// Codes of a name that fit into a row.
    public static final int NAME_CODES = 24;
    /// Codes of a text that fit into a row.
    public static final int TEXT_CODES = 20;
    /// Code of the gap between two words.
    public static final int GAP = 27;

    private static final int NAME_PER_WORD = 12;
    private static final int TEXT_PER_WORD = 10;
    private static final int OTHER = 28;

    private Codes() {}

    /// Packs up to 24 codes; returns `{head, tail}`.
    static long[] name(CharSequence text) {
        return pack(text, NAME_PER_WORD, 5);
    }

    /// Packs up to 20 codes; returns `{head, tail}`.
    static long[] text(CharSequence text) {
        return pack(text, TEXT_PER_WORD, 6);
    }

    private static long[] pack(CharSequence text, int perWord, int bits) {
        long[] words = new long[2];
        int n = Math.min(text.length(), 2 * perWord);
        for (int i = 0; i < n; i++) {
            words[i / perWord] |= (long) code(text.charAt(i), bits) << (bits * (i % perWord));
        }
        return words;
    }

    /// Letters 1 to 26, a gap 27, digits 30 to 39 (texts only), anything else 28.
    private static int code(char c, int bits) {
        if (c >= 'A' && c <= 'Z') {
            return c - 'A' + 1;
        }
        if (c == ' ') {
            return GAP;
        }
        return bits == 6 && c >= '0' && c <= '9' ? 30 + c - '0' : OTHER;
    }

    /// Unpacks a name; returns the number of codes.
    public static int unpackName(long head, long tail, byte[] into) {
        return unpack(head, tail, NAME_PER_WORD, 5, into);
    }

    /// Unpacks a text; returns the number of codes.
    public static int unpackText(long head, long tail, byte[] into) {
        return unpack(head, tail, TEXT_PER_WORD, 6, into);
    }

    private static int unpack(long head, long tail, int perWord, int bits, byte[] into) {
        int n = unpackWord(head, perWord, bits, into, 0);
        return n == perWord ? unpackWord(tail, perWord, bits, into, n) : n;
    }

    private static int unpackWord(long word, int perWord, int bits, byte[] into, int n) {
        int mask = (1 << bits) - 1;
        for (int i = 0; i < perWord && word != 0; i++) {
            into[n++] = (byte) (word & mask);
            word >>>= bits;
        }
        return n;
    }
}
