package id.payung.database;

/// The built-in database cannot be had. The message is one sentence for the person who started the program: what
/// is wrong, where, and what to do about it.
public final class DatabaseUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DatabaseUnavailable(String message) {
        super(message);
    }

    public DatabaseUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
