package id.payung.server.enrolment.verdict;

import id.payung.server.enrolment.verdict.Verdicts.Case;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Rows beyond the places that are left wait for a decision; the first ones in the list have the places.
final class Quotas {

    private final JdbcClient jdbc;

    Quotas(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void apply(Case that) {
        jdbc.sql("create temporary table places (village_code text primary key, quota int) on commit drop")
                .update();
        Map<String, Integer> named = that.villageQuotas();
        jdbc.sql("insert into places select * from unnest(:villages::text[], :quotas::int[])")
                .param("villages", named.keySet().toArray(String[]::new))
                .param("quotas", named.values().toArray(Integer[]::new))
                .update();
        jdbc.sql("""
                        create temporary table standing on commit drop as
                        select c.row_number, c.village_code from checking c
                        where c.worst > 3 and c.row_number not in (
                            select row_number from found join fault_kind using (fault) where rank <= 3)
                        """).update();
        jdbc.sql(
                        "create temporary table taken on commit drop as select * from enrolment.places_taken(:programme, :list)")
                .param("programme", that.programme())
                .param("list", that.list())
                .update();
        perVillage();
        inTotal(that.quota());
    }

    private void perVillage() {
        jdbc.sql("""
                        with ranked as (
                            select row_number, quota, count(*) over (partition by village_code) as wanting,
                                   row_number() over (partition by village_code order by row_number)
                                       + coalesce(taken.places, 0) as place
                            from standing join places using (village_code) left join taken using (village_code)
                        )
                        insert into found
                        select row_number, 'OVER_VILLAGE_QUOTA', jsonb_build_array(place::text, quota::text)
                        from ranked where place > quota
                        """).update();
    }

    /// Villages without places of their own share what the others leave of the total.
    private void inTotal(int quota) {
        jdbc.sql("""
                        with shared as (
                            select :quota - coalesce((select sum(quota) from places), 0)
                                 - coalesce((select sum(taken.places) from taken
                                             where village_code not in (select village_code from places)), 0) as free
                        ), ranked as (
                            select row_number, row_number() over (order by row_number) as place
                            from standing where village_code not in (select village_code from places)
                        )
                        insert into found
                        select row_number, 'OVER_QUOTA', jsonb_build_array(place::text, greatest(free, 0)::text)
                        from ranked cross join shared where place > free
                        """).param("quota", quota).update();
    }
}
