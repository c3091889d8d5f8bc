package id.payung.server.enrolment.web;

import id.payung.server.enrolment.RulePreview;
import id.payung.server.enrolment.RulePreview.ChangedRow;
import id.payung.server.enrolment.RulePreview.Difference;
import id.payung.server.enrolment.RulePreview.Move;
import id.payung.server.enrolment.RulePreview.TriedList;
import id.payung.server.enrolment.Verdict;
import id.payung.server.enrolment.copy.FaultTexts;
import id.payung.server.enrolment.web.ListViews.Progress;
import id.payung.server.programme.Eligibility;
import id.payung.server.programme.Eligibility.Further;
import id.payung.server.programme.Eligibility.Recorded;
import id.payung.server.programme.Programmes.Limits;
import id.payung.server.programme.RowRule;
import id.payung.server.programme.RuleChanges.Proposal;
import id.payung.server.programme.RuleChanges.Wanted;
import id.payung.server.programme.StatedRule;
import id.payung.server.web.Input;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the API takes and tells about a programme's rules on rows.
final class RuleViews {

    private RuleViews() {}

    /// Rules as a sponsor wants them from a day on. What is null follows the law or is off; `domicileRequired`
    /// is on unless it is false.
    record RulesBody(
            @Nullable LocalDate validFrom,
            @Nullable String source,
            @Nullable Integer minimumAge,
            @Nullable Integer belowAge,
            @Nullable Integer belowAgeAtEnd,
            @Nullable Boolean domicileRequired,
            @Nullable Boolean cardRegion,
            @Nullable Set<String> occupations,
            @Nullable Integer highestDecile,
            @Nullable Boolean onePerFamily,
            @Nullable Boolean noOffice,
            @Nullable Boolean noWageEarner,
            @Nullable Boolean consent,
            @Nullable Set<String> proofFor) {

        Wanted wanted() {
            return new Wanted(
                    Input.given("validFrom", validFrom),
                    new Limits(
                            minimumAge,
                            belowAge,
                            !Boolean.FALSE.equals(domicileRequired),
                            Objects.requireNonNullElse(occupations, Set.of()),
                            new Further(
                                    belowAgeAtEnd,
                                    Boolean.TRUE.equals(cardRegion),
                                    highestDecile,
                                    Boolean.TRUE.equals(onePerFamily),
                                    Boolean.TRUE.equals(noOffice),
                                    Boolean.TRUE.equals(noWageEarner),
                                    Boolean.TRUE.equals(consent),
                                    Objects.requireNonNullElse(proofFor, Set.of()))),
                    Input.text("decree", source));
        }
    }

    /// A rule, and what it rests on.
    ///
    /// @param version number of the version that states it
    record RuleView(
            RowRule rule,
            String value,
            String sentence,
            LocalDate since,
            String source,
            boolean needsConfirmation,
            int version) {

        static RuleView of(StatedRule rule, FaultTexts texts, Locale locale) {
            return new RuleView(
                    rule.rule(),
                    rule.value(),
                    texts.rule(rule, locale),
                    rule.since(),
                    rule.source(),
                    rule.needsConfirmation(),
                    rule.version());
        }
    }

    record VersionView(
            int version,
            LocalDate validFrom,
            List<RuleView> rules,
            String source,
            boolean needsConfirmation,
            @Nullable String recordedBy,
            @Nullable Instant recordedAt,
            @Nullable String approvedBy) {

        static VersionView of(Eligibility version, FaultTexts texts, Locale locale) {
            Recorded recorded = version.recorded();
            return new VersionView(
                    version.number(),
                    version.validFrom(),
                    version.rules().stream()
                            .map(rule -> RuleView.of(rule, texts, locale))
                            .toList(),
                    version.source(),
                    version.needsConfirmation(),
                    recorded == null ? null : recorded.by(),
                    recorded == null ? null : recorded.at(),
                    recorded == null ? null : recorded.approvedBy());
        }
    }

