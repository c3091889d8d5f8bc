package id.payung.linkage.run;

import id.payung.linkage.pair.Guard;
import java.util.EnumSet;
import java.util.Set;

/// How a run works.
///
/// @param probability pairs below this probability are left out, between 0 and 1 exclusive
/// @param threads threads that compare
/// @param seed decides the samples from which the model is learnt
/// @param guards rules that hold pairs back
/// @param mostHolders a number that more rows of one set share identifies nobody
public record LinkOptions(double probability, int threads, long seed, Set<Guard> guards, int mostHolders) {
    /// @throws IllegalArgumentException when the probability or the number of threads makes no sense
    public LinkOptions {
        if (!(probability > 0 && probability < 1)) {
            throw new IllegalArgumentException("the threshold must lie between 0 and 1, got " + probability);
        }
        if (threads < 1) {
            throw new IllegalArgumentException("at least one thread is needed");
        }
        guards = Set.copyOf(guards);
    }

    /// The usual options: pairs of at least 90 %, all guards, all processors.
    public static LinkOptions usual() {
        return new LinkOptions(
                0.9, Runtime.getRuntime().availableProcessors(), 20_261_120, EnumSet.allOf(Guard.class), 20);
    }

    /// The same with another threshold.
    public LinkOptions atLeast(double threshold) {
        return new LinkOptions(threshold, threads, seed, guards, mostHolders);
    }

    /// The same with another number of threads.
    public LinkOptions onThreads(int count) {
        return new LinkOptions(probability, count, seed, guards, mostHolders);
    }
}
