package id.payung.server.desk;

import id.payung.server.programme.Programme;

/// Places of a programme for one territory, and what became of them.
///
/// @param places the territory has; for a village without places of its own, those that such villages share
/// @param shared whether the places are shared with other villages
/// @param used approved people of the territory
/// @param reserved submitted people of the territory, who wait for the second signature
/// @param taken places that are gone, of `places`: used and reserved, where shared by all who share them
/// @param waiting people of the territory who wait for a place
public record Quota(
        Programme programme, long places, boolean shared, long used, long reserved, long taken, long waiting) {

    public long free() {
        return Math.max(0, places - taken);
    }

    /// Shared places that other villages took.
    public long others() {
        return Math.max(0, taken - used - reserved);
    }

    /// Width of the part that is used, 0 to 100.
    public double usedWidth() {
        return share(used);
    }

    /// Width of the part that is reserved, 0 to 100.
    public double reservedWidth() {
        return share(reserved);
    }

    /// Width of what other villages took of shared places, 0 to 100.
    public double othersWidth() {
        return share(others());
    }

    private double share(long part) {
        return places == 0 ? 0 : Math.clamp(100.0 * part / places, 0, 100);
    }
}
