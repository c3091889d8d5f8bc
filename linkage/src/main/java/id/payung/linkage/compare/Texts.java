package id.payung.linkage.compare;

import id.payung.linkage.record.Codes;

/// Compares free texts. Not for several threads at once.
public final class Texts {
    private static final double CLOSE = 0.92;
    private static final double NEAR = 0.80;
    private static final int LEVEL_CLOSE = 2;
    private static final int LEVEL_NEAR = 3;
    private static final int LEVEL_DIFFERENT = 4;

    private final CodeStrings strings = new CodeStrings();
    private final byte[] left = new byte[Codes.TEXT_CODES];
    private final byte[] right = new byte[Codes.TEXT_CODES];

    /// Level of two texts that are both present and not equal.
    public int unequal(long headA, long tailA, long headB, long tailB) {
        int lengthA = Codes.unpackText(headA, tailA, left);
        int lengthB = Codes.unpackText(headB, tailB, right);
        double similarity = strings.jaroWinkler(left, lengthA, right, lengthB);
        return similarity >= CLOSE ? LEVEL_CLOSE : similarity >= NEAR ? LEVEL_NEAR : LEVEL_DIFFERENT;
    }
}
