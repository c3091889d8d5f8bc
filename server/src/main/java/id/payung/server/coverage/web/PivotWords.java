package id.payung.server.coverage.web;

import id.payung.server.coverage.Trait;
import id.payung.server.coverage.pivot.Dimension;
import id.payung.server.coverage.pivot.Measure;
import id.payung.server.coverage.pivot.Pivot;
import id.payung.server.coverage.pivot.PivotQuestion;
import id.payung.server.region.Regions;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The words of a pivot: its things, their values, what is counted.
@Component
class PivotWords {

    private final TraitWords traits;
    private final Regions regions;

    PivotWords(TraitWords traits, Regions regions) {
        this.traits = traits;
        this.regions = regions;
    }

    String of(Dimension dimension, Words words) {
        return words.say("pivot.dimension." + dimension.name());
    }

    String value(Dimension dimension, String value, Words words) {
        return switch (dimension) {
            case PROVINCE, REGENCY, DISTRICT, VILLAGE ->
                regions.find(value).isPresent() ? regions.displayName(value) : value;
            case MONTH -> words.show().month(YearMonth.parse(value));
            case SEGMENT -> words.say("pivot.segment." + value);
            case OCCUPATION_GROUP, OCCUPATION, DECILE, PAYER, PROGRAMME, SEX, AGE ->
                traits.word(Trait.valueOf(dimension.name()), value, words);
        };
    }

    /// What the numbers are.
    String measure(PivotQuestion question, Words words) {
        return words.say("pivot.measure."
                + (question.countsMonths() ? "MONTHS" : question.measure().name()));
    }

    String unit(PivotQuestion question, Words words) {
        return words.say("pivot.unit."
                + (question.countsMonths() ? "MONTHS" : question.measure().name()));
    }

    String number(Measure measure, @Nullable Long number, Words words) {
        if (number == null) {
            return words.say("pivot.hidden");
        }
        return measure == Measure.CONTRIBUTIONS
                ? words.show().money(number)
                : words.show().count(number);
    }

    String period(PivotQuestion question, Words words) {
        return question.from().equals(question.until())
                ? words.show().month(question.until())
                : words.say(
                        "pivot.period",
                        words.show().month(question.from()),
                        words.show().month(question.until()));
    }

    /// The months, and the day of knowledge where one was named.
    String known(PivotQuestion question, Words words) {
        LocalDate day = question.knownOn();
        return day == null
                ? period(question, words)
                : words.say("pivot.known", period(question, words), words.show().date(day));
    }

    /// What the people were narrowed by, one sentence part each.
    List<String> filters(PivotQuestion question, Words words) {
        List<String> filters = new ArrayList<>();
        new TreeMap<>(question.filters())
                .forEach((dimension, value) ->
                        filters.add(of(dimension, words) + ": " + value(dimension, value, words)));
        return filters;
    }

    /// Where the numbers were read, in words.
    String reading(Pivot.Reading reading, Words words) {
        return words.say("pivot.reading." + reading.name());
    }
}
