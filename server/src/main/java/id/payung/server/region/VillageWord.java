package id.payung.server.region;

/// What people call the village level in a region, and who heads it.
///
/// @param word for example Desa, Kelurahan, Nagari, Dusun, Gampong
/// @param head title of its head, for example Wali Nagari
/// @param below word for its parts, for example Jorong; empty where none is known
/// @param confirmed false where the word is general knowledge that the region should confirm
public record VillageWord(String word, String head, String below, boolean confirmed) {}
