package id.payung.synthetic.list;

/// Another spelling of a name.
///
/// @param name the spelling
/// @param rule number of the spelling rule, `N08`
/// @param closeness how near it is to the original
public record NameVariant(String name, String rule, Closeness closeness) {
    /// How near two spellings are.
    public enum Closeness {
        /// Equal once folded.
        EQUAL,
        /// Same sound or shape, a small penalty.
        NEAR,
        /// Only a candidate; other fields must decide.
        CANDIDATE
    }
}
