package id.payung.server.membership;

import id.payung.rules.ContributionMonth;
import id.payung.server.screen.MonthStrip;
import id.payung.server.screen.MonthStrip.Cell;
import id.payung.server.screen.MonthStrip.Funder;
import id.payung.server.screen.Show;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Draws the ledger of one person as a strip of months: who paid, with which proof, today, and where cover ends.
@Component
class MonthStrips {

    private static final int PATTERNS = 6;

    private final MessageSource messages;
    private final ZoneId zone;

    MonthStrips(MessageSource messages, @Value("${payung.zone:Asia/Jakarta}") ZoneId zone) {
        this.messages = messages;
        this.zone = zone;
    }

    /// @param cover lines of one person, in any order
    MonthStrip of(List<CoverLine> cover, LocalDate today, Locale locale) {
        Map<YearMonth, List<CoverLine>> byMonth = new TreeMap<>();
        for (CoverLine line : cover) {
            for (ContributionMonth month : line.months()) {
                byMonth.computeIfAbsent(month.month(), each -> new ArrayList<>())
                        .add(line);
            }
        }
        byMonth.computeIfAbsent(YearMonth.from(today), each -> new ArrayList<>());
        YearMonth last = cover.stream()
                .filter(CoverLine::paid)
                .map(line -> line.months().until().month().minusMonths(1))
                .max(YearMonth::compareTo)
                .orElse(null);
        Map<String, Funder> funders = new LinkedHashMap<>();
        List<Cell> cells = new ArrayList<>();
        byMonth.forEach((month, lines) -> cells.add(new Cell(
                month,
                funder(lines, funders),
                detail(lines, locale),
                mark(month, YearMonth.from(today), last, locale),
                null)));
        return MonthStrip.of(cells);
    }

    private static @Nullable Funder funder(List<CoverLine> lines, Map<String, Funder> funders) {
        return lines.stream()
                .filter(CoverLine::paid)
                .map(CoverLine::funder)
                .findFirst()
                .map(name -> funders.computeIfAbsent(name, fresh -> new Funder(funders.size() % PATTERNS + 1, fresh)))
                .orElse(null);
    }

    private @Nullable String detail(List<CoverLine> lines, Locale locale) {
        if (lines.isEmpty()) {
            return null;
        }
        Set<String> schemes = new TreeSet<>();
        lines.forEach(line -> schemes.add(line.scheme().name()));
        CoverLine first = lines.getFirst();
        LocalDate paidOn = first.paidOn();
        String what = String.join(" + ", schemes);
        return paidOn == null
                ? messages.getMessage("member.month.waiting", new Object[] {what, first.funder()}, locale)
                : messages.getMessage(
                        "member.month.paid",
                        new Object[] {what, new Show(locale, zone).date(paidOn), String.valueOf(first.proof())},
                        locale);
    }

    private @Nullable String mark(YearMonth month, YearMonth today, @Nullable YearMonth last, Locale locale) {
        if (month.equals(last)) {
            return messages.getMessage("member.month.last", null, locale);
        }
        return month.equals(today) ? messages.getMessage("member.month.today", null, locale) : null;
    }
}
