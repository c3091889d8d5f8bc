package id.payung.server.coverage;

import org.jspecify.annotations.Nullable;

/// Where a figure comes from.
///
/// @param indicator what is divided by what
/// @param corrects the figure that this one corrects; null for none
/// @param correctedBy the later figure that corrects this one; null while it stands
/// @param workforce people working there by the statistics office, for comparison only; null where unknown
public record Provenance(
        ReportedFigure figure,
        Indicator indicator,
        @Nullable ReportedFigure corrects,
        @Nullable ReportedFigure correctedBy,
        @Nullable Workforce workforce) {}
