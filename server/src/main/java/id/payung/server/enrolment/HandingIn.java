package id.payung.server.enrolment;

import id.payung.server.access.Actor;
import id.payung.server.access.Actors;
import id.payung.server.audit.Act;
import id.payung.server.audit.Audit;
import id.payung.server.enrolment.JdbcLists.Fresh;
import id.payung.server.enrolment.sheet.FileKind;
import id.payung.server.enrolment.sheet.ListFile;
import id.payung.server.enrolment.sheet.RowEstimate;
import id.payung.server.enrolment.sheet.TableReader;
import id.payung.server.job.Jobs;
import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import id.payung.server.programme.Programme;
import id.payung.server.programme.ProgrammeId;
import id.payung.server.programme.Programmes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Takes a file in. What cannot be read is refused at once and leaves nothing behind; what can be read is kept and
/// checked by a job.
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

    HandingIn(
            Programmes programmes,
            JdbcLists lists,
            StoredFiles files,
            Jobs jobs,
            Actors actors,
            Audit audit,
            TransactionOperations transactions,
            Clock clock,
            ListSettings settings) {
        this.programmes = programmes;
        this.lists = lists;
        this.files = files;
        this.jobs = jobs;
        this.actors = actors;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
        this.settings = settings;
    }

    Lists.Receipt take(ProgrammeId id, String fileName, @Nullable String wantedSheet, Path file) {
        Programme programme =
                programmes.find(id).orElseThrow(() -> new Problem(Kind.NOT_FOUND, "programme.unknown", id.toString()));
        Actor actor = actors.current();
        String territory = territory(actor, programme);
        refuseTooLarge(file);
        FileKind kind = FileKind.of(file);
        String sheet;
        try (ListFile opened = ListFile.open(kind, file)) {
            sheet = TableReader.choose(opened, wantedSheet);
        }
        Fresh fresh = new Fresh(
                id.value(),
                territory,
                shortened(fileName),
                kind,
                sheet.isEmpty() ? null : sheet,
                hash(file, sheet),
                RowEstimate.of(kind, file),
                actor.account(),
                actor.displayName(),
                clock.instant());
        return Objects.requireNonNull(transactions.execute(status -> keep(fresh, file)));
    }

    private Lists.Receipt keep(Fresh fresh, Path file) {
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
        long job = jobs.start(CheckList.NAME, id.toString());
        lists.setJob(id, job);
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

    private static String hash(Path file, String sheet) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                in.transferTo(java.io.OutputStream.nullOutputStream());
            }
            digest.update(sheet.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("No SHA-256 on this Java", missing);
        }
    }
}
