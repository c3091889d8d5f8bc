package id.payung.server.problem;

import java.util.List;

/// A request that cannot be carried out, with a stable code.
///
/// The sentence for people is the message `problem.<code>` in the reader's language, filled with the arguments. It says
/// what was wrong with which record and what to do next. Never put an identity number or a secret into an argument.
///
/// A lawful "no" (a refused row, a refused benefit) is a value, not a problem; a broken invariant is a bug and is left
/// to fly.
public final class Problem extends RuntimeException {

    /// What kind of answer the problem is; decides the HTTP status.
    public enum Kind {
        /// The input is malformed or incomplete (400).
        INVALID,
        /// Nobody is signed in, or the sign-in was wrong (401).
        UNAUTHENTICATED,
        /// Known who it is, but not allowed (403).
        FORBIDDEN,
        /// Not there, or not visible from the reader's territory (404).
        NOT_FOUND,
        /// The record is in a state that does not permit this, or somebody else was faster (409).
        CONFLICT,
        /// The content is too large (413).
        TOO_LARGE,
        /// The content is not of a kind that can be read (415).
        UNREADABLE,
        /// Well-formed, but against a rule (422).
        REFUSED,
        /// Too many tries (429).
        TOO_MANY
    }

    private final Kind kind;
    private final String code;
    private final transient List<Object> arguments;

    public Problem(Kind kind, String code, Object... arguments) {
        super(code);
        this.kind = kind;
        this.code = code;
        this.arguments = List.of(arguments);
    }

    public Kind kind() {
        return kind;
    }

    /// Stable, lower-case, dotted: `bill.amount-differs`.
    public String code() {
        return code;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
