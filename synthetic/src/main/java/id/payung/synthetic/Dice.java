package id.payung.synthetic;

/// A small, fully specified random source (SplitMix64), so that one seed gives the same people on every machine
/// and every Java version.
///
/// Not for anything secret. Not thread-safe.
public final class Dice {
    private static final long GAMMA = 0x9E3779B97F4A7C15L;
    private long state;

    private Dice(long state) {
        this.state = state;
    }

    /// Dice for a seed and the thing decided: the same pair always rolls the same numbers.
    public static Dice of(long seed, long stream) {
        return new Dice(mix(seed ^ mix(stream + GAMMA)));
    }

    /// Stirs 64 bits so that neighbouring inputs give unrelated outputs.
    public static long mix(long value) {
        long z = value;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /// The next 64 random bits.
    public long nextLong() {
        state += GAMMA;
        return mix(state);
    }

    /// A whole number from 0 to `bound` − 1; `bound` is at least 1.
    public int below(int bound) {
        return (int) (((nextLong() >>> 32) * bound) >>> 32);
    }

    /// A whole number from `from` to `to`, both included.
    public int between(int from, int to) {
        return from + below(to - from + 1);
    }

    /// True with the given probability (0 to 1).
    public boolean chance(double probability) {
        return nextDouble() < probability;
    }

    /// A number from 0 (included) to 1 (excluded).
    public double nextDouble() {
        return (nextLong() >>> 11) * 0x1.0p-53;
    }

    /// One of the choices, each equally likely.
    @SafeVarargs
    public final <T> T oneOf(T... choices) {
        return choices[below(choices.length)];
    }
}
