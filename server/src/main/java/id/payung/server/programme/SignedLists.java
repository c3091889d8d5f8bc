package id.payung.server.programme;

/// Says whether people of a programme were approved already, because then its rules take two people to change.
/// A module that approves people brings a bean.
public interface SignedLists {

    /// @param programme one that the reader may change
    boolean any(ProgrammeId programme);
}
