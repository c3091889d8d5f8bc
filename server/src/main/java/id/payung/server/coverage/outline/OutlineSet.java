package id.payung.server.coverage.outline;

import java.time.Instant;

/// The borders that were supplied for the parts of a region.
///
/// @param regionCode the region whose parts are drawn; `ID` for the provinces
/// @param source whose borders they are
/// @param places how many parts are drawn
/// @param pointsBefore corners in the file
/// @param pointsAfter corners that are kept
public record OutlineSet(
        long id,
        String regionCode,
        String fileName,
        String source,
        int places,
        int pointsBefore,
        int pointsAfter,
        String suppliedBy,
        Instant suppliedAt) {}
