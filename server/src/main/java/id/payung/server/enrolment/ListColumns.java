package id.payung.server.enrolment;

import id.payung.server.access.Actors;
import id.payung.server.audit.Act;
import id.payung.server.audit.Audit;
import id.payung.server.enrolment.sheet.Column;
import id.payung.server.enrolment.sheet.ColumnChoice;
import id.payung.server.enrolment.sheet.FirstLook;
import id.payung.server.enrolment.sheet.FirstLook.Glance;
import id.payung.server.enrolment.sheet.Grounds;
import id.payung.server.enrolment.sheet.Header;
import id.payung.server.enrolment.sheet.Header.NamedColumn;
import id.payung.server.enrolment.sheet.ListFile;
import id.payung.server.enrolment.sheet.Reading;
import id.payung.server.job.Jobs;
import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What the columns of a list were taken for, and what its sender says they are. What she says is remembered for her
/// next list.
@Component
public class ListColumns {

    private final Lists lists;
    private final JdbcLists records;
    private final StoredFiles files;
    private final RememberedColumns remembered;
    private final Jobs jobs;
    private final Actors actors;
    private final Audit audit;
    private final Clock clock;

    ListColumns(
            Lists lists,
            JdbcLists records,
            StoredFiles files,
            RememberedColumns remembered,
            Jobs jobs,
            Actors actors,
            Audit audit,
            Clock clock) {
        this.lists = lists;
        this.records = records;
        this.files = files;
        this.remembered = remembered;
        this.jobs = jobs;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
    }

    /// What the file shows.
    ///
    /// @param sheets those with a table, where there are several
    /// @param headerRow last line of the header; 0 when no line names the columns
    /// @param columns none while the sheet is not chosen
    /// @param top the first lines, with a cell per column
    public record Look(
            WorkerList list, List<SheetLook> sheets, int headerRow, List<ColumnLook> columns, List<TopLine> top) {}

    /// A sheet that may be read.
    ///
    /// @param people how many
    /// @param read whether it is part of the list
    /// @param alike whether it is one of those that have the same columns
    public record SheetLook(String name, int people, boolean read, boolean alike) {}

    /// A column.
    ///
    /// @param samples up to three values, numbers of people masked
    /// @param memory what is remembered of its heading; null when nothing is
    /// @param rememberable whether it has a heading
    public record ColumnLook(
            NamedColumn named,
            List<String> samples,
            @Nullable Memory memory,
            boolean rememberable) {}

    /// Where it was said what a heading means.
    public record Memory(Column meaning, ListId list, String fileName, String by, Instant at) {}

    /// A line of the sheet.
    public record TopLine(int number, List<String> cells) {}

    /// What somebody says. What she leaves out stays as it is.
    ///
    /// @param sheets names of sheets, or `*` alone for all with the same columns; none when nothing is to be chosen
    /// @param headerRow line that names the columns, 0 for none
    /// @param columns by index
    public record Answer(List<String> sheets, @Nullable Integer headerRow, Map<Integer, Column> columns) {}

    /// Looks into the file.
    ///
    /// @throws Problem `list.unknown` (404), `list.not-checked` (409) when the file is gone
    @Transactional(readOnly = true)
    public Look look(ListId id) {
        WorkerList list = lists.find(id);
        return withFile(
                list, file -> new ColumnLooks(list, file, reading(list), remembered.memories(list.territory())).look());
    }

    private Reading reading(WorkerList list) {
        return list.state().judged()
                ? list.asChecked()
                : new Reading(list.sheets(), remembered.of(list.territory()), list.choice());
    }

