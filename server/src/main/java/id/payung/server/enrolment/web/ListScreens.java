package id.payung.server.enrolment.web;

import id.payung.server.enrolment.FallenDecision;
import id.payung.server.enrolment.ListState;
import id.payung.server.enrolment.ReasonCount;
import id.payung.server.enrolment.Signing;
import id.payung.server.enrolment.Verdict;
import id.payung.server.enrolment.WorkerList;
import id.payung.server.enrolment.check.Finding;
import id.payung.server.enrolment.check.Weight;
import id.payung.server.enrolment.copy.FaultTexts;
import id.payung.server.job.JobStatus;
import id.payung.server.screen.ReasonGroup;
import id.payung.server.screen.Show;
import id.payung.server.screen.Step;
import id.payung.server.screen.TableView;
import id.payung.server.screen.Tone;
import id.payung.server.screen.Verdicts;
import id.payung.server.screen.Work;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Turns lists into the parts that pages are made of.
@Component
class ListScreens {

    private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");

    private static final int FIRST_ROWS = 10;

    private final FaultTexts texts;

    ListScreens(FaultTexts texts) {
        this.texts = texts;
    }

    /// What to say when the same content comes again.
    String known(WorkerList list, Locale locale) {
        String when = new Show(locale, ZONE).moment(list.handedInAt());
        return texts.word("list.known", locale, when, list.handedInBy());
    }

    static Tone tone(ListState state) {
        return switch (state) {
            case RECEIVED, CHECKING -> Tone.CALM;
            case UNCLEAR, CHECKED, SUBMITTED -> Tone.HAND;
            case APPROVED -> Tone.SAFE;
            case FAILED -> Tone.LOST;
            case CANCELLED -> Tone.QUIET;
        };
    }

    static Tone tone(Verdict verdict) {
        return switch (verdict) {
            case ACCEPTED -> Tone.SAFE;
            case REVIEW -> Tone.HAND;
            case REFUSED -> Tone.LOST;
            case DUPLICATE -> Tone.QUIET;
        };
    }

    static Tone tone(Weight weight) {
        return switch (weight) {
            case REFUSE -> Tone.LOST;
            case DUPLICATE -> Tone.QUIET;
            case REVIEW -> Tone.HAND;
            case REPAIRED -> Tone.SAFE;
            case NOTICE -> Tone.CALM;
        };
    }

    static Verdicts verdicts(WorkerList list) {
        var counts = list.counts();
        return new Verdicts(counts.accepted(), counts.review(), counts.duplicate(), counts.refused());
    }

    /// Which decisions no longer hold, with the first rows.
    String fallen(WorkerList list, List<FallenDecision> fallen, Locale locale) {
        return texts.word(
                "list.fallen",
                locale,
                fallen.size(),
                rows(fallen.stream().map(FallenDecision::row).toList(), list, locale));
    }

    /// Which rows fell out when the list was approved.
    String fellOut(WorkerList list, Signing.Annex annex, Locale locale) {
        return texts.word("list.fell-out", locale, annex.fellOut().size(), rows(annex.fellOut(), list, locale));
    }

    private String rows(List<Integer> rows, WorkerList list, Locale locale) {
        String first = rows.stream()
                .limit(FIRST_ROWS)
                .map(row -> texts.row(row, list.sheets(), locale))
                .collect(Collectors.joining(", "));
        return rows.size() > FIRST_ROWS ? first + ", " + texts.word("list.rows.more", locale) : first;
    }

    /// The decision on a row that no longer holds.
    @Nullable
    String fallen(@Nullable FallenDecision fallen, Locale locale) {
        return fallen == null
                ? null
                : texts.word(
                        "list.row.fallen." + fallen.cause(),
                        locale,
                        fallen.by(),
                        texts.word("list.verdict." + fallen.verdict(), locale),
                        fallen.reason());
    }

