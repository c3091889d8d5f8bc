package id.payung.server.store;

/// Says, at the start of each transaction, whose territory it may see and who acts.
///
/// Row-level security reads these values. Nothing set means nothing seen.
public interface TransactionScope {

    /// The scope of the transaction that begins now on this thread.
    Values current();

    /// @param from first territory code that may be seen, inclusive
    /// @param to first territory code after those, exclusive; equal to `from` when nothing may be seen
    /// @param actor who acts, for the audit record; empty when nobody is signed in
    record Values(String from, String to, String actor) {

        /// Sees nothing.
        public static final Values NONE = new Values("", "", "");

        /// Sees a territory and everything below it: `15.06` and `15.06.02.1001`, not `15.07`.
        public static Values of(String territory, String actor) {
            return new Values(territory, territory + "~", actor);
        }

        /// Sees the whole country, and what belongs to no territory.
        public static Values everywhere(String actor) {
            return new Values("", "~", actor);
        }
    }
}