    /// @param waiting whether a second person has to approve it before it holds
    record OutcomeView(boolean waiting, VersionView version) {}

    record ProposalView(LocalDate validFrom, String source, String proposedBy, Instant proposedAt, Limits limits) {

        static ProposalView of(Proposal proposal) {
            return new ProposalView(
                    proposal.wanted().validFrom(),
                    proposal.wanted().source(),
                    proposal.proposedBy(),
                    proposal.proposedAt(),
                    proposal.wanted().limits());
        }
    }

    /// @param inForce the version that decides about lists handed in now
    record RulesView(
            VersionView inForce,
            List<VersionView> versions,
            @Nullable ProposalView waiting) {}

    record MoveView(boolean applies, Verdict now, Verdict then, boolean byRules, long rows) {

        static MoveView of(Move move) {
            return new MoveView(move.applies(), move.now(), move.then(), move.byRules(), move.rows());
        }
    }

    record DifferenceView(boolean applies, String code, String fault, String sentence, long added, long gone) {

        static DifferenceView of(Difference difference, FaultTexts texts, Locale locale) {
            return new DifferenceView(
                    difference.applies(),
                    difference.fault().code(),
                    difference.fault().name(),
                    texts.general(difference.fault(), locale),
                    difference.added(),
                    difference.gone());
        }
    }

    record TriedView(long list, String fileName, boolean applies, int rows, int decisionsLost) {

        static TriedView of(TriedList tried) {
            return new TriedView(
                    tried.list().value(), tried.fileName(), tried.applies(), tried.rows(), tried.decided());
        }
    }

    /// A preview. The numbers of `refusedMore` and its kin are about lists that the change would apply to.
    ///
    /// @param done whether all lists were looked at
    record PreviewView(
            long id,
            LocalDate validFrom,
            String source,
            String askedBy,
            Instant askedAt,
            boolean done,
            @Nullable Progress progress,
            long refusedMore,
            long acceptedMore,
            long reviewMore,
            List<MoveView> moves,
            List<DifferenceView> reasons,
            List<TriedView> lists,
            int listsLeftOut) {

        static long more(List<Move> moves, Verdict then) {
            return moves.stream()
                    .filter(move -> move.applies() && move.then() == then)
                    .mapToLong(Move::rows)
                    .sum();
        }

        static PreviewView of(
                RulePreview preview,
                @Nullable Progress progress,
                List<Move> moves,
                List<Difference> reasons,
                List<TriedList> lists,
                FaultTexts texts,
                Locale locale) {
            return new PreviewView(
                    preview.id(),
                    preview.wanted().validFrom(),
                    preview.wanted().source(),
                    preview.askedBy(),
                    preview.askedAt(),
                    preview.doneAt() != null,
                    progress,
                    more(moves, Verdict.REFUSED),
                    more(moves, Verdict.ACCEPTED),
                    more(moves, Verdict.REVIEW),
                    moves.stream().map(MoveView::of).toList(),
                    reasons.stream()
                            .map(each -> DifferenceView.of(each, texts, locale))
                            .toList(),
                    lists.stream().map(TriedView::of).toList(),
                    preview.listsLeftOut());
        }
    }

    record ChangedRowView(
            long list,
            int row,
            boolean applies,
            String nik,
            String name,
            @Nullable String village,
            Verdict now,
            Verdict then,
            boolean byRules,
            List<String> reasons) {

        static ChangedRowView of(ChangedRow row, FaultTexts texts, Locale locale) {
            return new ChangedRowView(
                    row.list().value(),
                    row.row(),
                    row.applies(),
                    row.maskedNik(),
                    row.name(),
                    row.villageCode(),
                    row.now(),
                    row.then(),
                    row.byRules(),
                    row.reasons().stream()
                            .map(finding -> texts.sentence(finding, row.sheets(), locale))
                            .toList());
        }
    }

    record ChangedRowsView(
            List<ChangedRowView> rows,
            @Nullable String previous,
            @Nullable String next) {}
}
