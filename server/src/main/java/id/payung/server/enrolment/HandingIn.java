package id.payung.server.enrolment;

import id.payung.server.access.Actor;
import id.payung.server.access.Actors;
import id.payung.server.audit.Act;
import id.payung.server.audit.Audit;
import id.payung.server.enrolment.JdbcLists.Fresh;
import id.payung.server.enrolment.sheet.ColumnChoice;
import id.payung.server.enrolment.sheet.FileKind;
import id.payung.server.enrolment.sheet.FirstLook;
import id.payung.server.enrolment.sheet.ListFile;
import id.payung.server.enrolment.sheet.RowEstimate;
import id.payung.server.job.Jobs;
import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import id.payung.server.programme.Programme;
import id.payung.server.programme.ProgrammeId;
import id.payung.server.programme.Programmes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Takes a file in. What cannot be read is refused at once and leaves nothing behind; what can be read is kept and
/// checked by a job. Where it is not clear which sheet or which columns are meant, the file is kept until somebody
/// says so.
@Component
@EnableConfigurationProperties(ListSettings.class)
class HandingIn {

    private final Programmes programmes;
    private final JdbcLists lists;
    private final StoredFiles files;
    private final Jobs jobs;
    private final Actors actors;
    private final Audit audit;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final ListSettings settings;
    private final RememberedColumns remembered;

    HandingIn(
            Programmes programmes,
            JdbcLists lists,
            StoredFiles files,
            Jobs jobs,
            Actors actors,
            Audit audit,
            TransactionOperations transactions,
            Clock clock,
            ListSettings settings,
            RememberedColumns remembered) {
        this.programmes = programmes;
        this.lists = lists;
        this.files = files;
        this.jobs = jobs;
        this.actors = actors;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
        this.settings = settings;
        this.remembered = remembered;
    }

    Lists.Receipt take(ProgrammeId id, String fileName, @Nullable String wantedSheet, Path file) {
        Programme programme =
                programmes.find(id).orElseThrow(() -> new Problem(Kind.NOT_FOUND, "programme.unknown", id.toString()));
        Actor actor = actors.current();
        String territory = territory(actor, programme);
        refuseTooLarge(file);
        FileKind kind = FileKind.of(file);
        FirstLook.Selection selection;
        try (ListFile opened = ListFile.open(kind, file)) {
            selection = FirstLook.of(opened, remembered.of(territory), ColumnChoice.NONE)
                    .select(wantedSheet);
        }
        String fileHash = FileHash.of(file);
        Fresh fresh = new Fresh(
                id.value(),
                territory,
                shortened(fileName),
                kind,
                selection.sheets(),
                selection.clear(),
                fileHash,
                FileHash.of(fileHash, selection.sheets()),
                RowEstimate.of(kind, file),
                actor.account(),
                actor.displayName(),
                clock.instant());
        return Objects.requireNonNull(transactions.execute(status -> keep(fresh, file)));
    }

    private Lists.Receipt keep(Fresh fresh, Path file) {
        WorkerList earlier = fresh.sheets().isEmpty()
                ? lists.findByFile(fresh.programme(), fresh.territory(), fresh.fileHash())
                        .orElse(null)
                : null;
        if (earlier != null) {
            return new Lists.Receipt(earlier, false);
        }
        ListId id = lists.insert(fresh).orElse(null);
        if (id == null) {
            WorkerList known = lists.findByContent(fresh.programme(), fresh.territory(), fresh.contentHash())
                    .orElseThrow();
            known = lists.lock(known.id()).orElseThrow();
            if (known.state() != ListState.FAILED && known.state() != ListState.CANCELLED) {
                return new Lists.Receipt(known, false);
            }
            lists.revive(known.id(), fresh);
            id = known.id();
        }
        files.store(id, fresh.territory(), file);
        if (fresh.clear()) {
            lists.setJob(id, jobs.start(CheckList.NAME, id.toString()));
        }
        audit.record(new Act(
                "list.handed-in",
                "list",
                id.toString(),
                fresh.territory(),
                Map.of("programme", fresh.programme(), "content", fresh.contentHash())));
        return new Lists.Receipt(lists.find(id).orElseThrow(), true);
    }

    /// Who works for a part of the programme's territory hands in for that part.
    private static String territory(Actor actor, Programme programme) {
        if (actor.covers(programme.territory())) {
            return programme.territory();
        }
        if (actor.territory().startsWith(programme.territory() + ".")) {
            return actor.territory();
        }
        throw new Problem(Kind.NOT_FOUND, "programme.unknown", programme.id().toString());
    }

    private void refuseTooLarge(Path file) {
        try {
            if (Files.size(file) > settings.maxSize().toBytes()) {
                throw tooLarge();
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Problem tooLarge() {
        return new Problem(
                Kind.TOO_LARGE, "list.file-too-large", settings.maxSize().toMegabytes());
    }

    private static String shortened(String fileName) {
        String name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        String visible = name.replaceAll("\\p{Cntrl}", "").strip();
        return visible.isEmpty() ? "daftar" : visible.substring(0, Math.min(200, visible.length()));
    }
}
