package id.payung.server.report;

import id.payung.server.region.Region;
import id.payung.server.region.Regions;
import id.payung.server.report.JdbcRecords.Scope;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes the fifteen tables of a month.
@Component
class PackTables {

    /// Deaths a year among a thousand members, to compare claims with: 63 among 19,023 in about nine months.
    private static final BigDecimal DEATHS_PER_THOUSAND = new BigDecimal("4.4");

    private static final String ALL = "ALL";
    private static final List<String> SEGMENTS = List.of(ALL, "PU", "BPU", "CONSTRUCTION", "MIGRANT", "VULNERABLE");
    private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");

    private final JdbcRecords records;
    private final Regions regions;

    PackTables(JdbcRecords records, Regions regions) {
        this.records = records;
        this.regions = regions;
    }

    List<ReportTable> make(String territory, YearMonth month, Instant cutOff) {
        Scope scope = new Scope(territory, month, cutOff);
        List<Map<String, Object>> sponsored = records.sponsored(scope);
        List<Map<String, Object>> bills = records.bills(scope);
        ReportTable cover = coverage(scope);
        ReportTable members = sponsored(sponsored, month);
        ReportTable budget = budget(scope);
        List<ReportTable> tables = new ArrayList<>();
        tables.add(cover);
        tables.add(members);
        tables.add(lapse(sponsored));
        tables.add(lists(scope));
        tables.add(bills(bills));
        tables.add(budget);
        tables.add(mutations(scope));
        tables.add(claims(members.total("active")));
        tables.add(new TableMaker(9)
                .columns("level", "children:count", "due:money", "paid:money")
                .unrecorded());
        tables.add(new TableMaker(10)
                .columns("visits", "planned:count", "done:count")
                .unrecorded());
        tables.add(arrears(bills, cutOff.atZone(ZONE).toLocalDate()));
        tables.add(new TableMaker(12)
                .columns("topic", "received:count", "open:count", "oldest:count")
                .unrecorded());
        tables.add(ending(scope));
        tables.add(new TableMaker(14)
                .columns("event", "vacancies:count", "visitors:count", "placed:count")
                .unrecorded());
        tables.add(evidence(cover, members, budget));
        return List.copyOf(tables);
    }

    /// Each part of the place with its segments, and the place itself as the line of totals.
    private ReportTable coverage(Scope scope) {
        List<String> parts =
                regions.children(scope.territory()).stream().map(Region::code).toList();
        int length =
                parts.isEmpty() ? scope.territory().length() : parts.getFirst().length();
        Map<String, Map<String, Object>> covered = byPlace(records.covered(scope, length), "place");
        Map<String, Map<String, Object>> reported = byPlace(records.reported(scope), "region_code");
        Map<String, Map<String, Object>> targets = byPlace(records.targets(scope), "region_code");
        TableMaker table = new TableMaker(1)
                .columns(
                        "place",
                        "segment:word",
                        "potential:count",
                        "members:count",
                        "percent:percent",
                        "as-of:date",
                        "target:percent",
                        "gap:count",
                        "own:count",
                        "own-month:count",
                        "own-december:count");
        for (String part : parts.isEmpty() ? List.of(scope.territory()) : parts) {
            for (String segment : SEGMENTS) {
                String key = part + "/" + segment;
                Map<String, Object> own = covered.getOrDefault(key, Map.of());
                if (segment.equals(ALL) || count(own, "now") > 0 || reported.containsKey(key)) {
                    place(table, part, segment, own, reported.get(key), targets.get(key));
                }
            }
        }
        String whole = scope.territory() + "/" + ALL;
        place(
                table,
                scope.territory(),
                ALL,
                covered.getOrDefault(whole, Map.of()),
                reported.get(whole),
                targets.get(whole));
        return table.lastRowTotals();
    }

    private void place(
            TableMaker table,
            String code,
            String segment,
            Map<String, Object> own,
            @Nullable Map<String, Object> figure,
            @Nullable Map<String, Object> target) {
        long now = count(own, "now");
        table.row(
                regions.displayName(code),
                segment,
                figure == null ? null : figure.get("potential"),
                figure == null ? null : figure.get("members"),
                figure == null ? null : figure.get("percent"),
                figure == null ? null : figure.get("as_of"),
                target == null ? null : target.get("percent"),
                figure == null || target == null ? null : gap(figure, target),
                now,
                now - count(own, "before"),
                now - count(own, "december"));
    }

