package id.payung.linkage.block;

/// What a key would cost, known before any pair is compared.
///
/// @param key the key in words
/// @param pairs pairs in blocks of ordinary size
/// @param largeBlocks blocks over the limit; they are split by further fields
/// @param largestBlock pairs in the largest block
/// @param withinBudget false when the key is left out because it would exceed its budget
public record KeyEstimate(String key, long pairs, int largeBlocks, long largestBlock, boolean withinBudget) {}
