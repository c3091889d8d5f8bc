package id.payung.server.enrolment;

import id.payung.server.enrolment.WorkerList.Notice;
import id.payung.server.enrolment.check.AgeRule;
import id.payung.server.enrolment.check.CheckedRow;
import id.payung.server.enrolment.check.FilledDown;
import id.payung.server.enrolment.check.ProgrammeOccupations;
import id.payung.server.enrolment.check.ProgrammeVillages;
import id.payung.server.enrolment.check.RowChecker;
import id.payung.server.enrolment.sheet.Header;
import id.payung.server.enrolment.sheet.ListFile;
import id.payung.server.enrolment.sheet.TableReader;
import id.payung.server.enrolment.sheet.TableReader.Line;
import id.payung.server.enrolment.sheet.TableReader.LineKind;
import id.payung.server.enrolment.verdict.Staging;
import id.payung.server.job.Progress;
import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import id.payung.server.programme.Eligibility;
import id.payung.server.programme.Programme;
import id.payung.server.region.Occupations;
import id.payung.server.region.Regions;
import id.payung.server.vault.Vault;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/// Reads a file line by line into the staging table; never holds more than a few lines.
@Component
class ListReading {

    private static final int REPORT_EVERY = 500;

    private final JdbcOperations jdbc;
    private final Vault vault;
    private final Regions regions;
    private final Occupations occupations;

    ListReading(JdbcOperations jdbc, Vault vault, Regions regions, Occupations occupations) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.regions = regions;
        this.occupations = occupations;
    }

    /// What the file as a whole told.
    record Read(Header header, List<Notice> notices, List<FilledDown.Run> filledDown) {}

    Read read(WorkerList list, Programme programme, Path path, LocalDate today, Progress progress) {
        return Objects.requireNonNull(jdbc.execute((ConnectionCallback<Read>) connection -> {
            try (ListFile file = ListFile.open(list.fileKind(), path);
                    TableReader table = TableReader.open(file, Objects.requireNonNullElse(list.sheetName(), ""))) {
                RowChecker checker = checker(list, programme, table.header(), file.counts1904(), today);
                return stage(connection, list, file, table, checker, progress);
            }
        }));
    }

    private RowChecker checker(
            WorkerList list, Programme programme, Header header, boolean counts1904, LocalDate today) {
        Eligibility rules = programme.eligibility();
        return new RowChecker(
                header,
                new RowChecker.Setting(
                        today,
                        counts1904,
                        new AgeRule(programme.months().from().firstDay(), rules.minimumAge(), rules.belowAge()),
                        regions.nationalIdPrefixes(),
                        new ProgrammeVillages(regions, list.territory(), header.title()),
                        new ProgrammeOccupations(occupations, rules.occupations())));
    }

    private Read stage(
            Connection connection,
            WorkerList list,
            ListFile file,
            TableReader table,
            RowChecker checker,
            Progress progress)
            throws SQLException {
        FilledDown sequences = new FilledDown();
        SkippedRows skipped = new SkippedRows();
        int people = 0;
        try (Staging staging = Staging.open(connection, vault)) {
            Iterator<Line> lines = table.lines();
            while (lines.hasNext()) {
                Line line = lines.next();
                if (line.kind() != LineKind.PERSON) {
                    skipped.add(line.kind(), line.row().number());
                    continue;
                }
                CheckedRow row = checker.check(line.row());
                sequences.add(row);
                staging.add(row);
                people++;
                if (people % REPORT_EVERY == 0) {
                    progress.report(people, Math.max(people + 1, list.rowsExpected()));
                }
            }
            staging.finish();
        }
        if (people == 0) {
            throw new Problem(Kind.REFUSED, "list.no-rows");
        }
        return new Read(table.header(), notices(file, table.header(), skipped), sequences.runs());
    }

    private static List<Notice> notices(ListFile file, Header header, SkippedRows skipped) {
        List<Notice> notices = new ArrayList<>();
        if (file.hidesSheets()) {
            notices.add(new Notice("F03", List.of()));
        }
        if (header.firstRow() > 1 || header.lastRow() > header.firstRow()) {
            String rows = header.firstRow() == header.lastRow()
                    ? Integer.toString(header.firstRow())
                    : header.firstRow() + "–" + header.lastRow();
            notices.add(new Notice("F04", List.of(rows)));
        }
        for (Header.NamedColumn named : header.columns()) {
            if (named.guessed() && named.column() != null) {
                notices.add(
                        new Notice("F05", List.of(named.text(), named.column().name(), named.letter())));
            } else if (named.column() == null) {
                notices.add(new Notice("F06", List.of(named.text(), named.letter())));
            }
        }
        skipped.notice(LineKind.NOTE, "F07").ifPresent(notices::add);
        skipped.notice(LineKind.BLANK, "F08").ifPresent(notices::add);
        skipped.notice(LineKind.EXAMPLE, "example").ifPresent(notices::add);
        return notices;
    }
}
