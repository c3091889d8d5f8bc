package id.payung.server.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.payung.server.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The list in the database: brought in once, never thinned out.
@ServerTest
class RegionLoadingTests {

    @Autowired
    JdbcRegions store;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void bringsTheShippedEditionInOnce() {
        assertThat(store.current().size()).isEqualTo(91_599);
        assertThat(store.current().size()).isEqualTo(91_599);

        assertThat(jdbc.sql("select count(*) from region.place where retired_edition is null")
                        .query(Long.class)
                        .single())
                .isEqualTo(91_599);
        assertThat(jdbc.sql("select decree from region.edition")
                        .query(String.class)
                        .single())
                .contains("300.2.2-2430/2025");
    }

    @Test
    void keepsTheSwappedBpsCodesApart() {
        assertThat(jdbc.sql("select code from region.place where bps_code = '1506'")
                        .query(String.class)
                        .single())
                .isEqualTo("15.07");
    }

    @Test
    void worksWithANewerEditionThatAnotherNodeBroughtIn() {
        transactions.executeWithoutResult(status -> {
            jdbc.sql("""
                            insert into region.edition (edition, decree, source, licence, regions)
                            values ('2999-01-01', 'later', 'test', 'test', 1)
                            """).update();
            jdbc.sql("update region.place set retired_edition = '2999-01-01' where code = '13.03.04.2003'")
                    .update();

            assertThat(store.current().find("13.03.04.2003")).isNull();
            assertThat(store.edition().decree()).isEqualTo("later");

            status.setRollbackOnly();
        });
    }

    @Test
    void isNotForTheApplicationToDelete() {
        assertThatThrownBy(() -> transactions.executeWithoutResult(status ->
                        jdbc.sql("delete from region.place where code = '15'").update()))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void refusesACodeThatNoRegionCanHave() {
        assertThatThrownBy(() -> transactions.executeWithoutResult(
                        status -> jdbc.sql("""
                                insert into region.place (code, name, first_edition)
                                values ('15.6', 'Salah', '2025-06-23')
                                """).update()))
                .isInstanceOf(DataAccessException.class);
    }
}
