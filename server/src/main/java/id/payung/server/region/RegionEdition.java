package id.payung.server.region;

/// Which list of regions is in use.
///
/// @param edition day of the decree, for example `2025-06-23`
/// @param decree its number
/// @param source where the machine-readable list was taken from
/// @param licence under which that list may be passed on
/// @param regions number of codes in it
public record RegionEdition(String edition, String decree, String source, String licence, int regions) {}
