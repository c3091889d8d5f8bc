package id.payung.server.coverage;

import id.payung.server.coverage.FigureSheet.Entry;
import id.payung.server.region.Region;
import id.payung.server.region.Regions;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Whether the rows of a file fit each other and what is known already: no figure twice, no unexplained jump, parts
/// that
/// sum to their whole.
///
/// A jump or another number for a day that has one is possible; it wants a word of explanation in its row.
final class SheetChecks {

    /// Points per month, and per cent of the base, beyond which a change has to be explained.
    private static final Map<String, BigDecimal> LIMITS = limits();

    private static final List<Segment> PARTS = List.of(Segment.PU, Segment.BPU, Segment.CONSTRUCTION, Segment.MIGRANT);

    private final FigureSheet sheet;
    private final Regions regions;

    SheetChecks(FigureSheet sheet, Regions regions) {
        this.sheet = sheet;
        this.regions = regions;
    }

    private record Key(String region, Segment segment, FigureScheme scheme, LocalDate asOf) {
        static Key of(NewFigure figure) {
            return new Key(figure.regionCode(), figure.segment(), figure.scheme(), figure.asOf());
        }

        Key with(Segment other) {
            return new Key(region, other, scheme, asOf);
        }

        Key in(String other) {
            return new Key(other, segment, scheme, asOf);
        }
    }

    /// @param before the latest figure of the same kind from an earlier day; null when there is none
    void all(
            Function<NewFigure, @Nullable ReportedFigure> standing,
            Function<NewFigure, @Nullable ReportedFigure> before) {
        Map<Key, Entry> byKey = new HashMap<>();
        for (Entry entry : sheet.entries()) {
            Entry first = byKey.putIfAbsent(Key.of(entry.figure()), entry);
            if (first != null) {
                sheet.fault(entry.row(), FigureColumn.REGION, "twice", first.row());
            }
        }
        for (Entry entry : sheet.entries()) {
            known(entry, standing.apply(entry.figure()));
            jump(entry, before.apply(entry.figure()));
            segments(entry, byKey);
            regions(entry, byKey);
        }
    }

    private void known(Entry entry, @Nullable ReportedFigure standing) {
        if (standing != null
                && !same(entry.figure(), standing)
                && entry.figure().note().isBlank()) {
            sheet.fault(
                    entry.row(),
                    FigureColumn.NOTE,
                    "known-otherwise",
                    standing.asOf(),
                    percent(standing.percent()),
                    standing.source());
        }
    }

    /// Whether a figure says what is recorded already.
    static boolean same(NewFigure figure, ReportedFigure standing) {
        return Objects.equals(figure.members(), standing.members())
                && Objects.equals(figure.potential(), standing.potential())
                && Objects.compare(
                                figure.share(),
                                standing.percent(),
                                java.util.Comparator.nullsFirst(java.util.Comparator.naturalOrder()))
                        == 0;
    }

    private void jump(Entry entry, @Nullable ReportedFigure before) {
        NewFigure figure = entry.figure();
        if (before == null || !figure.note().isBlank()) {
            return;
        }
        BigDecimal now = figure.share();
        BigDecimal then = before.percent();
        long months = Math.max(1, Math.round(ChronoUnit.DAYS.between(before.asOf(), figure.asOf()) / 30.4));
        if (now != null
                && then != null
                && now.subtract(then).abs().compareTo(limit("points_per_month").multiply(BigDecimal.valueOf(months)))
                        > 0) {
            sheet.fault(
                    entry.row(),
                    FigureColumn.PERCENT,
                    "jump",
                    percent(now),
                    percent(then),
                    before.asOf(),
                    percent(limit("points_per_month")));
        }
        Long base = figure.potential();
        Long earlier = before.potential();
        if (base != null
                && earlier != null
                && ReportedFigure.percentOf(Math.abs(base - earlier), earlier).compareTo(limit("base_percent")) > 0) {
            sheet.fault(
                    entry.row(),
                    FigureColumn.POTENTIAL,
                    "base-jump",
                    base,
                    earlier,
                    before.asOf(),
                    percent(limit("base_percent")));
        }
    }

    private void segments(Entry whole, Map<Key, Entry> byKey) {
        if (whole.figure().segment() != Segment.ALL) {
            return;
        }
        Map<Segment, Entry> parts = new EnumMap<>(Segment.class);
        PARTS.forEach(segment -> {
            Entry part = byKey.get(Key.of(whole.figure()).with(segment));
            if (part != null) {
                parts.put(segment, part);
            }
        });
        boolean complete = parts.keySet().containsAll(List.of(Segment.PU, Segment.BPU, Segment.CONSTRUCTION));
        sums(whole, List.copyOf(parts.values()), complete, "segments");
    }

    private void regions(Entry whole, Map<Key, Entry> byKey) {
        List<Entry> parts = new ArrayList<>();
        List<Region> children = regions.children(JdbcHeads.within(whole.figure().regionCode()));
        for (Region child : children) {
            Entry part = byKey.get(Key.of(whole.figure()).in(child.code()));
            if (part != null) {
                parts.add(part);
            }
        }
        sums(whole, parts, !children.isEmpty() && parts.size() == children.size(), "regions");
    }

    private void sums(Entry whole, List<Entry> parts, boolean complete, String what) {
        sum(whole, parts, complete, what, FigureColumn.MEMBERS, NewFigure::members);
        sum(whole, parts, complete, what, FigureColumn.POTENTIAL, NewFigure::potential);
    }

    private void sum(
            Entry whole,
            List<Entry> parts,
            boolean complete,
            String what,
            FigureColumn column,
            Function<NewFigure, @Nullable Long> number) {
        Long total = number.apply(whole.figure());
        if (total == null || parts.isEmpty()) {
            return;
        }
        long sum = 0;
        boolean allGiven = true;
        for (Entry part : parts) {
            Long given = number.apply(part.figure());
            allGiven &= given != null;
            sum += given == null ? 0 : given;
        }
        if (complete && allGiven && sum != total) {
            sheet.fault(whole.row(), column, "sum-differs-" + what, total, sum, total - sum);
        } else if (sum > total) {
            sheet.fault(whole.row(), column, "sum-exceeds-" + what, total, sum);
        }
    }

    private static String percent(@Nullable BigDecimal percent) {
        return percent == null
                ? "–"
                : percent.stripTrailingZeros().toPlainString().replace('.', ',') + " %";
    }

    private static BigDecimal limit(String name) {
        return Objects.requireNonNull(LIMITS.get(name), name);
    }

    private static Map<String, BigDecimal> limits() {
        Map<String, BigDecimal> limits = new HashMap<>();
        ShippedTable.read("plausibility.csv")
                .forEach(row -> limits.put(row.getField("limit"), new BigDecimal(row.getField("value"))));
        return limits;
    }
}
