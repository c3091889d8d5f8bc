package id.payung.server.coverage.web;

import id.payung.server.coverage.CoverageAnswer;
import id.payung.server.coverage.Indicator;
import id.payung.server.coverage.OwnCount;
import id.payung.server.coverage.ReportedFigure;
import id.payung.server.coverage.TileGrid;
import id.payung.server.coverage.outline.Outline;
import id.payung.server.region.Regions;
import id.payung.server.screen.RankRow;
import id.payung.server.screen.Tile;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The parts of a place as table, tiles and ranking.
final class BoardParts {

    private static final int FEW = 20;
    private static final int MOVERS = 5;

    private final Regions regions;
    private final BoardAddress address;
    private final Words words;
    private final Map<String, CoverageAnswer> answers = new HashMap<>();
    private final List<CoverageAnswer> inOrder;

    BoardParts(List<CoverageAnswer> inOrder, Regions regions, BoardAddress address, Words words) {
        this.inOrder = inOrder;
        this.regions = regions;
        this.address = address;
        this.words = words;
        inOrder.forEach(answer -> answers.put(answer.question().regionCode(), answer));
    }

    /// One row per part; of many parts that also stand as tiles only those with a figure.
    List<Board.Part> table(boolean asTilesToo) {
        boolean all = !asTilesToo || inOrder.size() <= FEW;
        return inOrder.stream()
                .filter(answer -> all || answer.reported() != null || hasOwn(answer))
                .map(this::part)
                .toList();
    }

    private static boolean hasOwn(CoverageAnswer answer) {
        OwnCount own = answer.own();
        return own != null && own.people() > 0;
    }

    boolean anyReported() {
        return inOrder.stream().anyMatch(answer -> answer.reported() != null);
    }

    List<Tile> tiles(TileGrid grid) {
        return grid.places().stream()
                .map(place -> tile(place, answers.get(place.code())))
                .toList();
    }

    /// The parts as they lie.
    ///
    /// @param source words for whose borders they are
    BoardMap map(List<Outline> outlines, String source) {
        MapDrawing drawing = new MapDrawing(outlines);
        return new BoardMap(
                MapDrawing.WIDTH,
                drawing.height(),
                outlines.stream().map(outline -> shape(outline, drawing)).toList(),
                source,
                inOrder.stream()
                        .map(CoverageAnswer::reported)
                        .filter(Objects::nonNull)
                        .map(ReportedFigure::source)
                        .distinct()
                        .collect(Collectors.joining("; ")));
    }

    private BoardMap.Shape shape(Outline outline, MapDrawing drawing) {
        CoverageAnswer answer = answers.get(outline.code());
        BigDecimal percent = answer == null ? null : percent(answer);
        MapDrawing.Label label = drawing.label(outline);
        return new BoardMap.Shape(
                regions.displayName(outline.code()),
                words.percent(percent),
                TileGrid.bandOf(percent),
                address.of(outline.code()),
                drawing.path(outline),
                label.x(),
                label.y(),
                label.roomy() && percent != null);
    }

    /// The parts with a reported figure, highest first.
    ///
    /// @param lastMonth the same parts as they stood a month before
    List<RankRow> ranking(List<CoverageAnswer> lastMonth) {
        Map<String, Integer> before = new HashMap<>();
        ranked(lastMonth).forEach(answer -> before.put(answer.question().regionCode(), before.size() + 1));
        List<RankRow> rows = new ArrayList<>();
        for (CoverageAnswer answer : ranked(inOrder)) {
            int rank = rows.size() + 1;
            rows.add(row(answer, rank, before.getOrDefault(answer.question().regionCode(), rank)));
        }
        return rows;
    }

    /// The parts that moved since the figure before, furthest first.
    ///
    /// @param before the figure before the latest one, per code
    List<Board.Mover> movers(Map<String, ReportedFigure> before) {
        record Moved(CoverageAnswer answer, BigDecimal points, ReportedFigure since) {}
        List<Moved> moved = new ArrayList<>();
        for (CoverageAnswer answer : inOrder) {
            ReportedFigure since = before.get(answer.question().regionCode());
            BigDecimal now = percent(answer);
            BigDecimal then = since == null ? null : since.percent();
            if (since != null && now != null && then != null && now.compareTo(then) != 0) {
                moved.add(new Moved(answer, now.subtract(then), since));
            }
        }
        return moved.stream()
                .sorted(Comparator.comparing((Moved each) -> each.points().abs())
                        .reversed())
                .limit(MOVERS)
                .map(each -> new Board.Mover(
                        regions.displayName(each.answer().question().regionCode()),
                        address.of(each.answer().question().regionCode()),
                        words.show().change(each.points()),
                        each.points().signum() > 0,
                        words.show().date(each.since().asOf())))
                .toList();
    }

    private static List<CoverageAnswer> ranked(List<CoverageAnswer> answers) {
        return answers.stream()
                .filter(answer -> percent(answer) != null)
                .sorted(Comparator.comparing(BoardParts::percent, Comparator.reverseOrder()))
                .toList();
    }

    private RankRow row(CoverageAnswer answer, int rank, int lastRank) {
        ReportedFigure figure = Objects.requireNonNull(answer.reported());
        BigDecimal percent = Objects.requireNonNull(figure.percent());
        Indicator indicator = Indicator.of(figure.segment());
        String code = answer.question().regionCode();
        return new RankRow(
                rank,
                lastRank,
                regions.displayName(code),
                words.percent(percent),
                percent.doubleValue(),
                words.ofWhat(figure, words.english() ? indicator.denominatorEn() : indicator.denominatorId()),
                words.show().date(figure.asOf()),
                address.of(code));
    }

    private Tile tile(TileGrid.Place place, @Nullable CoverageAnswer answer) {
        BigDecimal percent = answer == null ? null : percent(answer);
        return new Tile(
                place.letters(),
                regions.displayName(place.code()),
                words.percent(percent),
                TileGrid.bandOf(percent),
                place.column() + 1,
                place.row() + 1,
                address.of(place.code()));
    }

    private Board.Part part(CoverageAnswer answer) {
        String code = answer.question().regionCode();
        ReportedFigure figure = answer.reported();
        OwnCount own = answer.own();
        return new Board.Part(
                code,
                regions.displayName(code),
                address.of(code),
                words.percent(percent(answer)),
                words.show().count(figure == null ? null : figure.members()),
                words.show().count(figure == null ? null : figure.potential()),
                words.show().date(figure == null ? null : figure.asOf()),
                figure == null ? null : address.figure(figure.id()),
                words.show().count(own == null ? null : own.people()));
    }

    private static @Nullable BigDecimal percent(CoverageAnswer answer) {
        ReportedFigure figure = answer.reported();
        return figure == null ? null : figure.percent();
    }
}
