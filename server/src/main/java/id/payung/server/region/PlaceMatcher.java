package id.payung.server.region;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Finds the one place that a written name means among a few candidates, or says that it cannot tell.
///
/// Prefers to say "cannot tell": a person in the wrong village costs more than a question. Numbers must agree (Bathin
/// II
/// is not Bathin III), a direction in the text must be in the name (Siulak Timur is not Siulak), and words that many
/// places share (Tanjung, Sungai) prove nothing by themselves.
final class PlaceMatcher {

    private static final double LIKELY = 0.75;
    private static final double LISTED = 0.60;
    private static final double CLEAR_LEAD = 0.08;
    private static final double PART_OF_NAME = 0.80;
    private static final int MOST_ALTERNATIVES = 5;

    private final PlaceFolding folding;
    private final KindWords kindWords;
    private final Set<String> tellingWords;
    private final Set<String> commonWords;

    PlaceMatcher(PlaceFolding folding, KindWords kindWords) {
        this.folding = folding;
        this.kindWords = kindWords;
        this.tellingWords = ReferenceTable.read("telling-words.csv").stream()
                .map(row -> row.getField("word"))
                .collect(Collectors.toUnmodifiableSet());
        this.commonWords = ReferenceTable.read("abbreviations.csv").stream()
                .map(row -> row.getField("word"))
                .collect(Collectors.toUnmodifiableSet());
    }

    RegionMatch match(RegionLevel level, List<NamedPlace> places, String text) {
        List<String> words = folding.words(text);
        if (words.isEmpty()) {
            return new RegionMatch.None();
        }
        List<Region> whole = bearing(places, words, "");
        if (!whole.isEmpty()) {
            return found(whole);
        }
        KindWords.Stripped stripped = kindWords.strip(level, words);
        if (stripped == null) {
            return nearest(places, folding.fold(words));
        }
        List<Region> narrowed = bearing(places, stripped.rest(), stripped.kind());
        if (!narrowed.isEmpty()) {
            return found(narrowed);
        }
        List<NamedPlace> ofKind =
                places.stream().filter(place -> place.isOfKind(stripped.kind())).toList();
        return nearest(ofKind, folding.fold(stripped.rest()));
    }

    private List<Region> bearing(List<NamedPlace> places, List<String> words, String kind) {
        String key = String.join("", folding.fold(words));
        return places.stream()
                .filter(place -> place.isOfKind(kind) && place.keys().contains(key))
                .map(NamedPlace::region)
                .toList();
    }

    private static RegionMatch found(List<Region> regions) {
        return regions.size() == 1 ? new RegionMatch.Exact(regions.getFirst()) : new RegionMatch.Ambiguous(regions);
    }

    private record Scored(Region region, double nearness) {}

    private RegionMatch nearest(List<NamedPlace> places, List<String> words) {
        List<Scored> ranked = new ArrayList<>();
        for (NamedPlace place : places) {
            double nearness = nearness(words, place);
            if (nearness >= LISTED) {
                ranked.add(new Scored(place.region(), nearness));
            }
        }
        ranked.sort(Comparator.comparingDouble(Scored::nearness)
                .reversed()
                .thenComparing(scored -> scored.region().code()));
        if (ranked.isEmpty() || ranked.getFirst().nearness() < LIKELY) {
            return new RegionMatch.None();
        }
        Scored best = ranked.getFirst();
        List<Region> others = ranked.stream()
                .skip(1)
                .limit(MOST_ALTERNATIVES)
                .map(Scored::region)
                .toList();
        boolean clear = ranked.size() == 1 || best.nearness() - ranked.get(1).nearness() >= CLEAR_LEAD;
        if (clear) {
            return new RegionMatch.Likely(best.region(), best.nearness(), others);
        }
        return new RegionMatch.Ambiguous(ranked.stream()
                .filter(scored -> best.nearness() - scored.nearness() < CLEAR_LEAD)
                .map(Scored::region)
                .toList());
    }

    private double nearness(List<String> words, NamedPlace place) {
        List<String> others = place.words();
        if (contradict(words, others)) {
            return 0;
        }
        int start = commonStart(words, others);
        int end = commonEnd(words, others, start);
        boolean ownWordShared = !commonWords.containsAll(words.subList(0, start));
        List<String> rest = words.subList(start, words.size() - end);
        List<String> otherRest = others.subList(start, others.size() - end);
        double whole = Nearness.of(String.join("", words), place.key());
        if (rest.isEmpty() || otherRest.isEmpty()) {
            return start > 0 && end == 0 && ownWordShared ? Math.max(whole, PART_OF_NAME) : whole;
        }
        double different = Nearness.of(String.join("", rest), String.join("", otherRest));
        return different < LISTED ? 0 : whole;
    }

    private boolean contradict(List<String> words, List<String> others) {
        Set<String> numbers = numbers(words);
        if (!numbers.isEmpty() && !numbers.equals(numbers(others))) {
            return true;
        }
        return words.stream().anyMatch(word -> tellingWords.contains(word) && !others.contains(word));
    }

    private static Set<String> numbers(List<String> words) {
        Set<String> numbers = new HashSet<>(words);
        numbers.removeIf(word -> !PlaceFolding.isNumber(word));
        return numbers;
    }

    private static int commonStart(List<String> left, List<String> right) {
        int count = 0;
        while (count < Math.min(left.size(), right.size()) && left.get(count).equals(right.get(count))) {
            count++;
        }
        return count;
    }

    private static int commonEnd(List<String> left, List<String> right, int start) {
        int count = 0;
        while (count < Math.min(left.size(), right.size()) - start
                && left.get(left.size() - 1 - count).equals(right.get(right.size() - 1 - count))) {
            count++;
        }
        return count;
    }
}
