package id.payung.server.screen;

import org.jspecify.annotations.Nullable;

/// One line of a role's work list; the whole line opens the place to act. Drawn by `fragments/work :: list`.
///
/// @param amount what waits, ready to read: "3 daftar", "Rp403.200.000", "212 orang"
/// @param sentence what is to be done with it: "menunggu persetujuan Anda"
/// @param due by when, ready to read; may be `null`
/// @param tone [Tone#LOST] for what is late, [Tone#HAND] for what needs a hand, [Tone#CALM] otherwise
/// @param href where to act
public record WorkLine(
        String amount, String sentence, @Nullable String due, Tone tone, String href) {}
