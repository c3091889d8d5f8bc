package id.payung.linkage.record;

/// Fingerprints that are the same on every machine and in every run.
public final class Mix {
    private Mix() {}

    /// Spreads a 64-bit value over 64 bits.
    public static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /// Fingerprint of a text; never 0 for a text that is not empty, 0 for the empty one.
    public static int of(CharSequence text) {
        if (text.isEmpty()) {
            return 0;
        }
        long h = 0x9E3779B97F4A7C15L;
        for (int i = 0; i < text.length(); i++) {
            h = (h ^ text.charAt(i)) * 0x100000001B3L;
        }
        int folded = (int) (mix(h) >>> 32);
        return folded == 0 ? 1 : folded;
    }
}
