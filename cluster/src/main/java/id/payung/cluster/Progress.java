package id.payung.cluster;

/// Told on the driver when a step of a run is done, before the next one starts.
@FunctionalInterface
public interface Progress {
    /// @param step what is done, in words
    void done(String step);
}
