package id.payung.server.screen;

/// One thing to correct, for pages that check by themselves instead of by Spring's binding.
/// Drawn by `fragments/form :: faults`.
///
/// @param field id of the field, so that the summary can lead there
/// @param sentence what is wrong and what to do
public record Fault(String field, String sentence) {}
