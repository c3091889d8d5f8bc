package id.payung.rules;

/// One thing said in Indonesian and in English.
public record Text(String id, String en) {}
