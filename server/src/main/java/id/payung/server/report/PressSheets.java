package id.payung.server.report;

import id.payung.server.access.Actor;
import id.payung.server.access.Actors;
import id.payung.server.audit.Act;
import id.payung.server.audit.Audit;
import id.payung.server.coverage.Coverage;
import id.payung.server.coverage.CoverageAnswer;
import id.payung.server.coverage.CoverageQuestion;
import id.payung.server.coverage.OwnCount;
import id.payung.server.coverage.ReportedFigure;
import id.payung.server.coverage.Segment;
import id.payung.server.coverage.Target;
import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import id.payung.server.region.Regions;
import id.payung.server.report.JdbcRecords.Scope;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Press sheets. Their figures are asked of the board itself, so that both say the same.
@Component
public class PressSheets {

    private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");

    private final Coverage coverage;
    private final JdbcRecords records;
    private final JdbcRecipients recipients;
    private final Regions regions;
    private final Actors actors;
    private final Audit audit;
    private final Clock clock;

    PressSheets(
            Coverage coverage,
            JdbcRecords records,
            JdbcRecipients recipients,
            Regions regions,
            Actors actors,
            Audit audit,
            Clock clock) {
        this.coverage = coverage;
        this.records = records;
        this.recipients = recipients;
        this.regions = regions;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
    }

    /// @param region code; empty for the reader's own territory
    /// @throws Problem `region.unknown` (404); `report.press-outside` (403); `report.press-region` (422) when
    ///     somebody of the whole country names no region
    @Transactional(readOnly = true)
    public PressSheet of(String region, LocalDate day) {
        String code = require(region);
        CoverageAnswer answer = coverage.answer(new CoverageQuestion(code, Segment.ALL, day, coverage.today()));
        ReportedFigure figure = answer.reported();
        OwnCount own = answer.own();
        return new PressSheet(
                code,
                day,
                figure == null
                        ? null
                        : new PressSheet.Reported(
                                figure.members(), figure.potential(), figure.percent(), figure.source(), figure.asOf()),
                answer.targets().stream().map(target -> goal(target, figure)).toList(),
                own == null ? 0 : own.people(),
                YearMonth.from(day),
                day.getYear(),
                money(code, day),
                recipients.of(code, day));
    }

    private static PressSheet.Goal goal(Target target, @Nullable ReportedFigure figure) {
        return new PressSheet.Goal(
                target.set(),
                target.percent(),
                target.heads(),
                target.due(),
                target.source(),
                figure == null ? null : target.gapFrom(figure).heads());
    }

    private PressSheet.Money money(String code, LocalDate day) {
        Instant end = day.plusDays(1).atStartOfDay(ZONE).toInstant();
        Instant cutOff = end.isBefore(clock.instant()) ? end : clock.instant();
        List<Map<String, Object>> lines = records.budget(new Scope(code, YearMonth.from(day), cutOff));
        return new PressSheet.Money(sum(lines, "ceiling"), sum(lines, "committed"), sum(lines, "paid"));
    }

    private static long sum(List<Map<String, Object>> lines, String name) {
        return lines.stream()
                .mapToLong(line -> line.get(name) instanceof Number number ? number.longValue() : 0)
                .sum();
    }

    /// Members who could stand for all: cover holds on the day, and the name has these letters.
    @Transactional(readOnly = true)
    public List<Candidate> candidates(String region, LocalDate day, String name) {
        return name.isBlank() ? List.of() : recipients.candidates(require(region), day, name.strip());
    }

    /// Chooses somebody to stand for all.
    ///
    /// @param consent whether she agreed to her name being told
    /// @throws Problem `report.recipient-lapsed` (422) for whoever is not covered on the day in that place;
    ///     `report.recipient-chosen` (409)
    @Transactional
    public void choose(String region, LocalDate day, long person, boolean consent) {
        String code = require(region);
        if (recipients.isChosen(code, day, person)) {
            throw new Problem(Kind.CONFLICT, "report.recipient-chosen");
        }
        long id = recipients
                .choose(code, day, person, consent)
                .orElseThrow(() -> new Problem(Kind.REFUSED, "report.recipient-lapsed", day));
        audit.record(new Act(
                "report.recipient-chosen",
                "recipient",
                Long.toString(id),
                code,
                Map.of("day", day.toString(), "consent", consent)));
    }

    /// @throws Problem `report.recipient-unknown` (404)
    @Transactional
    public void leaveOut(long recipient) {
        if (!recipients.remove(recipient)) {
            throw new Problem(Kind.NOT_FOUND, "report.recipient-unknown", recipient);
        }
        audit.record(new Act(
                "report.recipient-left-out",
                "recipient",
                Long.toString(recipient),
                actors.current().territory(),
                Map.of()));
    }

    private String require(String region) {
        Actor actor = actors.current();
        String code = region.isBlank() ? actor.territory() : region.strip();
        if (code.isEmpty()) {
            throw new Problem(Kind.REFUSED, "report.press-region");
        }
        regions.require(code);
        if (!actor.covers(code)) {
            throw new Problem(Kind.FORBIDDEN, "report.press-outside", regions.displayName(code));
        }
        return code;
    }
}
