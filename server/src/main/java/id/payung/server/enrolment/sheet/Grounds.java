package id.payung.server.enrolment.sheet;

/// Why a column was taken for what it is.
public enum Grounds {
    /// Its heading is a known one.
    NAME,
    /// Its heading is near a known one.
    NEAR_NAME,
    /// What stands in it.
    CONTENT,
    /// Somebody said so of an earlier list of the same sender.
    REMEMBERED,
    /// Somebody said so of this very list.
    CHOSEN,
    /// Nobody knows what it is.
    NONE;

    /// Whether somebody should look at it.
    public boolean guess() {
        return this == NEAR_NAME || this == CONTENT;
    }
}
