package id.payung.server.matching;

/// What people decided about pairs of nearly the same score.
///
/// @param lowest lowest bits of the band, which is four bits wide
public record Band(int lowest, int same, int different, int waiting) {

    /// Pairs that were decided.
    public int decided() {
        return same + different;
    }

    /// Lower end of the precision that these decisions allow to state with 95 % confidence (Wilson 1927), 0 to 1.
    public double surely() {
        int n = decided();
        if (n == 0) {
            return 0;
        }
        double z = 1.96;
        double share = (double) same / n;
        double middle = share + z * z / (2 * n);
        double spread = z * Math.sqrt(share * (1 - share) / n + z * z / (4.0 * n * n));
        return Math.max(0, (middle - spread) / (1 + z * z / n));
    }
}
