package id.payung.server.law.web;

import id.payung.server.screen.Option;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The questions about what comes next, and what was answered as a JSON case.
final class OutlookForm implements Questions {

    /// Names of its fields.
    static final Pattern FIELDS = Pattern.compile("registered|paidMonths|lastPaid|date|sponsorStopped");

    private final Asked asked;
    private final Words words;
    private final LocalDate today;

    OutlookForm(Asked asked, Words words, LocalDate today) {
        this.asked = asked;
        this.words = words;
        this.today = today;
        if (asked.untouched()) {
            asked.suggest("registered", today.withDayOfMonth(1).minusMonths(1).toString());
            asked.suggest("paidMonths", "2");
            asked.suggest("lastPaid", today.toString().substring(0, 7));
        }
        asked.suggest("date", today.toString());
    }

    @Override
    public List<Option> told() {
        return new Told(asked, words)
                .day("registered")
                .text("paidMonths")
                .text("lastPaid")
                .day("date")
                .list();
    }

    @Override
    public ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("kind", "projection");
        asked.day("date", today, words.say("unread.day")).ifPresent(day -> json.put("date", day.toString()));
        asked.day("registered", today, words.say("unread.day"))
                .ifPresent(day -> json.put("registered", day.toString()));
        asked.money("paidMonths", words.say("unread.count")).ifPresent(count -> json.put("paidMonths", count));
        asked.month("lastPaid", today, words.say("unread.month"))
                .ifPresent(first -> json.put("lastPaid", first.toString().substring(0, 7)));
        if (asked.has("sponsorStopped", "true")) {
            json.put("sponsorStopped", true);
        }
        return json;
    }
}
