package id.payung.server.enrolment;

/// The life of a list.
public enum ListState {
    /// Waits for the sender to say which sheet or which columns are to be read.
    UNCLEAR,
    RECEIVED,
    CHECKING,
    CHECKED,
    /// Waits for the second person.
    SUBMITTED,
    APPROVED,
    /// Could not be read to its end; nothing of it is kept but this record.
    FAILED,
    /// Taken back before it was submitted, or cancelled while it was checked.
    CANCELLED;

    /// Whether rows with verdicts exist.
    public boolean judged() {
        return this == CHECKED || this == SUBMITTED || this == APPROVED;
    }
}
