package id.payung.server.coverage;

import java.util.List;

/// How a place came to where it is: all reported figures up to a day, what our own ledger held month by month, and the
/// targets set for it.
public record CoverageTrend(List<ReportedFigure> reported, List<OwnCount> own, List<Target> targets) {}
