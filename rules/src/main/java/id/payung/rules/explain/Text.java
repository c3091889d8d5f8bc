package id.payung.rules.explain;

/// One thing said in Indonesian and in English.
public record Text(String id, String en) {}
