package id.payung.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.server.testing.ServerTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The database guards territory itself: no table that says where a record belongs is open to everybody, and the
/// application's role can neither own a table nor step around the guard.
@ServerTest
class RowSecurityTests {

    /// Accounts are found by name at sign-in, before anybody has a territory, and hold no worker's data. A programme is
    /// public: everybody may know what is offered. Coverage figures are public too.
    private static final List<String> OPEN_ON_PURPOSE = List.of("access.account");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void everyTableThatNamesATerritoryIsGuarded() {
        var unguarded = query("""
                select distinct columns.table_schema || '.' || columns.table_name
                from information_schema.columns
                    join pg_class on pg_class.oid = (columns.table_schema || '.' || columns.table_name)::regclass
                where columns.column_name in ('territory_code', 'village_code')
                    and columns.table_schema not in ('pg_catalog', 'information_schema', 'region', 'coverage')
                    and pg_class.relkind in ('r', 'p') and not pg_class.relrowsecurity
                order by 1
                """);

        assertThat(unguarded).containsExactlyElementsOf(OPEN_ON_PURPOSE);
    }

    @Test
    void everyTableOfPeopleAndMoneyIsEmptyWithoutATerritory() {
        var guarded = query("""
                select relnamespace::regnamespace || '.' || relname from pg_class
                where relrowsecurity and relkind in ('r', 'p') and has_table_privilege(oid, 'select')
                """);
        assertThat(guarded).contains("person.person", "person.heir", "membership.cover", "access.four_eyes");

        for (String table : guarded) {
            assertThat(query("select count(*)::text from " + table)).as(table).containsExactly("0");
        }
    }

    @Test
    void theApplicationsRoleCannotStepAroundTheGuard() {
        assertThat(query("select current_user::text")).containsExactly("payung_app");
        assertThat(query("select (rolsuper or rolbypassrls or rolcreaterole)::text from pg_roles"
                        + " where rolname = current_user"))
                .containsExactly("false");
        assertThat(query("select relname::text from pg_class join pg_roles on pg_roles.oid = relowner"
                        + " where rolname = current_user"))
                .isEmpty();
        assertThat(query("select rolname::text from pg_roles where pg_has_role(current_user, oid, 'member')"
                        + " and rolname not in (current_user)"))
                .isEmpty();
    }

    @Test
    void functionsThatLookBeyondATerritoryFixTheirSearchPath() {
        var loose = query("""
                select pronamespace::regnamespace || '.' || proname from pg_proc
                where prosecdef and pronamespace::regnamespace::text not in ('pg_catalog', 'information_schema')
                    and not exists (select from unnest(proconfig) setting where setting like 'search_path=%')
                """);

        assertThat(loose).isEmpty();
    }

    private List<String> query(String sql) {
        return transactions.execute(status -> jdbc.sql(sql).query(String.class).list());
    }
}
