package id.payung.server.coverage.pivot;

import java.time.Instant;

/// A question kept under a name.
///
/// @param question as in the address of the page, without its path
public record SavedView(long id, String name, String question, Instant savedAt) {}
