package id.payung.server.enrolment;

import id.payung.server.enrolment.JdbcRulePreviews.Changed;
import id.payung.server.enrolment.check.Fault;
import id.payung.server.enrolment.check.ReadThrough;
import id.payung.server.enrolment.check.RowRules;
import id.payung.server.enrolment.check.Weight;
import id.payung.server.enrolment.verdict.Verdicts;
import id.payung.server.job.JobKind;
import id.payung.server.job.Progress;
import id.payung.server.matching.Gate;
import id.payung.server.matching.GateRows;
import id.payung.server.programme.Eligibility;
import id.payung.server.programme.Programme;
import id.payung.server.programme.Programmes;
import id.payung.server.programme.RuleChanges;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// The job that judges lists by rules that nobody recorded yet. Each list is read and judged as a check does
/// it, in a transaction that is taken back; only what would change is kept.
@Component
class PreviewRules implements JobKind {

    static final String NAME = "preview-rules";

    /// Most rows that are looked at; older lists beyond them are left out and counted.
    static final long MOST_ROWS = 1_000_000;

    private final JdbcRulePreviews store;
    private final JdbcLists lists;
    private final StoredFiles files;
    private final RuleChanges changes;
    private final Programmes programmes;
    private final Judging judging;
    private final ListReading reading;
    private final Verdicts verdicts;
    private final Gate gate;
    private final TransactionOperations transactions;
    private final Clock clock;

    PreviewRules(
            JdbcRulePreviews store,
            JdbcLists lists,
            StoredFiles files,
            RuleChanges changes,
            Programmes programmes,
            Judging judging,
            ListReading reading,
            Verdicts verdicts,
            Gate gate,
            TransactionOperations transactions,
            Clock clock) {
        this.store = store;
        this.lists = lists;
        this.files = files;
        this.changes = changes;
        this.programmes = programmes;
        this.judging = judging;
        this.reading = reading;
        this.verdicts = verdicts;
        this.gate = gate;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    private record Task(RulePreview preview, Programme programme, Eligibility version, List<WorkerList> open) {}

    @Override
    public void run(String subject, Progress progress) {
        long id = Long.parseLong(subject);
        Task task = Objects.requireNonNull(transactions.execute(status -> begin(id)));
        if (task.preview().doneAt() != null) {
            return;
        }
        long all = task.open().stream().mapToLong(list -> list.counts().rows()).sum();
        long looked = 0;
        int leftOut = 0;
        for (WorkerList list : task.open()) {
            int rows = list.counts().rows();
            if (looked > 0 && looked + rows > MOST_ROWS) {
                leftOut++;
                continue;
            }
            long before = looked;
            look(task, list, (done, total) -> progress.report(before + Math.min(done, rows), all + 1));
            looked += rows;
        }
        int left = leftOut;
        transactions.executeWithoutResult(
                status -> store.finish(id, task.version().number(), left, clock.instant()));
        progress.report(all, all);
    }

    private Task begin(long id) {
        RulePreview preview = store.find(id).orElseThrow();
        if (preview.doneAt() == null) {
            store.begin(id);
        }
        return new Task(
                preview,
                programmes.find(preview.programme()).orElseThrow(),
                changes.draft(preview.programme(), preview.wanted()),
                store.open(preview.programme()));
    }

    private void look(Task task, WorkerList list, Progress progress) {
        boolean applies = applies(task, list);
        Path file = files.fetch(list.id());
        try {
            List<Verdicts.Change> found = Objects.requireNonNull(transactions.execute(status -> {
                status.setRollbackOnly();
                return rehearse(task, list, file, progress);
            }));
            transactions.executeWithoutResult(status -> store.add(
                    task.preview().id(),
                    list,
                    applies,
                    (int) found.stream().filter(Verdicts.Change::decided).count(),
                    found.stream().map(PreviewRules::changed).toList()));
        } finally {
            try {
                Files.deleteIfExists(file);
            } catch (IOException undeletable) {
                throw new UncheckedIOException(undeletable);
            }
        }
    }

    private List<Verdicts.Change> rehearse(Task task, WorkerList list, Path file, Progress progress) {
        gate.forget(list.id().value());
        GateRows gateRows = gate.open();
        RowRules rules = Judging.rules(task.version(), task.programme());
        ReadThrough read = reading.read(list, rules, file, judging.today(), progress, gateRows);
        return verdicts.rehearse(judging.of(list, task.programme(), rules), read.filledDown(), gateRows);
    }

    /// Whether the version would decide about the list once it is recorded.
    private boolean applies(Task task, WorkerList list) {
        LocalDate day = Judging.day(list, task.programme());
        LocalDate from = task.version().validFrom();
        return !from.isAfter(day)
                && !Objects.requireNonNull(transactions.execute(status -> judging.version(list, task.programme())))
                        .validFrom()
                        .isAfter(from);
    }

    private static Changed changed(Verdicts.Change change) {
        Set<Fault> added = EnumSet.copyOf(change.faultsThen());
        added.removeAll(change.faultsNow());
        Set<Fault> gone = EnumSet.copyOf(change.faultsNow());
        gone.removeAll(change.faultsThen());
        added.removeIf(fault -> !decides(fault));
        gone.removeIf(fault -> !decides(fault));
        boolean byRules =
                added.stream().anyMatch(PreviewRules::ofRules) || gone.stream().anyMatch(PreviewRules::ofRules);
        return new Changed(
                change.row(), change.now(), change.then(), byRules, names(added), names(gone), change.reasons());
    }

    private static boolean decides(Fault fault) {
        return fault.weight().rank() <= Weight.REVIEW.rank();
    }

    /// Places that rules leave free or take are theirs too.
    private static boolean ofRules(Fault fault) {
        return fault.rule() != null || fault == Fault.OVER_QUOTA || fault == Fault.OVER_VILLAGE_QUOTA;
    }

    private static String names(Set<Fault> faults) {
        return faults.stream().map(Fault::name).collect(Collectors.joining(","));
    }
}
