package id.payung.server.screen;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Something that happened, or must happen next. Drawn by `fragments/timeline :: list`.
///
/// @param at when; `null` for what has not happened yet
/// @param what what happened, as a sentence
/// @param who by whom; may be `null`
/// @param detail reason, article or advice; may be `null`
/// @param tone how it should be felt
public record TimelineEntry(
        @Nullable Instant at,
        String what,
        @Nullable String who,
        @Nullable String detail,
        Tone tone) {}
