package id.payung.server.evidence;

import java.time.Instant;
import java.time.LocalDate;

/// Minutes of the village meeting that chose the people of a list.
///
/// @param list number of the list they belong to
/// @param present number of people who were there
/// @param size of the file in bytes
public record Minutes(
        long id,
        long list,
        long programme,
        String territory,
        LocalDate heldOn,
        String place,
        int present,
        String fileName,
        String mediaType,
        int size,
        String attachedBy,
        Instant attachedAt) {

    /// What is said about the meeting when its minutes are attached.
    public record Meeting(LocalDate heldOn, String place, int present) {}
}