    /// People still missing: to the heads of the target, else to its percentage of its own base or of the figure's.
    private static @Nullable Long gap(Map<String, Object> figure, Map<String, Object> target) {
        if (figure.get("members") == null) {
            return null;
        }
        long members = count(figure, "members");
        if (target.get("heads") != null) {
            return Math.max(0, count(target, "heads") - members);
        }
        Object base = target.get("denominator") == null ? figure.get("potential") : target.get("denominator");
        if (!(base instanceof Number people) || !(target.get("percent") instanceof BigDecimal percent)) {
            return null;
        }
        long needed = percent.movePointLeft(2)
                .multiply(BigDecimal.valueOf(people.longValue()))
                .setScale(0, RoundingMode.CEILING)
                .longValueExact();
        return Math.max(0, needed - members);
    }

    private static Map<String, Map<String, Object>> byPlace(List<Map<String, Object>> rows, String place) {
        Map<String, Map<String, Object>> byPlace = new HashMap<>();
        rows.forEach(row -> byPlace.put(text(row, place) + "/" + text(row, "segment"), row));
        return byPlace;
    }

    private ReportTable sponsored(List<Map<String, Object>> rows, YearMonth month) {
        TableMaker table = new TableMaker(2)
                .columns(
                        "payer:word",
                        "programme",
                        "place",
                        "decree",
                        "active:count",
                        "handed:count",
                        "months-left:count");
        for (Map<String, Object> row : rows) {
            LocalDate until = date(row, "until");
            table.row(
                    row.get("payer"),
                    row.get("programme"),
                    regions.displayName(text(row, "village_code")),
                    row.get("decrees"),
                    row.get("active"),
                    row.get("handed"),
                    until == null
                            ? 0
                            : ChronoUnit.MONTHS.between(month.plusMonths(1).atDay(1), until));
        }
        ReportTable summed = table.summed();
        List<@Nullable String> totals = new ArrayList<>(summed.totals());
        totals.set(6, null);
        return new ReportTable(2, summed.columns(), summed.rows(), totals, true);
    }

    private static ReportTable lapse(List<Map<String, Object>> rows) {
        Map<String, long[]> byPayer = new TreeMap<>();
        for (Map<String, Object> row : rows) {
            long[] sums = byPayer.computeIfAbsent(text(row, "payer"), payer -> new long[4]);
            long active = count(row, "active");
            sums[0] += active;
            for (int ahead = 1; ahead <= 3; ahead++) {
                sums[ahead] += Math.max(0, active - count(row, "m" + ahead));
            }
        }
        TableMaker table = new TableMaker(3)
                .columns("payer:word", "active:count", "lapse-30:count", "lapse-60:count", "lapse-90:count");
        byPayer.forEach((payer, sums) -> table.row(payer, sums[0], sums[1], sums[2], sums[3]));
        return table.summed();
    }

    private ReportTable lists(Scope scope) {
        TableMaker table = new TableMaker(4)
                .columns(
                        "programme",
                        "lists:count",
                        "rows:count",
                        "accepted:count",
                        "review:count",
                        "refused:count",
                        "duplicate:count",
                        "clean:percent",
                        "seconds",
                        "reasons:reasons");
        for (Map<String, Object> row : records.lists(scope)) {
            table.row(
                    row.get("programme"),
                    row.get("lists"),
                    row.get("rows"),
                    row.get("accepted"),
                    row.get("review"),
                    row.get("refused"),
                    row.get("duplicate"),
                    share(count(row, "accepted"), count(row, "rows")),
                    row.get("seconds"),
                    row.get("reasons"));
        }
        return table.summed();
    }

    private static ReportTable bills(List<Map<String, Object>> rows) {
        TableMaker table = new TableMaker(5)
                .columns(
                        "number",
                        "programme",
                        "people:count",
                        "person-months:count",
                        "amount:money",
                        "due:date",
                        "state:word",
                        "open:money",
                        "paid:money",
                        "paid-on:date",
                        "proof");
        for (Map<String, Object> row : rows) {
            String state = text(row, "state");
            long amount = count(row, "amount");
            table.row(
                    row.get("number"),
                    row.get("programme_name"),
                    row.get("people"),
                    row.get("person_months"),
                    amount,
                    row.get("due_on"),
                    state,
                    state.equals("OPEN") ? amount : 0,
                    state.equals("PAID") ? amount : 0,
                    state.equals("PAID") ? row.get("settled_on") : null,
                    row.get("proof_number"));
        }
        return table.summed();
    }

