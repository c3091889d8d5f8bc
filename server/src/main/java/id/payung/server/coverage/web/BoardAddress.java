package id.payung.server.coverage.web;

import id.payung.server.coverage.Segment;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/// Addresses of the board; what the reader chose stays in them.
///
/// @param asOf the day she chose; null for today
/// @param base where the board stands: for those who are signed in, or for everybody
record BoardAddress(Segment segment, @Nullable LocalDate asOf, String base) {

    /// The board for everybody.
    static final String OPEN = "/open/coverage";

    private static final String SIGNED_IN = "/coverage";

    BoardAddress(Segment segment, @Nullable LocalDate asOf) {
        this(segment, asOf, SIGNED_IN);
    }

    String of(String regionCode) {
        return with(base, regionCode);
    }

    String ownCount(String regionCode) {
        return with(base + "/own", regionCode);
    }

    public String map(String regionCode) {
        return with(base + "/map.svg", regionCode);
    }

    public String file(String regionCode, String format) {
        return of(regionCode) + "&format=" + format;
    }

    String figure(String figureId) {
        return UriComponentsBuilder.fromPath(base + "/figures/{id}")
                .build(figureId)
                .toString();
    }

    private String with(String path, String regionCode) {
        var address = UriComponentsBuilder.fromPath(path).queryParam("region", regionCode);
        if (segment != Segment.ALL) {
            address.queryParam("segment", segment);
        }
        if (asOf != null) {
            address.queryParam("asOf", asOf);
        }
        return address.toUriString();
    }
}
