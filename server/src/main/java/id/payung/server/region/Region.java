package id.payung.server.region;

import org.jspecify.annotations.Nullable;

/// A province, regency or city, district, or village of the current edition.
///
/// @param code Kemendagri code with dots
/// @param name as the decree writes it; regencies and cities with their kind ("Kabupaten Kerinci", "Kota Jambi")
/// @param bpsCode code of the same region in statistics of BPS, or null where none is known. It looks alike but numbers
///     differently (15.06 is 1507): never derive one from the other
public record Region(String code, String name, @Nullable String bpsCode) {

    public RegionLevel level() {
        return RegionLevel.of(code);
    }

    /// Code of the region above; empty for a province.
    public String parentCode() {
        return parentOf(code);
    }

    /// Whether the other region is this one or lies inside it.
    public boolean contains(String otherCode) {
        return otherCode.equals(code) || otherCode.startsWith(code + ".");
    }

    /// Whether it is a kelurahan: part of a city's administration, without a budget of its own.
    public boolean isUrbanVillage() {
        return level() == RegionLevel.VILLAGE && code.charAt(9) == '1';
    }

    /// The code above; empty above a province.
    public static String parentOf(String code) {
        int dot = code.lastIndexOf('.');
        return dot < 0 ? "" : code.substring(0, dot);
    }
}
