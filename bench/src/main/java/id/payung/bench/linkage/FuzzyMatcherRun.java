package id.payung.bench.linkage;

import com.intuit.fuzzymatcher.component.MatchService;
import com.intuit.fuzzymatcher.domain.Document;
import com.intuit.fuzzymatcher.domain.Element;
import com.intuit.fuzzymatcher.domain.ElementType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// fuzzy-matcher with its element types for names, numbers and texts.
final class FuzzyMatcherRun {
    private FuzzyMatcherRun() {}

    static EnginesRun.Outcome run(List<String[]> rows) {
        List<Document> documents = rows.stream().map(FuzzyMatcherRun::document).toList();
        Stopwatch watch = new Stopwatch();
        Map<String, Double> pairs = new HashMap<>();
        new MatchService()
                .applyMatchByDocId(documents)
                .forEach((id, matches) -> matches.forEach(
                        match -> pairs.put(Truth.key(id, match.getMatchedWith().getKey(), false), match.getResult())));
        return new EnginesRun.Outcome(pairs, watch.wall(), watch.processor());
    }

    private static Document document(String[] row) {
        Document.Builder builder = new Document.Builder(row[0]).setThreshold(0.4);
        add(builder, row[1], ElementType.TEXT, 3);
        add(builder, row[2], ElementType.NAME, 2);
        add(builder, row[3], ElementType.TEXT, 2);
        add(builder, row[5], ElementType.NAME, 1);
        add(builder, row[6], ElementType.TEXT, 0.5);
        return builder.createDocument();
    }

    private static void add(Document.Builder builder, String value, ElementType type, double weight) {
        if (!value.isEmpty()) {
            builder.addElement(new Element.Builder<String>()
                    .setValue(value)
                    .setType(type)
                    .setVariance(type + "-" + weight)
                    .setWeight(weight)
                    .setThreshold(0.4)
                    .createElement());
        }
    }
}
