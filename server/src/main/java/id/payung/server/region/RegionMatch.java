package id.payung.server.region;

import java.util.List;

/// What a written name means within a parent.
public sealed interface RegionMatch {

    /// The name, folded for case, punctuation, known abbreviations and known spellings, is that of one region.
    record Exact(Region region) implements RegionMatch {}

    /// One region is clearly nearer than all others; a person should be shown what was understood.
    ///
    /// @param similarity 0 to 1
    /// @param alternatives other near names, best first; may be empty
    record Likely(Region region, double similarity, List<Region> alternatives) implements RegionMatch {}

    /// Several regions bear the name, for example a kelurahan and a desa of one district, or none is clearly nearest.
    ///
    /// @param candidates at least two, best first
    record Ambiguous(List<Region> candidates) implements RegionMatch {}

    /// Nothing within the parent is near.
    record None() implements RegionMatch {}
}
