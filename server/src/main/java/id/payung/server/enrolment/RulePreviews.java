package id.payung.server.enrolment;

import id.payung.server.access.Actors;
import id.payung.server.audit.Act;
import id.payung.server.audit.Audit;
import id.payung.server.enrolment.RulePreview.ChangedRow;
import id.payung.server.enrolment.RulePreview.Difference;
import id.payung.server.enrolment.RulePreview.Move;
import id.payung.server.enrolment.RulePreview.TriedList;
import id.payung.server.job.JobStatus;
import id.payung.server.job.Jobs;
import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import id.payung.server.programme.Eligibility;
import id.payung.server.programme.Programme;
import id.payung.server.programme.ProgrammeId;
import id.payung.server.programme.Programmes;
import id.payung.server.programme.RuleChanges;
import id.payung.server.programme.RuleChanges.Wanted;
import id.payung.server.web.Slice;
import id.payung.server.web.TableFile;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Tries a change of a programme's rules on real rows before anybody records it.
@Component
public class RulePreviews {

    private final JdbcRulePreviews store;
    private final RuleChanges changes;
    private final Programmes programmes;
    private final Judging judging;
    private final Jobs jobs;
    private final Actors actors;
    private final Audit audit;
    private final Clock clock;

    RulePreviews(
            JdbcRulePreviews store,
            RuleChanges changes,
            Programmes programmes,
            Judging judging,
            Jobs jobs,
            Actors actors,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.changes = changes;
        this.programmes = programmes;
        this.judging = judging;
        this.jobs = jobs;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
    }

    /// Starts a preview of the change on every list of the programme that was judged and not yet approved.
    ///
    /// @return its number
    /// @throws Problem those of [RuleChanges#draft]
    @Transactional
    public RulePreview ask(ProgrammeId id, Wanted wanted) {
        Eligibility version = changes.draft(id, wanted);
        Programme programme = programmes.find(id).orElseThrow();
        long preview =
                store.insert(id, programme.territory(), wanted, actors.current().displayName(), clock.instant());
        jobs.start(PreviewRules.NAME, Long.toString(preview));
        audit.record(new Act(
                "programme.rules-previewed",
                "programme",
                id.toString(),
                programme.territory(),
                Map.of("preview", preview, "source", version.source())));
        return find(id, preview);
    }

    /// @throws Problem `rules.preview-unknown` (404)
    @Transactional(readOnly = true)
    public RulePreview find(ProgrammeId programme, long id) {
        return store.find(id)
                .filter(preview -> preview.programme().equals(programme))
                .orElseThrow(() -> new Problem(Kind.NOT_FOUND, "rules.preview-unknown", id));
    }

    /// The last few previews of a programme, newest first.
    @Transactional(readOnly = true)
    public List<RulePreview> latest(ProgrammeId programme) {
        return store.latest(programme, 5);
    }

    @Transactional(readOnly = true)
    public Optional<JobStatus> job(RulePreview preview) {
        return jobs.latest(PreviewRules.NAME, Long.toString(preview.id()));
    }

    @Transactional(readOnly = true)
    public List<TriedList> lists(RulePreview preview) {
        return store.tried(preview.id());
    }

    @Transactional(readOnly = true)
    public List<Move> moves(RulePreview preview) {
        return store.moves(preview.id());
    }

    @Transactional(readOnly = true)
    public List<Difference> differences(RulePreview preview) {
        return store.differences(preview.id());
    }

    @Transactional(readOnly = true)
    public Slice<ChangedRow> rows(RulePreview preview, RuleRowSearch wanted) {
        return store.search(preview.id(), wanted);
    }

    /// At most as many rows as one file holds, by list and row; the reader is called inside the transaction.
    @Transactional(readOnly = true)
    public void forEachRow(RulePreview preview, RuleRowSearch wanted, Consumer<ChangedRow> reader) {
        store.forEach(preview.id(), wanted, TableFile.MOST_ROWS, reader);
    }

    /// Lists that wait for a signature and were judged by rules that no longer hold for them.
    @Transactional(readOnly = true)
    public List<WorkerList> outdated(ProgrammeId id) {
        return programmes.find(id).stream()
                .flatMap(programme -> store.open(id).stream().filter(list -> judging.outdated(list, programme)))
                .toList();
    }

    /// Whether a list was judged by rules that no longer hold for it.
    @Transactional(readOnly = true)
    public boolean outdated(WorkerList list) {
        return list.state().judged()
                && list.state() != ListState.APPROVED
                && programmes
                        .find(list.programme())
                        .filter(programme -> judging.outdated(list, programme))
                        .isPresent();
    }
}
