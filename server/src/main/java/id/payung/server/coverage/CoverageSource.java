package id.payung.server.coverage;

import java.util.List;
import java.util.Map;

/// Where a board gets its figures: all that the reader may see, or what everybody may see.
public interface CoverageSource {

    /// Everything known about one place.
    ///
    /// @throws id.payung.server.problem.Problem `region.unknown` (404)
    CoverageAnswer answer(CoverageQuestion question);

    /// The same for each part of a place, in the order of the codes; below the country the provinces.
    ///
    /// @throws id.payung.server.problem.Problem `region.unknown` (404)
    List<CoverageAnswer> below(CoverageQuestion question);

    /// How a place came to where it is.
    ///
    /// @throws id.payung.server.problem.Problem `region.unknown` (404)
    CoverageTrend trend(CoverageQuestion question);

    /// The figure before the latest one of each part of a place, by its code; parts with fewer than two are left out.
    ///
    /// @throws id.payung.server.problem.Problem `region.unknown` (404)
    Map<String, ReportedFigure> figuresBefore(CoverageQuestion question);
}
