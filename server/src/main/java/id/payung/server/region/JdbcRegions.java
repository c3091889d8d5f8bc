package id.payung.server.region;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Editions of the list in the database. The first node that starts with a new edition brings it in; the others wait.
@Component
class JdbcRegions {

    private static final Logger LOG = LoggerFactory.getLogger(JdbcRegions.class);
    private static final long LOADING_LOCK = 7_298_421L;

    private final JdbcOperations jdbc;
    private final TransactionTemplate transaction;

    JdbcRegions(JdbcOperations jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// The list to work with: the shipped one, or a newer one that another node brought in.
    RegionTree current() {
        return transaction.execute(status -> {
            bringInShippedEdition();
            return new RegionTree(read());
        });
    }

    /// The newest edition in the database.
    RegionEdition edition() {
        return transaction.execute(status -> jdbc.queryForObject(
                "select edition, decree, source, licence, regions from region.edition order by edition desc limit 1",
                (row, number) -> new RegionEdition(
                        row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getInt(5))));
    }

    private void bringInShippedEdition() {
        try (RegionFile file = RegionFile.shipped()) {
            String shipped = file.edition().edition();
            jdbc.query("select pg_advisory_xact_lock(?)", row -> {}, LOADING_LOCK);
            String newest = jdbc.queryForObject("select coalesce(max(edition), '') from region.edition", String.class);
            if (newest != null && newest.compareTo(shipped) >= 0) {
                return;
            }
            load(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The list of regions cannot be read", unreadable);
        }
    }

    private void load(RegionFile file) {
        RegionEdition edition = file.edition();
        long begun = System.nanoTime();
        jdbc.execute("create temporary table incoming (code text, name text, bps_code text) on commit drop");
        long rows = copy(file);
        if (rows != edition.regions()) {
            throw new IllegalStateException("The list of regions holds " + rows + " rows but announces "
                    + edition.regions() + "; make it again with tools/regions");
        }
        jdbc.update(
                "insert into region.edition (edition, decree, source, licence, regions) values (?, ?, ?, ?, ?)",
                edition.edition(),
                edition.decree(),
                edition.source(),
                edition.licence(),
                edition.regions());
        int retired = jdbc.update("""
                update region.place set retired_edition = ?
                where retired_edition is null and not exists (select from incoming where incoming.code = place.code)
                """, edition.edition());
        int fresh = jdbc.update("""
                insert into region.place as place (code, name, bps_code, first_edition)
                select code, name, bps_code, ? from incoming order by code
                on conflict (code) do update
                set name = excluded.name, bps_code = excluded.bps_code, retired_edition = null
                where (place.name, place.bps_code, place.retired_edition)
                    is distinct from (excluded.name, excluded.bps_code, null)
                """, edition.edition());
        LOG.info(
                "Regions of {} loaded in {} ms: {} new or changed, {} retired",
                edition.edition(),
                (System.nanoTime() - begun) / 1_000_000,
                fresh,
                retired);
    }

    private long copy(RegionFile file) {
        Long rows = jdbc.execute((ConnectionCallback<Long>) connection -> {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            try {
                return copy.copyIn("copy incoming from stdin with (format csv)", file.rows());
            } catch (IOException unreadable) {
                throw new SQLException("The list of regions cannot be read", unreadable);
            }
        });
        return rows == null ? 0 : rows;
    }

    private List<Region> read() {
        return jdbc.query(
                "select code, name, bps_code from region.place where retired_edition is null order by code",
                (row, number) -> new Region(row.getString(1), row.getString(2), row.getString(3)));
    }
}
