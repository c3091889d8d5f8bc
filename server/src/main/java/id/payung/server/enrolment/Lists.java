package id.payung.server.enrolment;

import id.payung.server.access.FourEyes;
import id.payung.server.audit.Act;
import id.payung.server.audit.Audit;
import id.payung.server.job.JobStatus;
import id.payung.server.job.Jobs;
import id.payung.server.matching.Gate;
import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import id.payung.server.programme.ProgrammeId;
import id.payung.server.web.Slice;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Lists of workers: handing them in, looking at what became of each row, taking them back.
///
/// Everything is seen only from the territory that a list belongs to and from above it.
@Component
public class Lists {

    private final HandingIn handingIn;
    private final JdbcLists lists;
    private final JdbcListSearch searches;
    private final JdbcRows rows;
    private final StoredFiles files;
    private final Jobs jobs;
    private final FourEyes fourEyes;
    private final Audit audit;
    private final Gate gate;
    private final KeptDecisions decisions;

    Lists(
            HandingIn handingIn,
            JdbcLists lists,
            JdbcListSearch searches,
            JdbcRows rows,
            StoredFiles files,
            Jobs jobs,
            FourEyes fourEyes,
            Audit audit,
            Gate gate,
            KeptDecisions decisions) {
        this.handingIn = handingIn;
        this.lists = lists;
        this.searches = searches;
        this.rows = rows;
        this.files = files;
        this.jobs = jobs;
        this.fourEyes = fourEyes;
        this.audit = audit;
        this.gate = gate;
        this.decisions = decisions;
    }

    /// What came of handing in a file.
    ///
    /// @param fresh false when the very same content was handed in before; nothing changed then
    public record Receipt(WorkerList list, boolean fresh) {}

    /// Takes in a file and starts its check. The same content again gives the list that is there already. Where it is
    /// not clear which sheet or which columns are meant, the list waits as [ListState#UNCLEAR] for
    /// [ListColumns#say].
    ///
    /// @param fileName as the sender calls it; its ending means nothing
    /// @param sheet which sheet of a workbook, `*` for all with the same columns; null when there is only one
    /// @throws Problem `programme.unknown` (404), `list.file-…`, `list.header-missing`, `list.sheet-unknown`
    public Receipt handIn(ProgrammeId programme, String fileName, @Nullable String sheet, Path file) {
        return handingIn.take(programme, fileName, sheet, file);
    }

    /// What to say to a file that is over the limit.
    public Problem tooLarge() {
        return handingIn.tooLarge();
    }

    /// @throws Problem `list.unknown` (404)
    @Transactional(readOnly = true)
    public WorkerList find(ListId id) {
        return lists.find(id).orElseThrow(() -> unknown(id));
    }

    @Transactional(readOnly = true)
    public Slice<WorkerList> search(ListSearch wanted) {
        return searches.search(wanted);
    }

    /// How many lists stand in each state.
    @Transactional(readOnly = true)
    public java.util.Map<ListState, Integer> countByState() {
        return searches.countByState();
    }

    /// Where the check stands.
    @Transactional(readOnly = true)
    public Optional<JobStatus> job(ListId id) {
        return jobs.latest(CheckList.NAME, id.toString());
    }

    @Transactional(readOnly = true)
    public Slice<ListRow> rows(ListId id, RowSearch wanted) {
        find(id);
        return rows.search(id, wanted);
    }

    /// All wanted rows in the order of the sheet; the reader is called inside the transaction.
    @Transactional(readOnly = true)
    public void forEachRow(ListId id, RowSearch wanted, Consumer<ListRow> reader) {
        find(id);
        rows.forEach(id, wanted, reader);
    }

    /// @throws Problem `list.unknown`, `list.row-unknown` (404)
    @Transactional(readOnly = true)
    public ListRow row(ListId id, int row) {
        find(id);
        return rows.find(id, row).orElseThrow(() -> new Problem(Kind.NOT_FOUND, "list.row-unknown", row, id.value()));
    }

