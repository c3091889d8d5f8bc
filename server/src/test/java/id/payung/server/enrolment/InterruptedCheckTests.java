package id.payung.server.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.payung.server.access.Actors;
import id.payung.server.job.Progress;
import id.payung.server.testing.ServerTest;
import id.payung.server.testing.TestAccounts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The machine may die at any moment of a check: nothing is left, and the next run gives what an undisturbed one gives.
@ServerTest
class InterruptedCheckTests {

    @Autowired
    TestAccounts accounts;

    @Autowired
    CheckList check;

    @Autowired
    Actors actors;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void leavesNothingOfACheckThatDiedAndGivesTheSameAfterwards() {
        TestOffice office = TestOffice.of(accounts);
        long list = office.handIn(TestList.of(1_200).csv());
        String undisturbed = content(list);
        forget(list);

        for (int deadline : new int[] {1, 2, 3}) {
            assertThatThrownBy(() -> run(list, dyingAtReport(deadline))).isInstanceOf(IllegalStateException.class);
            assertThat(count(list)).isZero();
        }
        run(list, (done, total) -> {});

        assertThat(content(list)).isEqualTo(undisturbed);
        run(list, (done, total) -> {});
        assertThat(content(list)).isEqualTo(undisturbed);
    }

    private static Progress dyingAtReport(int deadline) {
        int[] reports = {0};
        return (done, total) -> {
            if (++reports[0] == deadline) {
                throw new IllegalStateException("the machine died");
            }
        };
    }

    private void run(long list, Progress progress) {
        actors.callAsSystem(() -> {
            check.run(Long.toString(list), progress);
            return list;
        });
    }

    private void forget(long list) {
        in(() -> {
            jdbc.sql("delete from enrolment.list_row where list_id = :list")
                    .param("list", list)
                    .update();
            jdbc.sql("delete from enrolment.reason where list_id = :list")
                    .param("list", list)
                    .update();
            return jdbc.sql("update enrolment.list set state = 'RECEIVED' where id = :list")
                    .param("list", list)
                    .update();
        });
    }

    private long count(long list) {
        return in(() -> jdbc.sql("select count(*) from enrolment.list_row where list_id = :list")
                .param("list", list)
                .query(Long.class)
                .single());
    }

    private String content(long list) {
        return in(() -> jdbc.sql("""
                        select md5(string_agg(concat_ws('|', row_number, verdict, fault_codes, faults, village_code,
                                   nik_key, name, birth_date, sex, months), E'\\n' order by row_number))
                        from enrolment.list_row where list_id = :list
                        """).param("list", list).query(String.class).single());
    }

    private <T> T in(java.util.function.Supplier<T> work) {
        return java.util.Objects.requireNonNull(actors.callAsSystem(() -> transactions.execute(status -> work.get())));
    }
}