    /// Takes what somebody says: the list is checked with these columns, and they are remembered for the sender.
    /// Saying the same again changes nothing. Decisions on single rows hold where neither the row
    /// nor what is said against it changes.
    ///
    /// @throws Problem `list.unknown` (404), `list.approved`, `list.not-checked`, `list.sheet-known` (409),
    ///     `list.sheet-unknown`, `list.sheets-differ`, `list.header-row-missing`, `list.column-twice`,
    ///     `list.columns-lacking` (400)
    @Transactional
    public WorkerList say(ListId id, Answer answer) {
        WorkerList list = records.lock(id).orElseThrow(() -> Lists.unknown(id));
        if (list.state() == ListState.APPROVED) {
            throw new Problem(Kind.CONFLICT, "list.approved", id.toString());
        }
        if (list.state() != ListState.UNCLEAR && !list.state().judged()) {
            throw new Problem(Kind.CONFLICT, "list.not-checked", id.toString());
        }
        refuseTwice(answer.columns());
        Said said = withFile(list, file -> understand(list, file, answer));
        remembered.remember(list, said.headings(), actors.current().displayName(), clock.instant());
        boolean changes = !said.choice().equals(list.choice()) || !said.sheets().equals(list.sheets());
        if (!changes && list.state().judged()) {
            return list;
        }
        String content = FileHash.of(records.fileHash(id), said.sheets());
        if (!records.setReading(list, said.sheets(), said.choice(), content)) {
            throw new Problem(Kind.CONFLICT, "list.sheet-known", String.join(", ", said.sheets()));
        }
        audit.record(new Act("list.columns-said", "list", id.toString(), list.territory(), detail(said)));
        if (list.state() == ListState.UNCLEAR) {
            records.setState(id, ListState.RECEIVED);
            records.setJob(id, jobs.start(CheckList.NAME, id.toString()));
        } else {
            lists.checkAgain(id);
        }
        return lists.find(id);
    }

    /// Hands in another sheet of the file of a list, as a list of its own; nobody has to upload it again.
    ///
    /// @throws Problem `list.unknown` (404), `list.not-checked` (409) when the file is gone, `list.sheet-unknown`
    public Lists.Receipt handInAnother(ListId id, String sheet) {
        WorkerList list = lists.find(id);
        requireFile(list);
        Path path = files.fetch(id);
        try {
            return lists.handIn(list.programme(), list.fileName(), sheet, path);
        } finally {
            delete(path);
        }
    }

    /// Forgets what the heading of a column means; the list itself stays as it was read.
    ///
    /// @param index of the column, 0 for A
    /// @throws Problem `list.unknown`, `list.column-not-remembered` (404)
    @Transactional
    public void forget(ListId id, int index) {
        Look look = look(id);
        String heading = Header.headings(
                        look.columns().stream().map(ColumnLook::named).toList())
                .get(index);
        if (heading == null || !remembered.forget(look.list().territory(), heading)) {
            throw new Problem(Kind.NOT_FOUND, "list.column-not-remembered", Header.letterOf(Math.max(index, 0)));
        }
        audit.record(new Act(
                "list.column-forgotten",
                "list",
                id.toString(),
                look.list().territory(),
                Map.of("column", Header.letterOf(index))));
    }

    /// What an answer comes to.
    ///
    /// @param headings what is to be remembered
    private record Said(List<String> sheets, ColumnChoice choice, Map<String, Column> headings) {}

    private Said understand(WorkerList list, ListFile file, Answer answer) {
        Reading before = reading(list);
        ColumnChoice kept = list.choice().and(new ColumnChoice(row(list, file, before, answer), Map.of()));
        FirstLook look = FirstLook.of(file, before.remembered(), kept);
        List<String> sheets = sheets(list, look, answer);
        Header now = header(look, sheets.getFirst());
        Map<Integer, Column> changed = new TreeMap<>(answer.columns());
        now.columns().forEach(named -> {
            boolean settled = named.grounds() == Grounds.NAME
                    || named.grounds() == Grounds.REMEMBERED
                    || named.grounds() == Grounds.CHOSEN;
            if (settled && named.column() == changed.get(named.index())) {
                changed.remove(named.index());
            }
        });
        ColumnChoice choice = kept.and(new ColumnChoice(null, changed));
        FirstLook then = FirstLook.of(file, before.remembered(), choice);
        requireAlike(then, sheets);
        Header header = header(then, sheets.getFirst());
        if (!header.has(Column.NIK) || !header.has(Column.NAME)) {
            throw new Problem(Kind.INVALID, "list.columns-lacking");
        }
        Map<Integer, String> headings = Header.headings(header.columns());
        Map<String, Column> learnt = new TreeMap<>();
        changed.forEach((index, column) -> {
            String heading = headings.get(index);
            if (heading != null) {
                learnt.put(heading, column);
            }
        });
        return new Said(sheets, choice, learnt);
    }

