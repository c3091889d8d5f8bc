package id.payung.server.coverage.outline;

/// A file of borders as somebody hands it in.
///
/// @param regionCode the region whose parts it draws; `ID` for the provinces
/// @param property which property of a feature holds its code; empty to look for a usual one
/// @param statistics whether the codes are those of BPS rather than of Kemendagri
/// @param source whose borders they are
public record OutlineUpload(
        String regionCode, String fileName, byte[] content, String property, boolean statistics, String source) {}
