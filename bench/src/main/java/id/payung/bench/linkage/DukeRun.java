package id.payung.bench.linkage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.priv.garshol.duke.ConfigurationImpl;
import no.priv.garshol.duke.Processor;
import no.priv.garshol.duke.Property;
import no.priv.garshol.duke.PropertyImpl;
import no.priv.garshol.duke.Record;
import no.priv.garshol.duke.RecordImpl;
import no.priv.garshol.duke.comparators.ExactComparator;
import no.priv.garshol.duke.comparators.JaroWinkler;
import no.priv.garshol.duke.comparators.Levenshtein;
import no.priv.garshol.duke.matchers.AbstractMatchListener;

/// Duke with its own index (Lucene) and comparators as its manual suggests for people.
final class DukeRun {
    private DukeRun() {}

    static EnginesRun.Outcome run(List<String[]> rows) {
        ConfigurationImpl configuration = new ConfigurationImpl();
        configuration.setThreshold(0.5);
        List<Property> properties = new ArrayList<>();
        properties.add(new PropertyImpl("id"));
        properties.add(new PropertyImpl("nik", new Levenshtein(), 0.2, 0.97));
        properties.add(new PropertyImpl("name", new JaroWinkler(), 0.1, 0.9));
        properties.add(new PropertyImpl("birth_date", new Levenshtein(), 0.2, 0.9));
        properties.add(new PropertyImpl("sex", new ExactComparator(), 0.3, 0.55));
        properties.add(new PropertyImpl("mother", new JaroWinkler(), 0.3, 0.85));
        properties.add(new PropertyImpl("village", new ExactComparator(), 0.4, 0.7));
        configuration.setProperties(properties);
        Collection<Record> records = new ArrayList<>();
        for (String[] row : rows) {
            Map<String, Collection<String>> values = new HashMap<>();
            for (int i = 0; i < Rows.COLUMNS.length; i++) {
                if (!row[i].isEmpty()) {
                    values.put(Rows.COLUMNS[i], List.of(row[i]));
                }
            }
            records.add(new RecordImpl(values));
        }
        Stopwatch watch = new Stopwatch();
        Map<String, Double> pairs = new HashMap<>();
        Processor processor = new Processor(configuration);
        processor.addMatchListener(new AbstractMatchListener() {
            @Override
            public void matches(Record a, Record b, double confidence) {
                pairs.put(Truth.key(a.getValue("id"), b.getValue("id"), false), confidence);
            }
        });
        processor.deduplicate(records);
        processor.close();
        return new EnginesRun.Outcome(pairs, watch.wall(), watch.processor());
    }
}
