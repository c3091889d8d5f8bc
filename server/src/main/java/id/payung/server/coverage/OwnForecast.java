package id.payung.server.coverage;

import id.payung.server.coverage.JdbcHeads.Knowledge;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// How many people of our own ledger will be covered in the months ahead.
///
/// What is paid already is certain. What will come on top is read from the past: how much more than was paid by then
/// each earlier month turned out to have, as a share of the people covered at that time. The middle of those is likely,
/// nine in ten lie above the low and below the high end.
///
/// @param now month in which the forecast is made
/// @param covered people covered in it
/// @param months the next twelve
/// @param cliff the first month in which more than a tenth of them would fall out; null when there is none
/// @param observations past months the forecast for the next month rests on; below three nothing is forecast
public record OwnForecast(
        YearMonth now,
        long covered,
        List<Month> months,
        @Nullable Cliff cliff,
        int observations) {

    private static final int AHEAD = 12;
    private static final int BACK = 24;
    private static final int FEWEST = 3;
    private static final double CLIFF_SHARE = 0.1;

    /// @param paid people whose month is paid already
    /// @param likely people that are likely; null where the past says too little
    /// @param low one in ten past months stayed below
    /// @param high one in ten past months went above
    public record Month(
            YearMonth month,
            long paid,
            @Nullable Long likely,
            @Nullable Long low,
            @Nullable Long high) {}

    /// @param month the first month without them
    /// @param people who fall out unless somebody renews
    public record Cliff(YearMonth month, long people) {}

    static OwnForecast of(YearMonth now, List<OwnCount> own, List<Knowledge> knowledge) {
        Map<YearMonth, Long> paid = new HashMap<>();
        own.forEach(count -> paid.put(count.month(), count.people()));
        Map<YearMonth, NavigableMap<LocalDate, Long>> known = new HashMap<>();
        knowledge.forEach(each ->
                known.computeIfAbsent(each.month(), month -> new TreeMap<>()).put(each.knownOn(), each.people()));
        long covered = paid.getOrDefault(now, 0L);
        List<Month> months = new ArrayList<>();
        for (int ahead = 1; ahead <= AHEAD; ahead++) {
            YearMonth month = now.plusMonths(ahead);
            months.add(month(month, paid.getOrDefault(month, 0L), covered, growth(now, ahead, known)));
        }
        return new OwnForecast(
                now,
                covered,
                List.copyOf(months),
                cliff(covered, months),
                growth(now, 1, known).size());
    }

    private static Month month(YearMonth month, long paid, long covered, List<Double> growth) {
        if (growth.size() < FEWEST) {
            return new Month(month, paid, null, null, null);
        }
        return new Month(
                month,
                paid,
                paid + Math.round(quantile(growth, 0.5) * covered),
                paid + Math.round(quantile(growth, 0.1) * covered),
                paid + Math.round(quantile(growth, 0.9) * covered));
    }

    /// For each past month: what was added between then and so many months later, as a share of the people covered
    /// then; in rising order.
    private static List<Double> growth(YearMonth now, int ahead, Map<YearMonth, NavigableMap<LocalDate, Long>> known) {
        List<Double> growth = new ArrayList<>();
        for (int back = ahead; back <= BACK; back++) {
            YearMonth then = now.minusMonths(back);
            YearMonth later = then.plusMonths(ahead);
            long base = at(known, then, then.atEndOfMonth());
            if (base > 0) {
                long added = at(known, later, later.atEndOfMonth()) - at(known, later, then.atEndOfMonth());
                growth.add((double) added / base);
            }
        }
        growth.sort(null);
        return growth;
    }

    private static long at(Map<YearMonth, NavigableMap<LocalDate, Long>> known, YearMonth month, LocalDate day) {
        NavigableMap<LocalDate, Long> days = known.get(month);
        Map.Entry<LocalDate, Long> last = days == null ? null : days.floorEntry(day);
        return last == null ? 0 : last.getValue();
    }

    private static double quantile(List<Double> sorted, double share) {
        double place = share * (sorted.size() - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.size() - 1);
        return sorted.get(below) + (place - below) * (sorted.get(above) - sorted.get(below));
    }

    private static @Nullable Cliff cliff(long covered, List<Month> months) {
        long before = covered;
        for (Month month : months) {
            long falling = before - month.paid();
            if (falling > 0 && falling >= covered * CLIFF_SHARE) {
                return new Cliff(month.month(), falling);
            }
            before = month.paid();
        }
        return null;
    }
}