    private ReportTable budget(Scope scope) {
        TableMaker table = new TableMaker(6)
                .columns(
                        "line",
                        "payer:word",
                        "account",
                        "ceiling:money",
                        "committed:money",
                        "paid:money",
                        "free:money",
                        "used:percent");
        for (Map<String, Object> row : records.budget(scope)) {
            long ceiling = count(row, "ceiling");
            long committed = count(row, "committed");
            table.row(
                    row.get("name"),
                    row.get("payer"),
                    row.get("account"),
                    ceiling,
                    committed,
                    count(row, "paid"),
                    ceiling - committed,
                    share(committed, ceiling));
        }
        return table.summed();
    }

    private ReportTable mutations(Scope scope) {
        TableMaker table = new TableMaker(7).columns("reason:word", "left:count", "replaced:count", "decree");
        records.mutations(scope)
                .forEach(row ->
                        table.row(row.get("reason"), row.get("people"), row.get("replaced"), row.get("decrees")));
        return table.summed();
    }

    /// Claims are not recorded here yet; how many deaths a month so many members would have is the figure to hold the
    /// branch's claims against.
    private static ReportTable claims(long active) {
        return new TableMaker(8)
                .columns("programme", "active:count", "expected", "reported:count")
                .row(
                        "JKM",
                        active,
                        DEATHS_PER_THOUSAND
                                .multiply(BigDecimal.valueOf(active))
                                .divide(BigDecimal.valueOf(12_000), 1, RoundingMode.HALF_UP),
                        null)
                .summed();
    }

    private static ReportTable arrears(List<Map<String, Object>> bills, LocalDate cutOff) {
        TableMaker table = new TableMaker(11)
                .columns("number", "sponsor", "people:count", "amount:money", "due:date", "days:count");
        for (Map<String, Object> row : bills) {
            LocalDate due = date(row, "due_on");
            if (text(row, "payer").equals("VILLAGE")
                    && text(row, "state").equals("OPEN")
                    && due != null
                    && due.isBefore(cutOff)) {
                table.row(
                        row.get("number"),
                        row.get("sponsor"),
                        row.get("people"),
                        row.get("amount"),
                        due,
                        ChronoUnit.DAYS.between(due, cutOff));
            }
        }
        return table.summed();
    }

    private ReportTable ending(Scope scope) {
        TableMaker table = new TableMaker(13).columns("programme", "sponsor", "legal-basis", "until:date");
        records.ending(scope)
                .forEach(row -> table.row(
                        row.get("name"),
                        row.get("sponsor"),
                        row.get("legal_basis"),
                        Objects.requireNonNull(date(row, "until_month")).minusDays(1)));
        return table.plain();
    }

    /// What a jury asks for, each with the table that proves it.
    private static ReportTable evidence(ReportTable cover, ReportTable members, ReportTable budget) {
        long villages = members.rows().stream()
                .filter(row -> "VILLAGE".equals(row.getFirst()))
                .map(row -> row.get(2))
                .distinct()
                .count();
        return new TableMaker(15)
                .columns("evidence:word", "people:count", "money:money", "share:percent", "table:count")
                .row("members", members.total("active"), null, null, 2)
                .row("coverage", cover.totals().get(3), null, cover.totals().get(4), 1)
                .row("budget", null, budget.total("ceiling"), null, 6)
                .row("realised", null, budget.total("paid"), share(budget.total("paid"), budget.total("ceiling")), 6)
                .row("villages", villages, null, null, 2)
                .plain();
    }

    private static @Nullable BigDecimal share(long part, long whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part).movePointRight(2).divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
    }

    private static long count(Map<String, Object> row, String name) {
        return row.get(name) instanceof Number number ? number.longValue() : 0;
    }

    private static String text(Map<String, Object> row, String name) {
        return String.valueOf(row.get(name));
    }

    private static @Nullable LocalDate date(Map<String, Object> row, String name) {
        return switch (row.get(name)) {
            case java.sql.Date day -> day.toLocalDate();
            case LocalDate day -> day;
            case null, default -> null;
        };
    }
}