    /// Reasons as a good teacher would write them; what the program put right comes last.
    List<ReasonGroup> reasons(WorkerList list, List<ReasonCount> reasons, Locale locale) {
        return reasons.stream()
                .map(reason -> new ReasonGroup(
                        key(reason.fault().weight()),
                        reason.rows(),
                        texts.general(reason.fault(), locale),
                        texts.remedy(reason.fault(), locale) + " "
                                + texts.word("list.reason.rows", locale, firstRows(reason, list, locale)),
                        "/lists/" + list.id() + "/rows?reason=" + reason.fault().code()))
                .toList();
    }

    private String firstRows(ReasonCount reason, WorkerList list, Locale locale) {
        List<String> rows = new ArrayList<>(reason.firstRows().stream()
                .map(row -> texts.row(row, list.sheets(), locale))
                .toList());
        if (reason.rows() > rows.size()) {
            rows.add(texts.word("list.rows.more", locale));
        }
        return String.join(", ", rows);
    }

    private static String key(Weight weight) {
        return switch (weight) {
            case REFUSE -> "refused";
            case DUPLICATE -> "duplicate";
            case REVIEW -> "review";
            case REPAIRED, NOTICE -> "accepted";
        };
    }

    Work work(WorkerList list, JobStatus job, Locale locale) {
        Duration left = null;
        Instant started = job.startedAt();
        if (started != null && job.done() > 0 && job.total() > job.done()) {
            long spent = Duration.between(started, Instant.now()).toMillis();
            left = Duration.ofMillis(spent * (job.total() - job.done()) / job.done());
        }
        String href = "/lists/" + list.id();
        return new Work(
                texts.word("list.work", locale, list.fileName()),
                job.done(),
                job.total(),
                left,
                job.ended() ? null : href + "/progress",
                job.ended() ? null : href + "/cancel");
    }

    List<Step> steps(WorkerList list, Signing.@Nullable Annex annex, Locale locale) {
        int at = switch (list.state()) {
            case UNCLEAR, RECEIVED, CHECKING, FAILED, CANCELLED -> 1;
            case CHECKED -> list.counts().review() > 0 ? 2 : 3;
            case SUBMITTED -> 4;
            case APPROVED -> 5;
        };
        String[] keys = {"hand-in", "check", "review", "submit", "approve", "bill"};
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < keys.length; i++) {
            boolean stuck = i == at && (list.state() == ListState.FAILED || list.state() == ListState.CANCELLED);
            Step.State state = i < at
                    ? Step.State.DONE
                    : i > at ? Step.State.AHEAD : stuck ? Step.State.STUCK : Step.State.CURRENT;
            steps.add(new Step(texts.word("list.step." + keys[i], locale), state, note(list, i), null));
        }
        return steps;
    }

    private static @Nullable String note(WorkerList list, int step) {
        return switch (step) {
            case 0 -> list.handedInBy();
            case 3 -> list.submittedBy();
            case 4 -> list.approvedBy();
            default -> null;
        };
    }

    /// A fault on the page of a row.
    record Said(
            Tone tone,
            @Nullable String cell,
            String sentence,
            @Nullable String rule,
            String advice,
            String code) {}

    List<Said> said(WorkerList list, id.payung.server.enrolment.ListRow row, Locale locale) {
        List<Said> said = new ArrayList<>();
        for (Finding finding : row.findings()) {
            said.add(new Said(
                    tone(finding.fault().weight()),
                    FaultTexts.cell(list.columns(), row.row(), finding),
                    texts.said(finding, list.sheets(), locale),
                    texts.rule(finding, locale),
                    texts.remedy(finding.fault(), locale),
                    finding.fault().code()));
        }
        return said;
    }

    TableView view(
            String path,
            Map<String, String> parameters,
            List<TableView.Chip> chips,
            int shown,
            @Nullable Long total,
            @Nullable String previous,
            @Nullable String next) {
        return new TableView(path, parameters, chips, shown, total, previous, next);
    }
}
