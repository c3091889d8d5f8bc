package id.payung.linkage.compare;

/// One step of likeness between two values of a field.
///
/// @param code name of the level, stable across versions
/// @param indonesian label for a registrar
/// @param english the same in English
/// @param usualMatch share of this level among pairs of one person, before anything was learnt
/// @param usualOther share of this level among pairs of two people, before anything was learnt
public record Level(String code, String indonesian, String english, double usualMatch, double usualOther) {}
