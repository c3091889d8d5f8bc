package id.payung.server.coverage.web;

import id.payung.server.coverage.CoverageAnswer;
import id.payung.server.coverage.CoverageQuestion;
import id.payung.server.coverage.OwnCount;
import id.payung.server.coverage.ReportedFigure;
import id.payung.server.web.TableFile;
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

    /// The table of parts as a file for a spreadsheet program.
    static TableFile<BoardRow> file(CoverageQuestion question, Words words) {
        return new TableFile<BoardRow>("cakupan-" + question.regionCode() + "-" + question.asOf())
                .column(words.say("column.code"), BoardRow::code)
                .column(words.say("column.place"), BoardRow::name)
                .column(words.say("column.percent"), BoardRow::percent)
                .column(words.say("column.members"), BoardRow::members)
                .column(words.say("column.potential"), BoardRow::potential)
                .column(words.say("column.as-of"), BoardRow::asOf)
                .column(words.say("column.source"), BoardRow::source)
                .column(words.say("own.label"), BoardRow::own);
    }

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
