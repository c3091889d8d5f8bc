package id.payung.database.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class TestDatabaseTests {

    @Test
    void keepsDatabasesApart() throws Exception {
        try (var one = TestDatabase.fresh();
                var two = TestDatabase.fresh()) {
            run(one, "create table person (nik text)");

            assertThatThrownBy(() -> run(two, "select * from person"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("does not exist");
        }
    }

    @Test
    void copiesAPreparedDatabaseThatWasPreparedOnce() throws Exception {
        int[] preparations = {0};
        TestDatabase.Preparation preparation = database -> {
            preparations[0]++;
            run(database, "create table village (code text)");
        };

        try (var one = TestDatabase.copyOf("villages", preparation);
                var two = TestDatabase.copyOf("villages", preparation)) {
            run(one, "insert into village values ('13.03.07.2001')");

            run(two, "do $$ begin if exists (select from village) then raise 'not empty'; end if; end $$");
        }
        assertThat(preparations[0]).isEqualTo(1);
    }

    @Test
    void saysWhichTemplateCouldNotBePrepared() {
        assertThatThrownBy(() -> TestDatabase.copyOf("broken", database -> run(database, "no sql")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("broken");
    }

    @Test
    void dropsItsDatabaseOnClose() throws Exception {
        var database = TestDatabase.fresh();
        try (var open = database.connect()) {
            database.close();

            assertThat(open.isValid(1)).isFalse();
        }
        assertThatThrownBy(database::connect).hasMessageContaining("does not exist");
    }

    private static void run(TestDatabase database, String sql) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
