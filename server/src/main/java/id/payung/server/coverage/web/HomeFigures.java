package id.payung.server.coverage.web;

import id.payung.server.access.Actor;
import id.payung.server.access.Permission;
import id.payung.server.coverage.Coverage;
import id.payung.server.coverage.CoverageQuestion;
import id.payung.server.coverage.Segment;
import id.payung.server.screen.Figure;
import id.payung.server.web.FigureSource;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Coverage of her own territory, on the start page of whoever may see it.
@Component
class HomeFigures implements FigureSource {

    private final Boards boards;
    private final Coverage coverage;
    private final MessageSource messages;

    HomeFigures(Boards boards, Coverage coverage, MessageSource messages) {
        this.boards = boards;
        this.coverage = coverage;
        this.messages = messages;
    }

    @Override
    public List<Figure> figuresFor(Actor actor, Locale locale) {
        if (!actor.may(Permission.COVERAGE_READ)) {
            return List.of();
        }
        String place = actor.territory().isEmpty() ? CoverageQuestion.COUNTRY : actor.territory();
        var today = coverage.today();
        return boards.figures(
                new CoverageQuestion(place, Segment.ALL, today, today),
                new BoardAddress(Segment.ALL, null),
                new Words(messages, locale));
    }
}
