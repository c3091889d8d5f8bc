package id.payung.server.coverage.web;

import id.payung.server.screen.Chart;
import id.payung.server.screen.Figure;
import id.payung.server.screen.RankRow;
import id.payung.server.screen.Tile;
import id.payung.server.screen.Tone;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything the board page draws, in words and numbers ready to read.
///
/// @param place name of the place
/// @param trail places above it, outermost first
/// @param headline the reported figure; null when none is known
/// @param missing sentence in place of the headline; null when there is one
/// @param cards target, own count, estimate
/// @param notes what to mind about the headline
/// @param trend reported figures over time; null with fewer than two
/// @param months own counts month by month; null when there are none
/// @param tiles the parts as tiles; empty where no grid has been drawn
/// @param map the parts with the borders that were supplied; null where nobody did
/// @param national whether the tiles are the provinces
/// @param ranking parts with a reported figure, highest first
/// @param partsTitle heading over the table of parts; empty below a village
/// @param parts one row per part
/// @param partsReported whether any part has a reported figure
/// @param decisions what has to be decided, most pressing first
/// @param movers parts that moved, furthest first
record Board(
        String place,
        List<Crumb> trail,
        @Nullable Figure headline,
        @Nullable String missing,
        List<Figure> cards,
        List<String> notes,
        @Nullable Chart trend,
        @Nullable Chart months,
        List<Tile> tiles,
        @Nullable BoardMap map,
        boolean national,
        List<RankRow> ranking,
        String partsTitle,
        List<Part> parts,
        boolean partsReported,
        List<Decision> decisions,
        List<Mover> movers) {

    /// Something to be decided.
    ///
    /// @param href where to act or to look; null for none
    record Decision(Tone tone, String sentence, @Nullable String href) {}

    /// A part that moved since the figure before its latest one.
    ///
    /// @param change in points, ready to read
    /// @param up whether it rose
    record Mover(String name, String href, String change, boolean up, String since) {}

    /// A place above this one.
    record Crumb(String name, String href) {}

    /// One part of the place.
    ///
    /// @param whyHref page behind its reported figure; null when there is none
    /// @param own people paid through this system; a dash outside the reader's territory
    record Part(
            String code,
            String name,
            String href,
            String percent,
            String members,
            String potential,
            String asOf,
            @Nullable String whyHref,
            String own) {}
}
