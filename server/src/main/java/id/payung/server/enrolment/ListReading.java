package id.payung.server.enrolment;

import id.payung.server.enrolment.check.CheckedRow;
import id.payung.server.enrolment.check.ProgrammeOccupations;
import id.payung.server.enrolment.check.ProgrammeVillages;
import id.payung.server.enrolment.check.ProofFinder;
import id.payung.server.enrolment.check.ReadThrough;
import id.payung.server.enrolment.check.RowChecker;
import id.payung.server.enrolment.check.RowRules;
import id.payung.server.enrolment.sheet.ListFile;
import id.payung.server.enrolment.sheet.Reading;
import id.payung.server.enrolment.sheet.TableReader;
import id.payung.server.enrolment.verdict.Staging;
import id.payung.server.job.Progress;
import id.payung.server.matching.GateRows;
import id.payung.server.region.Occupations;
import id.payung.server.region.Regions;
import id.payung.server.vault.Vault;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/// Reads a file batch by batch into the staging table; never holds more than a few batches.
@Component
class ListReading {

    private final JdbcOperations jdbc;
    private final Vault vault;
    private final Regions regions;
    private final Occupations occupations;
    private final RememberedColumns remembered;
    private final ProofsAtHand proofs;

    ListReading(
            JdbcOperations jdbc,
            Vault vault,
            Regions regions,
            Occupations occupations,
            RememberedColumns remembered,
            ProofsAtHand proofs) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.regions = regions;
        this.occupations = occupations;
        this.remembered = remembered;
        this.proofs = proofs;
    }

    /// @param rules what the programme asks of a row
    /// @param gate gets each row that may be compared with everybody who is recorded
    ReadThrough read(WorkerList list, RowRules rules, Path path, LocalDate today, Progress progress, GateRows gate) {
        ProofFinder proven = proofs.finder(rules, list.programme());
        return Objects.requireNonNull(jdbc.execute((ConnectionCallback<ReadThrough>) connection -> {
            Reading reading = new Reading(list.sheets(), remembered.of(list.territory()), list.choice());
            try (ListFile file = ListFile.open(list.fileKind(), path);
                    TableReader table = TableReader.open(file, reading)) {
                Supplier<RowChecker> checkers = () -> checker(list, rules, proven, table, file.counts1904(), today);
                return stage(connection, list, file, table, checkers, progress, gate);
            }
        }));
    }

    private RowChecker checker(
            WorkerList list,
            RowRules rules,
            ProofFinder proven,
            TableReader table,
            boolean counts1904,
            LocalDate today) {
        return RowChecker.of(
                table,
                new RowChecker.Setting(
                        today,
                        counts1904,
                        rules,
                        regions.nationalIdPrefixes(),
                        new ProgrammeVillages(regions, list.territory(), table.titles()),
                        new ProgrammeOccupations(
                                occupations, rules.eligibility().occupations()),
                        proven));
    }

    private ReadThrough stage(
            Connection connection,
            WorkerList list,
            ListFile file,
            TableReader table,
            Supplier<RowChecker> checkers,
            Progress progress,
            GateRows gate)
            throws SQLException {
        try (Staging staging = Staging.open(connection, vault, gate)) {
            ReadThrough read =
                    ReadThrough.of(file, table, checkers, new Stager(staging, progress, list.rowsExpected()));
            staging.finish();
            return read;
        }
    }

    /// Stores the batches and says how far it is.
    private static final class Stager implements ReadThrough.Taker<Staging.Ready, SQLException> {

        private final Staging staging;
        private final Progress progress;
        private final int expected;
        private int people;

        Stager(Staging staging, Progress progress, int expected) {
            this.staging = staging;
            this.progress = progress;
            this.expected = expected;
        }

        @Override
        public Staging.Ready prepare(List<CheckedRow> rows) {
            return staging.prepare(rows);
        }

        @Override
        public void take(List<CheckedRow> rows, Staging.Ready prepared) throws SQLException {
            staging.add(prepared);
            people += rows.size();
            progress.report(people, Math.max(people + 1, expected));
        }
    }
}
