package id.payung.bench.linkage;

import id.payung.linkage.pair.ScoredPairs;
import id.payung.linkage.run.LinkResult;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The true pairs of a data set, with what was done to each.
///
/// @param kinds per pair the faults, joined by `+`
/// @param ordered whether the two sides are different files
record Truth(Map<String, String> kinds, boolean ordered) {

    static Truth read(Path file, boolean ordered) throws IOException {
        Map<String, String> kinds = new HashMap<>();
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            reader.readLine();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String[] cells = line.split(",");
                kinds.put(key(cells[0], cells[1], ordered), cells[2]);
            }
        }
        return new Truth(kinds, ordered);
    }

    static String key(String a, String b, boolean ordered) {
        return ordered || a.compareTo(b) < 0 ? a + " " + b : b + " " + a;
    }

    Set<String> pairs(LinkResult result) {
        ScoredPairs scored = result.pairs();
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i < scored.size(); i++) {
            pairs.add(key(
                    result.left().ids().get(scored.left(i)),
                    result.right().ids().get(scored.right(i)),
                    ordered));
        }
        return pairs;
    }

    /// How well found pairs agree with the truth.
    record Quality(double precision, double recall) {
        double f1() {
            return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
        }
    }

    Quality of(Set<String> found) {
        double right = found.stream().filter(kinds::containsKey).count();
        return new Quality(found.isEmpty() ? 1 : right / found.size(), kinds.isEmpty() ? 1 : right / kinds.size());
    }

    /// Found and all pairs of one kind of fault.
    record Share(int found, int all) {}

    /// Recall of pairs that have this kind of fault, alone or among others.
    Map<String, Share> byKind(Set<String> found, boolean alone) {
        Map<String, Share> shares = new TreeMap<>();
        kinds.forEach((pair, list) -> {
            String[] faults = list.split("\\+");
            Set<String> names = new HashSet<>();
            for (String fault : faults) {
                names.add(fault.split(":")[0]);
            }
            if (!alone || faults.length == 1) {
                int hit = found.contains(pair) ? 1 : 0;
                names.forEach(name -> shares.merge(
                        name, new Share(hit, 1), (x, y) -> new Share(x.found() + y.found(), x.all() + y.all())));
            }
        });
        return shares;
    }
}
