package id.payung.server.screen;

/// A sentence shown once after a redirect. Put it into the redirect attributes under the name `flash`.
///
/// @param tone how it should be felt
/// @param sentence what happened and what follows from it
public record Flash(Tone tone, String sentence) {
    /// Something went as asked.
    public static Flash done(String sentence) {
        return new Flash(Tone.SAFE, sentence);
    }

    /// Something could not be done; the sentence says what to do.
    public static Flash refused(String sentence) {
        return new Flash(Tone.LOST, sentence);
    }
}
