package id.payung.server.report.web;

import id.payung.server.region.Regions;
import id.payung.server.report.Pack;
import id.payung.server.report.ReportTable;
import id.payung.server.report.ReportTable.Column;
import id.payung.server.screen.Show;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/// A pack in words: titles, cells as people read them, and the month told in sentences.
public final class PackWords {

    private final MessageSource messages;
    private final Locale locale;
    private final Show show;
    private final Regions regions;

    PackWords(MessageSource messages, Locale locale, Regions regions) {
        this.messages = messages;
        this.locale = locale;
        this.regions = regions;
        this.show = new Show(locale, ZoneId.of("Asia/Jakarta"));
    }

    String say(String key, Object... arguments) {
        return messages.getMessage("report." + key, arguments, locale);
    }

    public String title(ReportTable table) {
        return table.number() + ". " + say("table." + table.number());
    }

    public String column(Column column) {
        return say("column." + column.name());
    }

    public String place(Pack pack) {
        return regions.displayName(pack.territory());
    }

    public String month(Pack pack) {
        return show.month(pack.month());
    }

    String cutOff(Pack pack) {
        return show.moment(pack.cutOff());
    }

    /// A cell as people read it.
    public String cell(Column column, @Nullable String value) {
        if (value == null) {
            return "–";
        }
        return switch (column.kind()) {
            case TEXT -> value;
            case REASONS -> Arrays.stream(value.split(";")).map(this::reason).collect(Collectors.joining("; "));
            case WORD ->
                Objects.requireNonNullElse(messages.getMessage("report.word." + value, null, value, locale), value);
            case COUNT -> show.count(new BigDecimal(value));
            case MONEY -> show.money(new BigDecimal(value));
            case PERCENT -> show.percent(new BigDecimal(value).movePointLeft(2));
            case DATE -> show.date(LocalDate.parse(value));
        };
    }

    private String reason(String codeAndRows) {
        int equals = codeAndRows.indexOf('=');
        String code = codeAndRows.substring(0, equals);
        return messages.getMessage("fault." + code + ".group", null, code, locale) + ": "
                + show.count(new BigDecimal(codeAndRows.substring(equals + 1)));
    }

    /// Whether a column is set to the right.
    public boolean right(Column column) {
        return switch (column.kind()) {
            case COUNT, MONEY, PERCENT -> true;
            case TEXT, WORD, DATE, REASONS -> false;
        };
    }

    /// The month in sentences; each number in them is a cell of a table.
    public List<String> story(Pack pack) {
        List<String> story = new ArrayList<>();
        ReportTable members = pack.table(2);
        List<@Nullable String> whole = pack.table(1).totals();
        String percent = whole.get(4);
        if (percent != null) {
            story.add(say(
                    "story.coverage",
                    place(pack),
                    show.percent(new BigDecimal(percent).movePointLeft(2)),
                    show.date(LocalDate.parse(String.valueOf(whole.get(5))))));
        }
        String gap = whole.get(7);
        if (gap != null) {
            story.add(say(
                    "story.gap",
                    show.percent(new BigDecimal(String.valueOf(whole.get(6))).movePointLeft(2)),
                    show.count(new BigDecimal(gap))));
        }
        story.add(say(
                "story.members",
                month(pack),
                show.count(members.total("active")),
                show.count(members.total("handed"))));
        ReportTable lapse = pack.table(3);
        if (lapse.total("lapse-90") > 0) {
            story.add(say("story.lapse", show.count(lapse.total("lapse-30")), show.count(lapse.total("lapse-90"))));
        }
        ReportTable lists = pack.table(4);
        if (lists.total("rows") > 0) {
            story.add(say(
                    "story.lists",
                    show.count(lists.total("rows")),
                    show.count(lists.total("accepted")),
                    show.count(lists.total("rows") - lists.total("accepted"))));
        }
        ReportTable bills = pack.table(5);
        story.add(say("story.bills", show.money(bills.total("paid")), show.money(bills.total("open"))));
        ReportTable budget = pack.table(6);
        if (budget.total("ceiling") > 0) {
            story.add(say(
                    "story.budget",
                    show.money(budget.total("paid")),
                    show.money(budget.total("ceiling")),
                    show.share(budget.total("paid"), budget.total("ceiling"))));
        }
        return story;
    }
}
