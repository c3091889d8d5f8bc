package id.payung.server.report.web;

import id.payung.server.region.Regions;
import id.payung.server.report.PressSheet;
import id.payung.server.screen.Show;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/// A press sheet in words; page and paper say the same.
final class PressWords {

    private final MessageSource messages;
    private final Locale locale;
    private final Show show;
    private final Regions regions;

    PressWords(MessageSource messages, Locale locale, Regions regions) {
        this.messages = messages;
        this.locale = locale;
        this.regions = regions;
        this.show = new Show(locale, ZoneId.of("Asia/Jakarta"));
    }

    /// One figure: what it is, the number, of how many, who says so, for which day.
    record Line(String what, String value, String of, String source, String day) {}

    String say(String key, Object... arguments) {
        return messages.getMessage("report.press." + key, arguments, locale);
    }

    String place(PressSheet sheet) {
        return regions.displayName(sheet.region());
    }

    String day(PressSheet sheet) {
        return show.date(sheet.day());
    }

    String title(PressSheet sheet) {
        return say("title", place(sheet));
    }

    List<Line> figures(PressSheet sheet) {
        List<Line> lines = new ArrayList<>();
        PressSheet.Reported reported = sheet.reported();
        if (reported != null) {
            lines.add(new Line(
                    say("reported"),
                    percent(reported.percent()),
                    of(reported.members(), reported.potential()),
                    reported.source(),
                    show.date(reported.asOf())));
        }
        for (PressSheet.Goal goal : sheet.targets()) {
            lines.add(new Line(
                    say("target", goal.set()),
                    goal.percent() == null ? show.count(goal.heads()) : percent(goal.percent()),
                    goal.gap() == null
                            ? people(goal.heads())
                            : say("gap", people(goal.heads()), show.count(goal.gap())),
                    goal.source(),
                    say("due", show.date(goal.due()))));
        }
        lines.add(new Line(
                say("own"), show.count(sheet.own()), say("own.of"), say("own.source"), show.month(sheet.ownMonth())));
        return lines;
    }

    List<Line> money(PressSheet sheet) {
        String day = show.date(sheet.day());
        PressSheet.Money money = sheet.money();
        return List.of(
                new Line(
                        say("ceiling"),
                        show.money(money.ceiling()),
                        say("ceiling.of", sheet.year()),
                        say("budget"),
                        day),
                new Line(
                        say("approved"),
                        show.money(money.approved()),
                        say("share", show.share(money.approved(), money.ceiling())),
                        say("journal"),
                        day),
                new Line(
                        say("paid"),
                        show.money(money.paid()),
                        say("share", show.share(money.paid(), money.ceiling())),
                        say("journal"),
                        day));
    }

    List<String> recipients(PressSheet sheet) {
        return sheet.onStage().stream()
                .map(each -> each.shown() + ", " + regions.displayName(each.villageCode()))
                .toList();
    }

    private String of(@Nullable Long members, @Nullable Long potential) {
        if (members == null || potential == null) {
            return say("percent-only");
        }
        return say("of", show.count(members), show.count(potential));
    }

    private String people(@Nullable Long heads) {
        return heads == null ? "–" : say("people", show.count(heads));
    }

    private String percent(@Nullable BigDecimal percent) {
        return show.percent(percent == null ? null : percent.movePointLeft(2));
    }
}
