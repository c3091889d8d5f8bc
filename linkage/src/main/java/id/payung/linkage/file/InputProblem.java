package id.payung.linkage.file;

/// Input that cannot be worked with. The message says in plain words what is wrong, where, and what to do.
public final class InputProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// @param message what, where, what to do
    public InputProblem(String message) {
        super(message);
    }
}
