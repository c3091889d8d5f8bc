package id.payung.server.coverage.pivot;

import id.payung.server.coverage.CoverageQuestion;
import id.payung.server.coverage.Trait;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads what a pivot asks for: from the sums, from the groups of people behind them, or from the months of each
/// person.
@Component
class JdbcPivot {

    private static final int COUNTRY_LENGTH = 1;

    private static final String NOT_TAKEN_IN = """
            select case when :length = 1 then '0' else left(h.village_code, :length) end as area,
                m.month::date as month, %s as value, h.people as amount
            from coverage.head_change h join coverage.change c on c.id = h.change_id
                cross join generate_series(:first, :last, interval '1 month') m (month)
            where not c.folded and 'JKK' = any (c.schemes) and h.first_month <= m.month and h.until_month > m.month
              and h.village_code >= :from and h.village_code < :to
            """;

    private final JdbcClient jdbc;

    JdbcPivot(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// People of places from the country to the district, from the sums and what is not in them yet.
    ///
    /// @param tier length of the codes of the places; 0 for the country
    List<Fact> heads(PivotQuestion question, int tier, LocalDate known) {
        return sums("""
                select area, to_char(month, 'YYYY-MM') as month, '' as value, sum(amount) as amount from (
                    select area_code as area, month, jkk as amount from (
                        select distinct on (area_code, month) area_code, month, jkk from coverage.heads
                        where segment = 'ALL' and area_code >= :area_from and area_code < :area_to
                          and length(area_code) = :length and month between :first and :last and known_on <= :known
                        order by area_code, month, known_on desc) latest
                    union all
                    select area, month, amount from (%s and c.known_on <= :known) fresh
                ) each group by 1, 2 having sum(amount) <> 0
                """.formatted(NOT_TAKEN_IN.formatted("''")), question, tier, known, Map.of());
    }

    /// The same down to the regency, by one trait.
    List<Fact> parts(PivotQuestion question, int tier, Trait trait, LocalDate known) {
        Map<String, Object> parameters = new HashMap<>(Map.of("dimension", trait.name()));
        String narrowing = narrowing(question, dimension -> "value", parameters);
        return sums("""
                select area, to_char(month, 'YYYY-MM') as month, value, sum(amount) as amount from (
                    select area_code as area, month, value, people as amount from coverage.parts
                    where dimension = :dimension and area_code >= :area_from and area_code < :area_to
                      and length(area_code) = :length and month between :first and :last
                    union all
                    select area, month, value, amount from (%s) fresh
                ) each where true %s group by 1, 2, 3 having sum(amount) <> 0
                """.formatted(NOT_TAKEN_IN.formatted(group(trait)), narrowing), question, tier, known, parameters);
    }

    private List<Fact> sums(
            String sql, PivotQuestion question, int tier, LocalDate known, Map<String, Object> parameters) {
        String within = within(question.regionCode());
        boolean country = tier == 0;
        return jdbc.sql(sql)
                .params(parameters)
                .param("from", within)
                .param("to", within + "~")
                .param("area_from", country ? "0" : within)
                .param("area_to", country ? "0~" : within + "~")
                .param("length", country ? COUNTRY_LENGTH : tier)
                .param("first", question.from().atDay(1))
                .param("last", question.until().atDay(1))
                .param("known", known)
                .query((row, number) -> new Fact(
                        values(question, row.getString("area"), row.getString("month"), row.getString("value")),
                        row.getLong("amount")))
                .list();
    }

    private static List<String> values(PivotQuestion question, String area, String month, String value) {
        List<String> values = new ArrayList<>();
        for (Dimension dimension : question.arranged()) {
            if (dimension.isPlace()) {
                values.add(area.substring(0, Math.min(area.length(), dimension.codeLength())));
            } else {
                values.add(dimension == Dimension.MONTH ? month : value);
            }
        }
        return values;
    }

    /// How many groups of people lie behind a question, counted no further than just above a bound.
    long groups(PivotQuestion question, long bound) {
        return bounded("""
                select from coverage.head_change h
                where h.village_code >= :from and h.village_code < :to and h.until_month > :first
                """, question, bound);
    }

    /// How many stretches of months of people lie behind a question, counted no further than just above a bound.
    long stretches(PivotQuestion question, long bound) {
        return bounded("""
                select from membership.cover
                where scheme = 'JKK' and months @> :first::date and village_code >= :from and village_code < :to
                """, question, bound);
    }

    private long bounded(String rows, PivotQuestion question, long bound) {
        String within = within(question.regionCode());
        return jdbc.sql("select count(*) from (" + rows + " limit :most) found")
                .param("from", within)
                .param("to", within + "~")
                .param("first", question.from().atDay(1))
                .param("most", bound + 1)
                .query(Long.class)
                .single();
    }

    /// People, or what was paid for them, from the groups.
    List<Fact> rows(PivotQuestion question, LocalDate known) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("known", known);
        String narrowing = narrowing(question, JdbcPivot::ofGroup, parameters);
        boolean money = question.measure() == Measure.CONTRIBUTIONS;
        String groups =
                """
                from coverage.head_change h join coverage.change c on c.id = h.change_id
                    cross join generate_series(:first, :last, interval '1 month') m (month) %s
                where h.village_code >= :from and h.village_code < :to
                  and h.first_month <= m.month and h.until_month > m.month
                  and c.known_on <= :known and 'JKK' = any (c.schemes) %s
                """.formatted(money ? "join rate on rate.lot_id = c.lot_id and rate.month = m.month" : "", narrowing);
        String rates = money ? """
                with rate as materialized (
                    select lot_id, month, rate from coverage.month_rates(
                        (select array_agg(distinct c.lot_id)
                         from coverage.head_change h join coverage.change c on c.id = h.change_id
                         where h.village_code >= :from and h.village_code < :to and h.until_month > :first),
                        :first, :last))
                """ : "";
        String amount = money ? "h.people * rate.rate" : "h.people";
        return arranged(rates, question, JdbcPivot::ofGroup, amount, groups, parameters);
    }

