package id.payung.server.coverage.web;

import id.payung.server.coverage.FigureFile;
import id.payung.server.coverage.NewFigure;
import id.payung.server.coverage.ReportedFigure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/// One row of a file of figures, ready to read.
///
/// @param effect what confirming does: `new`, `corrects` or `known`
/// @param before the figure before and how far this one is from it; null when there is none
record FileLine(
        int row,
        String place,
        String segment,
        String scheme,
        String asOf,
        String members,
        String potential,
        String percent,
        String source,
        String note,
        String effect,
        @Nullable String before) {

    static FileLine of(FigureFile.Line line, Boards boards, Words words) {
        NewFigure figure = line.figure();
        BigDecimal share = share(figure);
        return new FileLine(
                line.row(),
                boards.name(figure.regionCode()),
                words.say("segment." + figure.segment().name()),
                words.say("scheme." + figure.scheme().name()),
                words.show().date(figure.asOf()),
                words.show().count(figure.members()),
                words.show().count(figure.potential()),
                words.percent(share),
                figure.source(),
                figure.note(),
                line.known() ? "known" : line.standing() == null ? "new" : "corrects",
                before(line.before(), share, words));
    }

    private static @Nullable BigDecimal share(NewFigure figure) {
        Long members = figure.members();
        Long potential = figure.potential();
        if (figure.percent() != null || members == null || potential == null) {
            return figure.percent();
        }
        return BigDecimal.valueOf(members)
                .movePointRight(2)
                .divide(BigDecimal.valueOf(potential), 2, RoundingMode.HALF_UP);
    }

    private static @Nullable String before(@Nullable ReportedFigure before, @Nullable BigDecimal share, Words words) {
        if (before == null) {
            return null;
        }
        BigDecimal then = before.percent();
        return words.say(
                "files.before",
                words.percent(then),
                words.show().date(before.asOf()),
                then == null || share == null ? "–" : words.show().change(share.subtract(then)));
    }
}
