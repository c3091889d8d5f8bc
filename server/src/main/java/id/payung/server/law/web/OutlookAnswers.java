package id.payung.server.law.web;

import id.payung.rules.ContributionMonth;
import id.payung.rules.benefit.Projection;
import id.payung.rules.quote.JsonCase;
import id.payung.server.law.LawInForce;
import id.payung.server.screen.TimelineEntry;
import id.payung.server.screen.Tone;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Turns an outlook into what the screen shows.
final class OutlookAnswers {

    private final LawInForce law;
    private final Words words;

    OutlookAnswers(LawInForce law, Words words) {
        this.law = law;
        this.words = words;
    }

    OutlookView answer(JsonCase.Outlook facts) {
        Projection.Outlook outlook = law.outlook(facts);
        return new OutlookView(
                outlook.covered() ? outlook.arrearsMonths() == 0 ? Tone.SAFE : Tone.HAND : Tone.LOST,
                standing(outlook),
                ahead(facts.day(), outlook),
                new Explanations(law, words)
                        .why(outlook.trace(), outlook.law(), outlook.policies(), outlook.unconfirmed(), facts.day()));
    }

    private String standing(Projection.Outlook outlook) {
        if (!outlook.covered()) {
            return words.say("outlook.lapsed", words.show().date(outlook.lapsesOn()));
        }
        return outlook.arrearsMonths() == 0
                ? words.say("outlook.covered")
                : words.say("outlook.arrears", outlook.arrearsMonths());
    }

    private List<TimelineEntry> ahead(LocalDate day, Projection.Outlook outlook) {
        List<TimelineEntry> ahead = new ArrayList<>();
        boolean full = !outlook.fullDeathCoverFrom().isAfter(day);
        ahead.add(entry(
                full ? Tone.SAFE : Tone.CALM,
                words.say(full ? "outlook.death.full" : "outlook.death.later", date(outlook.fullDeathCoverFrom())),
                words.say("outlook.death.detail")));
        @Nullable ContributionMonth month = outlook.scholarshipFromMonth();
        ahead.add(
                month == null
                        ? entry(
                                Tone.SAFE,
                                words.say("outlook.scholarship.right"),
                                words.say("outlook.scholarship.detail"))
                        : entry(
                                Tone.CALM,
                                words.say("outlook.scholarship.later", outlook.scholarshipMonths(), words.month(month)),
                                words.say("outlook.scholarship.detail")));
        ahead.add(entry(
                Tone.HAND,
                words.say("outlook.arrears-from", date(outlook.arrearsFrom())),
                words.say("outlook.unpaid")));
        ahead.add(entry(
                Tone.LOST, words.say("outlook.lapses-on", date(outlook.lapsesOn())), words.say("outlook.unpaid")));
        return ahead;
    }

    private String date(LocalDate day) {
        return words.show().date(day);
    }

    private static TimelineEntry entry(Tone tone, String what, String detail) {
        return new TimelineEntry(null, what, null, detail, tone);
    }
}
