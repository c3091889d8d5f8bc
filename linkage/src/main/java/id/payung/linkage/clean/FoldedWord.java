package id.payung.linkage.clean;

import java.util.List;

/// One word of a name after folding.
///
/// @param key equal for spellings that mean the same name
/// @param sound equal also for spellings that only sound alike
/// @param rules ids of the rules that changed the key
public record FoldedWord(String key, String sound, List<String> rules) {}
