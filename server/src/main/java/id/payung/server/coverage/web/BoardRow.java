package id.payung.server.coverage.web;

import id.payung.server.coverage.CoverageAnswer;
import id.payung.server.coverage.OwnCount;
import id.payung.server.coverage.ReportedFigure;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One part of a place as a row of a file.
record BoardRow(
        String code,
        String name,
        @Nullable String percent,
        @Nullable Long members,
        @Nullable Long potential,
        @Nullable LocalDate asOf,
        @Nullable String source,
        @Nullable Long own) {

    static BoardRow of(CoverageAnswer answer, String name) {
        ReportedFigure figure = answer.reported();
        OwnCount own = answer.own();
        BigDecimal percent = figure == null ? null : figure.percent();
        return new BoardRow(
                answer.question().regionCode(),
                name,
                percent == null ? null : percent.toPlainString(),
                figure == null ? null : figure.members(),
                figure == null ? null : figure.potential(),
                figure == null ? null : figure.asOf(),
                figure == null ? null : figure.source(),
                own == null ? null : own.people());
    }
}