    /// People whose cover ends within a stretch of days with nothing paid after it.
    ///
    /// @param lastDay the last of those days
    List<Fact> ending(PivotQuestion question, LocalDate lastDay) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("lastDay", lastDay);
        String narrowing = narrowing(question, CoveredPeople::expression, parameters);
        return arranged(
                "",
                question,
                CoveredPeople::expression,
                "1",
                CoveredPeople.FROM + CoveredPeople.ENDING + narrowing,
                parameters);
    }

    private List<Fact> arranged(
            String before,
            PivotQuestion question,
            Expression expression,
            String amount,
            String from,
            Map<String, Object> parameters) {
        List<Dimension> arranged = question.arranged();
        StringBuilder select = new StringBuilder();
        StringBuilder group = new StringBuilder();
        for (int at = 0; at < arranged.size(); at++) {
            select.append(expression.of(arranged.get(at)))
                    .append(" as v")
                    .append(at)
                    .append(", ");
            group.append(at == 0 ? "" : ", ").append(at + 1);
        }
        String within = within(question.regionCode());
        return jdbc.sql(before + "select " + select + "sum(" + amount + ") as amount " + from + " group by " + group)
                .params(parameters)
                .param("from", within)
                .param("to", within + "~")
                .param("first", question.from().atDay(1))
                .param("last", question.until().atDay(1))
                .query((row, number) -> {
                    List<String> values = new ArrayList<>();
                    for (int at = 0; at < arranged.size(); at++) {
                        values.add(row.getString("v" + at));
                    }
                    return new Fact(values, row.getLong("amount"));
                })
                .list();
    }

    /// How a dimension reads in some statement.
    @FunctionalInterface
    interface Expression {
        String of(Dimension dimension);
    }

    private static String ofGroup(Dimension dimension) {
        Trait trait = dimension.base();
        if (trait != null) {
            return group(trait);
        }
        return dimension == Dimension.MONTH
                ? "to_char(m.month, 'YYYY-MM')"
                : "left(h.village_code, " + dimension.codeLength() + ")";
    }

    private static String group(Trait trait) {
        return switch (trait) {
            case PAYER -> "c.payer";
            case PROGRAMME -> "c.programme_id::text";
            case SEX -> "h.sex";
            case AGE -> "h.age_from::text";
            case OCCUPATION -> "h.occupation";
            case DECILE -> "coalesce(h.decile::text, '')";
            case SEGMENT, OCCUPATION_GROUP, ECOSYSTEM ->
                throw new IllegalArgumentException(trait + " follows from another trait");
        };
    }

    /// Further conditions, each beginning with `and`; fills in what they need.
    static String narrowing(PivotQuestion question, Expression expression, Map<String, Object> parameters) {
        StringBuilder conditions = new StringBuilder();
        question.filters().forEach((dimension, value) -> {
            Dimension.Selection selection = dimension.selection(value);
            String name = "filter_" + dimension.name().toLowerCase(java.util.Locale.ROOT);
            conditions
                    .append(selection.among() ? " and " : " and not ")
                    .append(expression.of(dimension))
                    .append(" = any (:")
                    .append(name)
                    .append(")");
            parameters.put(name, selection.raw().toArray(String[]::new));
        });
        return conditions.toString();
    }

    static String within(String code) {
        return code.equals(CoverageQuestion.COUNTRY) ? "" : code;
    }

    /// People of an area by one trait as everybody may see them; null where a group is too small.
    Map<String, @Nullable Long> openParts(String area, Trait trait, YearMonth month) {
        return open(
                "select value as name, people from coverage.public_parts(:area, :trait, :month)",
                Map.of("area", area, "trait", trait.name(), "month", month.atDay(1)));
    }

    /// People of areas as everybody may see them; null where a group is too small.
    Map<String, @Nullable Long> openHeads(Set<String> areas, YearMonth month) {
        return open(
                "select area_code as name, people from coverage.public_heads(:areas, :month, :month)",
                Map.of("areas", areas.toArray(String[]::new), "month", month.atDay(1)));
    }

    private Map<String, @Nullable Long> open(String sql, Map<String, Object> parameters) {
        Map<String, @Nullable Long> people = new HashMap<>();
        jdbc.sql(sql).params(parameters).query(row -> {
            people.put(row.getString("name"), row.getObject("people", Long.class));
        });
        return people;
    }
}
