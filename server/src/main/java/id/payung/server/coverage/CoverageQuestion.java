package id.payung.server.coverage;

import java.time.LocalDate;

/// What is asked: where, whom, as of which day, and as known on which day.
///
/// @param regionCode region, or `ID` for the country
/// @param asOf the day the answer is to be true for
/// @param knownOn only what was known on that day counts; today for "all we know"
/// @param scheme insurance programme; reported figures only
public record CoverageQuestion(
        String regionCode, Segment segment, FigureScheme scheme, LocalDate asOf, LocalDate knownOn) {

    /// Code that stands for the whole country.
    public static final String COUNTRY = "ID";

    /// A question about members of any programme.
    public CoverageQuestion(String regionCode, Segment segment, LocalDate asOf, LocalDate knownOn) {
        this(regionCode, segment, FigureScheme.ALL, asOf, knownOn);
    }

    /// The same question for a month earlier.
    public CoverageQuestion monthBefore() {
        return new CoverageQuestion(regionCode, segment, scheme, asOf.minusMonths(1), knownOn);
    }

    CoverageQuestion in(String otherRegion) {
        return new CoverageQuestion(otherRegion, segment, scheme, asOf, knownOn);
    }
}
