package id.payung.server.matching;

import java.time.Instant;

/// Something that was decided about a pair, or taken back.
///
/// @param decision `SAME`, `DIFFERENT`, `PROPOSED`, `SENT_BACK`, `ASKED`, `ANSWERED` or `UNDONE`
public record Noted(String decision, String reason, String by, Instant at) {}
