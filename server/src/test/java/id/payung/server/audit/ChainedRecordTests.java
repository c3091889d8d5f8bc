package id.payung.server.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.payung.server.access.Role;
import id.payung.server.testing.ServerTest;
import id.payung.server.testing.TestAccounts;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The record of acts: in the transaction of the act, chained, and closed to the application's own hands.
@ServerTest
class ChainedRecordTests {

    @Autowired
    TestAccounts accounts;

    @Autowired
    Audit audit;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    id.payung.server.access.Actors actors;

    @Test
    void leavesNoRecordOfAnActThatWasRolledBack() {
        transactions.executeWithoutResult(status -> {
            audit.record(new Act("list.submitted", "list", "rolled-back", "15.06", Map.of()));
            status.setRollbackOnly();
        });

        assertThat(count("rolled-back")).isZero();
    }

    @Test
    void chainsEachRecordToTheOneBefore() {
        accounts.signedIn(Role.AUDITOR, "15");
        accounts.signedIn(Role.LAW_OFFICER, "");
        transactions.executeWithoutResult(
                status -> audit.record(new Act("list.submitted", "list", "chained", "15.06", Map.of("rows", 3))));

        boolean unbroken = actors.callAsSystem(() -> transactions.execute(
                status -> jdbc.sql("""
                        select bool_and(hash = audit.hash_of(sequence, recorded_at, actor, act, subject_kind, subject_id,
                                   territory_code, detail, previous_hash)
                               and previous_hash = coalesce(before, '\\x00'::bytea))
                        from (select *, lag(hash) over (order by sequence) as before from audit.record) chain
                        """).query(Boolean.class).single()));

        assertThat(unbroken).isTrue();
        assertThat(count("chained")).isEqualTo(1);
    }

    @Test
    void refusesTheApplicationToAlterOrDeleteARecord() {
        assertThatThrownBy(() -> transactions.executeWithoutResult(status ->
                        jdbc.sql("update audit.record set act = 'nothing'").update()))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> transactions.executeWithoutResult(
                        status -> jdbc.sql("delete from audit.record").update()))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void showsNothingToATransactionWithoutTerritory() {
        transactions.executeWithoutResult(status -> {
            audit.record(new Act("list.submitted", "list", "unseen", "15.06", Map.of()));
        });

        long seen = transactions.execute(status ->
                jdbc.sql("select count(*) from audit.record").query(Long.class).single());

        assertThat(seen).isZero();
    }

    private long count(String subject) {
        return actors.callAsSystem(() ->
                transactions.execute(status -> jdbc.sql("select count(*) from audit.record where subject_id = :id")
                        .param("id", subject)
                        .query(Long.class)
                        .single()));
    }
}
