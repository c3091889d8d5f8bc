package id.payung.server.coverage.web;

import id.payung.server.coverage.CoverageQuestion;
import id.payung.server.coverage.Trait;
import id.payung.server.coverage.pivot.Dimension;
import id.payung.server.coverage.pivot.Measure;
import id.payung.server.coverage.pivot.PivotQuestion;
import id.payung.server.programme.Programmes;
import id.payung.server.region.Region;
import id.payung.server.region.Regions;
import id.payung.server.screen.Option;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What may be chosen on the page of a pivot.
@Component
class PivotForm {

    private static final int MOST_PROGRAMMES = 100;
    private static final Map<Dimension, List<String>> VALUES = Map.of(
            Dimension.SEX, List.of("F", "M", "U"),
            Dimension.AGE, List.of("0", "18", "25", "35", "45", "55", "65", "-1"),
            Dimension.DECILE, List.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", ""),
            Dimension.SEGMENT, List.of("VULNERABLE", "BPU", "PU"),
            Dimension.PAYER, List.of("APBD", "APBN", "VILLAGE", "CSR", "SELF", "EMPLOYER", "UNKNOWN"));

    private final PivotWords pivots;
    private final Regions regions;
    private final Programmes programmes;

    PivotForm(PivotWords pivots, Regions regions, Programmes programmes) {
        this.pivots = pivots;
        this.regions = regions;
        this.programmes = programmes;
    }

    /// A list to choose from.
    ///
    /// @param chosen value that is chosen; empty for none
    record Choice(String id, String label, List<Option> options, String chosen) {}

    List<Option> dimensions(Collection<Dimension> dimensions, Words words) {
        return dimensions.stream()
                .map(dimension -> new Option(dimension.name(), pivots.of(dimension, words)))
                .toList();
    }

    static List<Option> measures(boolean money, Words words) {
        return Arrays.stream(Measure.values())
                .filter(measure -> money || measure != Measure.CONTRIBUTIONS)
                .map(measure -> new Option(measure.name(), words.say("pivot.measure." + measure.name())))
                .toList();
    }

    /// The place itself, what lies above it as far as the reader's territory, and its parts.
    ///
    /// @param territory of the reader; empty for the whole country
    List<Option> places(String region, String territory) {
        List<Option> places = new ArrayList<>();
        boolean country = region.equals(CoverageQuestion.COUNTRY);
        if (territory.isEmpty()) {
            places.add(new Option(CoverageQuestion.COUNTRY, "Indonesia"));
        }
        if (!country) {
            regions.path(region).stream()
                    .map(Region::code)
                    .filter(code -> territory.isEmpty() || code.equals(territory) || code.startsWith(territory + "."))
                    .forEach(code -> places.add(place(code)));
        }
        regions.children(country ? "" : region).forEach(child -> places.add(place(child.code())));
        return places;
    }

    private Option place(String code) {
        return new Option(code, regions.displayName(code));
    }

    List<Choice> filters(PivotQuestion question, Words words) {
        List<Choice> filters = new ArrayList<>();
        for (Dimension dimension : List.of(
                Dimension.SEGMENT,
                Dimension.PAYER,
                Dimension.SEX,
                Dimension.AGE,
                Dimension.DECILE,
                Dimension.OCCUPATION_GROUP)) {
            filters.add(filter(
                    dimension,
                    VALUES.getOrDefault(dimension, List.copyOf(Trait.OCCUPATION_GROUP.groups())),
                    question,
                    words));
        }
        List<String> numbers = programmes.all().stream()
                .map(programme -> Long.toString(programme.id().value()))
                .limit(MOST_PROGRAMMES)
                .toList();
        filters.add(filter(Dimension.PROGRAMME, numbers, question, words));
        return filters;
    }

    private Choice filter(Dimension dimension, List<String> values, PivotQuestion question, Words words) {
        @Nullable String chosen = question.filters().get(dimension);
        List<String> all = new ArrayList<>(values);
        if (chosen != null && !all.contains(chosen)) {
            all.add(chosen);
        }
        return new Choice(
                dimension.name().toLowerCase(java.util.Locale.ROOT),
                pivots.of(dimension, words),
                all.stream()
                        .map(value -> new Option(dimension + ":" + value, pivots.value(dimension, value, words)))
                        .toList(),
                chosen == null ? "" : dimension + ":" + Objects.requireNonNull(chosen));
    }
}