    /// The line that somebody says names the columns, unless it is the one that was found.
    private static @Nullable Integer row(WorkerList list, ListFile file, Reading before, Answer answer) {
        Integer row = answer.headerRow();
        if (row == null || list.sheets().isEmpty()) {
            return row;
        }
        return FirstLook.of(file, before.remembered(), before.choice()).sheets().stream()
                        .filter(glance -> glance.sheet().equals(list.sheets().getFirst()))
                        .map(Glance::header)
                        .anyMatch(header -> header != null && header.lastRow() == row)
                ? null
                : row;
    }

    private static List<String> sheets(WorkerList list, FirstLook look, Answer answer) {
        if (answer.sheets().isEmpty()
                || (list.state().judged() && answer.sheets().equals(list.sheets()))) {
            if (list.sheets().isEmpty()) {
                throw new Problem(Kind.INVALID, "list.sheet-missing");
            }
            return list.sheets();
        }
        if (list.state().judged()) {
            throw new Problem(Kind.CONFLICT, "list.sheets-settled", list.id().value());
        }
        if (answer.sheets().equals(List.of(FirstLook.ALL))) {
            return look.alike();
        }
        answer.sheets().forEach(look::select);
        return List.copyOf(answer.sheets());
    }

    private static Header header(FirstLook look, String sheet) {
        return look.sheets().stream()
                .filter(glance -> glance.sheet().equals(sheet))
                .findFirst()
                .map(Glance::header)
                .orElseThrow(() -> new Problem(Kind.INVALID, "list.header-row-missing", FirstLook.SEARCHED));
    }

    private static void requireAlike(FirstLook look, List<String> sheets) {
        var kinds = sheets.stream()
                .map(sheet -> header(look, sheet).meanings())
                .distinct()
                .count();
        if (kinds > 1) {
            throw new Problem(Kind.INVALID, "list.sheets-differ", String.join(", ", sheets));
        }
    }

    private static void refuseTwice(Map<Integer, Column> columns) {
        Map<Column, Integer> seen = new EnumMap<>(Column.class);
        columns.forEach((index, column) -> {
            Integer other = column.used() ? seen.putIfAbsent(column, index) : null;
            if (other != null) {
                throw new Problem(Kind.INVALID, "list.column-twice", Header.letterOf(other), Header.letterOf(index));
            }
        });
    }

    private static Map<String, Object> detail(Said said) {
        Map<String, Object> detail = new TreeMap<>();
        detail.put(
                "columns",
                said.choice().columns().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(each -> Header.letterOf(each.getKey()) + "=" + each.getValue())
                        .collect(Collectors.joining(", ")));
        detail.put("sheets", said.sheets().size());
        if (said.choice().headerRow() != null) {
            detail.put("headerRow", said.choice().headerRow());
        }
        return detail;
    }

    private static void requireFile(WorkerList list) {
        if (list.state() == ListState.FAILED || list.state() == ListState.CANCELLED) {
            throw new Problem(Kind.CONFLICT, "list.not-checked", list.id().value());
        }
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException undeletable) {
            throw new UncheckedIOException(undeletable);
        }
    }

    private <T> T withFile(WorkerList list, Function<ListFile, T> work) {
        requireFile(list);
        Path path = files.fetch(list.id());
        try (ListFile file = ListFile.open(list.fileKind(), path)) {
            return work.apply(file);
        } finally {
            delete(path);
        }
    }
}
