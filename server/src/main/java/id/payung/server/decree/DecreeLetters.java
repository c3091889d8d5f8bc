package id.payung.server.decree;

/// Decrees on paper, for those who need the words and not the people.
public interface DecreeLetters {

    /// The words of a decree with its signature, as PDF; its annex of names is left out.
    ///
    /// @throws id.payung.server.problem.Problem `decree.unknown` (404)
    byte[] withoutAnnex(long decree);
}
