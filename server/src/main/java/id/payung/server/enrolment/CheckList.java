package id.payung.server.enrolment;

import id.payung.server.audit.Act;
import id.payung.server.audit.Audit;
import id.payung.server.enrolment.WorkerList.Counts;
import id.payung.server.enrolment.check.ReadThrough;
import id.payung.server.enrolment.check.RowRules;
import id.payung.server.enrolment.verdict.Verdicts;
import id.payung.server.job.JobCancelled;
import id.payung.server.job.JobKind;
import id.payung.server.job.Progress;
import id.payung.server.matching.Gate;
import id.payung.server.matching.GateRows;
import id.payung.server.problem.Problem;
import id.payung.server.programme.Programme;
import id.payung.server.programme.Programmes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// The job that reads a list and gives each row its verdict, all in one transaction: a crash leaves nothing, and
/// running again is harmless.
@Component
class CheckList implements JobKind {

    static final String NAME = "check-list";

    private final JdbcLists lists;
    private final StoredFiles files;
    private final Programmes programmes;
    private final ListReading reading;
    private final Verdicts verdicts;
    private final Audit audit;
    private final MessageSource messages;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final Gate gate;
    private final Judging judging;
    private final ApplicationEventPublisher events;
    private final KeptDecisions decisions;

    CheckList(
            JdbcLists lists,
            StoredFiles files,
            Programmes programmes,
            ListReading reading,
            Verdicts verdicts,
            Audit audit,
            MessageSource messages,
            TransactionOperations transactions,
            Clock clock,
            Gate gate,
            Judging judging,
            ApplicationEventPublisher events,
            KeptDecisions decisions) {
        this.lists = lists;
        this.files = files;
        this.programmes = programmes;
        this.reading = reading;
        this.verdicts = verdicts;
        this.audit = audit;
        this.messages = messages;
        this.transactions = transactions;
        this.clock = clock;
        this.gate = gate;
        this.judging = judging;
        this.events = events;
        this.decisions = decisions;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(String subject, Progress progress) {
        ListId id = new ListId(Long.parseLong(subject));
        Objects.requireNonNull(transactions.execute(status -> begin(id))).ifPresent(list -> check(list, progress));
    }

    private void check(WorkerList list, Progress progress) {
        ListId id = list.id();
        Path file = files.fetch(id);
        try {
            transactions.executeWithoutResult(status -> check(list, file, progress));
        } catch (JobCancelled cancelled) {
            transactions.executeWithoutResult(status -> {
                lists.setState(id, ListState.CANCELLED);
                files.drop(id);
            });
            throw cancelled;
        } catch (Problem problem) {
            transactions.executeWithoutResult(status -> {
                lists.fail(id, problem.code(), sentence(problem));
                files.drop(id);
            });
            throw problem;
        } finally {
            delete(file);
        }
    }

    /// Nothing when an earlier run checked the list, or it is gone.
    private Optional<WorkerList> begin(ListId id) {
        Optional<WorkerList> list =
                lists.lock(id).filter(each -> each.state() == ListState.RECEIVED || each.state() == ListState.CHECKING);
        list.ifPresent(each -> lists.setState(id, ListState.CHECKING));
        return list;
    }

    private void check(WorkerList list, Path file, Progress progress) {
        Programme programme = programmes.find(list.programme()).orElseThrow();
        RowRules rules = judging.rules(list, programme);
        GateRows gateRows = gate.open();
        ReadThrough read = reading.read(list, rules, file, judging.today(), progress, gateRows);
        Verdicts.Counts counts = verdicts.decide(judging.of(list, programme, rules), read.filledDown(), gateRows);
        lists.setChecked(
                list.id(),
                clock.instant(),
                rules.eligibility(),
                read.header().columns(),
                read.notices(),
                new Counts(
                        counts.rows(),
                        counts.accepted(),
                        counts.review(),
                        counts.refused(),
                        counts.duplicate(),
                        counts.repaired()));
        audit.record(new Act(
                "list.checked",
                "list",
                list.id().toString(),
                list.territory(),
                Map.of(
                        "rows", counts.rows(),
                        "accepted", counts.accepted(),
                        "review", counts.review(),
                        "refused", counts.refused(),
                        "duplicate", counts.duplicate())));
        events.publishEvent(new ListChecked(list.id()));
        decisions.apply(list, programme);
        progress.report(counts.rows(), counts.rows());
    }

    private String sentence(Problem problem) {
        return messages.getMessage(
                "problem." + problem.code(), problem.arguments().toArray(), Locale.of("id"));
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException undeletable) {
            throw new UncheckedIOException(undeletable);
        }
    }
}