    /// The row after this one that waits for a decision, from the top again after the last.
    @Transactional(readOnly = true)
    public Optional<Integer> nextInReview(ListId id, int row) {
        find(id);
        return rows.nextInReview(id, row);
    }

    /// What was found in a list, worst first.
    @Transactional(readOnly = true)
    public List<ReasonCount> reasons(ListId id) {
        find(id);
        return rows.reasons(id);
    }

    /// Decisions that did not survive the last check and were not made again, in the order of the rows.
    ///
    /// @throws Problem `list.unknown` (404)
    @Transactional(readOnly = true)
    public List<FallenDecision> fallenDecisions(ListId id) {
        find(id);
        return decisions.fallen(id);
    }

    /// Rows per village.
    public record VillageRows(@Nullable String villageCode, int rows, int accepted) {}

    @Transactional(readOnly = true)
    public List<VillageRows> villages(ListId id) {
        find(id);
        return rows.villages(id).stream()
                .map(each -> new VillageRows(each.villageCode(), each.rows(), each.accepted()))
                .toList();
    }

    /// Stops a check that runs, or takes back a list that waits to be made clear.
    ///
    /// @throws Problem `list.unknown` (404), `list.not-checking` (409)
    @Transactional
    public void cancel(ListId id) {
        WorkerList list = find(id);
        if (list.state() == ListState.UNCLEAR) {
            lists.setState(id, ListState.CANCELLED);
            files.drop(id);
            audit.record(new Act("list.withdrawn", "list", id, list.territory()));
            return;
        }
        if (list.state() != ListState.RECEIVED && list.state() != ListState.CHECKING) {
            throw new Problem(Kind.CONFLICT, "list.not-checking", id.toString());
        }
        JobStatus job = job(id).orElseThrow(() -> unknown(id));
        jobs.cancel(job.id());
        if (job.state() == JobStatus.State.QUEUED || job.ended()) {
            lists.setState(id, ListState.CANCELLED);
            files.drop(id);
        }
    }

    /// Takes a list back before anybody approved it. Its rows go, the record that it was there stays.
    ///
    /// @throws Problem `list.unknown` (404), `list.approved` (409)
    @Transactional
    public void withdraw(ListId id) {
        WorkerList list = open(id);
        fourEyes.withdraw(Signing.subject(list));
        rows.deleteAll(id);
        decisions.forget(id);
        gate.forget(id.value());
        files.drop(id);
        lists.setState(id, ListState.CANCELLED);
        audit.record(new Act("list.withdrawn", "list", id, list.territory()));
    }

    /// Checks a list once more, because the registry, other lists or the reading of its columns changed. A
    /// decision on a single row holds again unless the row or what is said against it changed; see
    /// [#fallenDecisions].
    ///
    /// @throws Problem `list.unknown` (404), `list.approved` (409)
    @Transactional
    public void checkAgain(ListId id) {
        WorkerList list = open(id);
        fourEyes.withdraw(Signing.subject(list));
        decisions.note(id);
        rows.deleteAll(id);
        gate.forget(id.value());
        lists.setState(id, ListState.RECEIVED);
        lists.setJob(id, jobs.start(CheckList.NAME, id.toString()));
        audit.record(new Act("list.check-asked", "list", id, list.territory()));
    }

    private WorkerList open(ListId id) {
        WorkerList list = lists.lock(id).orElseThrow(() -> unknown(id));
        if (list.state() == ListState.APPROVED) {
            throw new Problem(Kind.CONFLICT, "list.approved", id.toString());
        }
        if (list.state() != ListState.CHECKED && list.state() != ListState.SUBMITTED) {
            throw new Problem(Kind.CONFLICT, "list.not-checked", id.toString());
        }
        return list;
    }

    static Problem unknown(ListId id) {
        return new Problem(Kind.NOT_FOUND, "list.unknown", id.toString());
    }
}
