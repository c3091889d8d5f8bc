package id.payung.server.coverage;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A coverage figure that somebody reported, or our estimate, with everything needed to judge it.
///
/// @param regionCode region, or `ID` for the country
/// @param scheme insurance programme whose members are counted
/// @param asOf the day it was true; the last day of the month or year when only that is known
/// @param members who is covered; null where the source gives a percentage only
/// @param potential who could be covered; null where the source does not say
/// @param statedPercent as the source prints it; null where it prints none
/// @param published when the source appeared; null when unknown
/// @param knownOn since when it could be known
/// @param noteId what to mind, Indonesian; may be empty
/// @param noteEn the same in English
/// @param origin row of the file it was read from; null when it was typed in or shipped
public record ReportedFigure(
        String id,
        String regionCode,
        Segment segment,
        FigureScheme scheme,
        Kind kind,
        LocalDate asOf,
        Precision precision,
        @Nullable Long members,
        @Nullable Long potential,
        @Nullable BigDecimal statedPercent,
        String source,
        @Nullable LocalDate published,
        LocalDate knownOn,
        Confidence confidence,
        String noteId,
        String noteEn,
        @Nullable Origin origin) {

    /// The row of a file that a figure was read from.
    ///
    /// @param file number of the file
    /// @param row its row, from 1, as the spreadsheet program counts
    public record Origin(long file, int row) {}

    /// A figure of members of any programme that comes from no file.
    public ReportedFigure(
            String id,
            String regionCode,
            Segment segment,
            Kind kind,
            LocalDate asOf,
            Precision precision,
            @Nullable Long members,
            @Nullable Long potential,
            @Nullable BigDecimal statedPercent,
            String source,
            @Nullable LocalDate published,
            LocalDate knownOn,
            Confidence confidence,
            String noteId,
            String noteEn) {
        this(
                id,
                regionCode,
                segment,
                FigureScheme.ALL,
                kind,
                asOf,
                precision,
                members,
                potential,
                statedPercent,
                source,
                published,
                knownOn,
                confidence,
                noteId,
                noteEn,
                null);
    }

    /// Whether somebody else said it.
    public enum Kind {
        REPORTED,
        ESTIMATE
    }

    /// How exactly the date is known.
    public enum Precision {
        DAY,
        MONTH,
        YEAR
    }

    /// The percentage with two decimals: as printed, else the quotient; null when neither can be had.
    public @Nullable BigDecimal percent() {
        if (statedPercent != null) {
            return statedPercent;
        }
        return members == null || potential == null ? null : percentOf(members, potential);
    }

    /// Part of whole in per cent, two decimals, half up.
    static BigDecimal percentOf(long part, long whole) {
        return BigDecimal.valueOf(part).movePointRight(2).divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
    }
}
