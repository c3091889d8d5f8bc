package id.payung.server.enrolment.web;

import id.payung.server.enrolment.FallenDecision;
import id.payung.server.enrolment.ListRow;
import id.payung.server.enrolment.ListState;
import id.payung.server.enrolment.ReasonCount;
import id.payung.server.enrolment.Verdict;
import id.payung.server.enrolment.WorkerList;
import id.payung.server.enrolment.check.Finding;
import id.payung.server.enrolment.check.Weight;
import id.payung.server.enrolment.copy.FaultTexts;
import id.payung.server.enrolment.sheet.RowNumbers;
import id.payung.server.job.JobStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Lists, rows and reasons as the API shows them.
final class ListViews {

    private ListViews() {}

    record Received(long list, @Nullable Long job, ListState state, boolean fresh) {}

    record Counts(int rows, int accepted, int review, int refused, int duplicate, int repaired) {}

    record Progress(long job, JobStatus.State state, long done, long total) {

        static Progress of(JobStatus job) {
            return new Progress(job.id(), job.state(), job.done(), job.total());
        }
    }

    record Failure(String code, String detail) {}

    record ListView(
            long id,
            long programme,
            String territory,
            String fileName,
            @Nullable String sheet,
            List<String> sheets,
            ListState state,
            String handedInBy,
            Instant handedInAt,
            @Nullable Instant checkedAt,
            Counts counts,
            List<String> notices,
            @Nullable Progress progress,
            @Nullable String leftOutReason,
            @Nullable String sendBackReason,
            @Nullable String submittedBy,
            @Nullable Instant submittedAt,
            @Nullable String approvedBy,
            @Nullable Instant approvedAt,
            @Nullable Failure problem) {

        static ListView of(WorkerList list, @Nullable JobStatus job, FaultTexts texts, Locale locale) {
            WorkerList.Counts counts = list.counts();
            String code = list.problemCode();
            return new ListView(
                    list.id().value(),
                    list.programme().value(),
                    list.territory(),
                    list.fileName(),
                    list.sheetName(),
                    list.sheets(),
                    list.state(),
                    list.handedInBy(),
                    list.handedInAt(),
                    list.checkedAt(),
                    new Counts(
                            counts.rows(),
                            counts.accepted(),
                            counts.review(),
                            counts.refused(),
                            counts.duplicate(),
                            counts.repaired()),
                    list.notices().stream()
                            .map(notice -> texts.notice(notice, locale))
                            .toList(),
                    job == null ? null : Progress.of(job),
                    list.leftOutReason(),
                    list.sendBackReason(),
                    list.submittedBy(),
                    list.submittedAt(),
                    list.approvedBy(),
                    list.approvedAt(),
                    code == null ? null : new Failure(code, String.valueOf(list.problem())));
        }
    }

    record ListsView(
            List<ListView> lists,
            @Nullable String previous,
            @Nullable String next) {}

    record ReasonView(String code, String fault, Weight weight, int rows, List<Integer> firstRows, String advice) {

        static ReasonView of(ReasonCount reason, FaultTexts texts, Locale locale) {
            return new ReasonView(
                    reason.fault().code(),
                    reason.fault().name(),
                    reason.fault().weight(),
                    reason.rows(),
                    reason.firstRows(),
                    texts.remedy(reason.fault(), locale));
        }
    }

    /// @param rule the rule that it is a breach of, as it stood when the row was judged
    record FindingView(
            String code,
            Weight weight,
            @Nullable String cell,
            String sentence,
            String advice,
            RuleViews.@Nullable RuleView rule) {

        static FindingView of(WorkerList list, ListRow row, Finding finding, FaultTexts texts, Locale locale) {
            return new FindingView(
                    finding.fault().code(),
                    finding.fault().weight(),
                    FaultTexts.cell(list.columns(), row.row(), finding),
                    texts.sentence(finding, list.sheets(), locale),
                    texts.remedy(finding.fault(), locale),
                    finding.rule() == null ? null : RuleViews.RuleView.of(finding.rule(), texts, locale));
        }
    }

    record Decision(
            String by, @Nullable Instant at, @Nullable String reason) {}

    /// A decision that no longer holds, and why.
    record FallenView(Verdict verdict, String by, Instant at, String reason, FallenDecision.Cause cause) {

        static @Nullable FallenView of(@Nullable FallenDecision fallen) {
            return fallen == null
                    ? null
                    : new FallenView(fallen.verdict(), fallen.by(), fallen.at(), fallen.reason(), fallen.cause());
        }
    }

    /// A row: `row` is its number in the list, `line` that in the sheet; both are the same in a list of one sheet.
    record RowView(
            int row,
            String sheet,
            int line,
            Verdict verdict,
            Verdict firstVerdict,
            List<FindingView> findings,
            String nik,
            String name,
            @Nullable LocalDate birthDate,
            @Nullable String sex,
            @Nullable String village,
            @Nullable String occupation,
            @Nullable Integer decile,
            @Nullable String address,
            @Nullable String months,
            @Nullable Long person,
            @Nullable Decision decision,
            @Nullable FallenView fallen) {

        static RowView of(WorkerList list, ListRow row, FaultTexts texts, Locale locale) {
            String by = row.decidedBy();
            return new RowView(
                    row.row(),
                    RowNumbers.sheetName(row.row(), list.sheets()),
                    RowNumbers.line(row.row()),
                    row.verdict(),
                    row.firstVerdict(),
                    row.findings().stream()
                            .map(finding -> FindingView.of(list, row, finding, texts, locale))
                            .toList(),
                    row.maskedNik(),
                    row.name(),
                    row.birthDate(),
                    row.sex(),
                    row.villageCode(),
                    row.occupationCode(),
                    row.decile(),
                    row.address(),
                    row.months() == null ? null : row.months().toString(),
                    row.personId(),
                    by == null ? null : new Decision(by, row.decidedAt(), row.decisionReason()),
                    FallenView.of(row.fallen()));
        }
    }

    record RowsView(
            List<RowView> rows,
            @Nullable String previous,
            @Nullable String next) {}

    record AnnexView(
            String contentHash, int people, long personMonths, Instant frozenAt, long lot, List<Integer> fellOut) {}

    record SubmitBody(@Nullable String leaveOutReason) {}

    record ReasonBody(@Nullable String reason) {}

    record DecisionBody(
            @Nullable String verdict,
            @Nullable String reason,
            @Nullable String village) {}
}
