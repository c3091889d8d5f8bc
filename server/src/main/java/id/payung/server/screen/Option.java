package id.payung.server.screen;

/// A choice in a select, a radio group or a filter.
///
/// @param value what is sent
/// @param label what is read
public record Option(String value, String label) {}
