package id.payung.server.demo;

import id.payung.synthetic.pairs.Overlaps.NumberFault;
import id.payung.synthetic.pairs.Overlaps.Overlap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Counts through the API which of the planted overlaps were found, each with its explanation.
///
/// A list of the demonstration has its titles in line 1, so the n-th worker stands in row n + 1.
final class OverlapTally {

    private static final int TITLES = 2;
    private static final String COVERED_ELSEWHERE = "P09";

    private final Map<Integer, JsonNode> regency;
    private int byNumber;
    private int atTheGate;
    private int bySweep;

    /// @param regencyList number of the list that the others overlap with
    OverlapTally(DemoClient reader, long regencyList) {
        regency = rows(reader, regencyList);
    }

    /// Workers on the province's list: under the very same number with the word who covers them, or as a pair that
    /// waits
    /// or is decided.
    ///
    /// @param planted in the order of both lists
    void countAtTheGate(DemoClient reader, long list, List<Overlap> planted) {
        Map<Integer, JsonNode> rows = rows(reader, list);
        Map<Integer, Set<Long>> alike = new HashMap<>();
        forEachPair(
                reader,
                "list=" + list,
                pair -> alike.computeIfAbsent(pair.get("pair").get("row").asInt(), any -> new HashSet<>())
                        .add(pair.get("right").get("person").asLong()));
        for (int i = 0; i < planted.size(); i++) {
            int row = i + TITLES;
            if (planted.get(i).number() == NumberFault.NONE && saysWhoCovers(rows.get(row))) {
                byNumber++;
            } else if (alike.getOrDefault(row, Set.of()).contains(person(regency, row))) {
                atTheGate++;
            }
        }
    }

    /// Workers on the nagari's list, who were recorded before the regency's list was.
    ///
    /// @param planted how many stand at the end of the regency's list and make up the nagari's
    /// @param before how many stand before them on the regency's list
    void countBySweep(DemoClient reader, long list, int planted, int before) {
        Map<Integer, JsonNode> rows = rows(reader, list);
        Set<Set<Long>> alike = new HashSet<>();
        forEachPair(reader, "", pair -> {
            if (pair.path("left").path("person").isNumber()) {
                alike.add(Set.of(
                        pair.get("left").get("person").asLong(),
                        pair.get("right").get("person").asLong()));
            }
        });
        for (int i = 0; i < planted; i++) {
            long first = person(regency, before + i + TITLES);
            long second = person(rows, i + TITLES);
            if (first != second && alike.contains(Set.of(first, second))) {
                bySweep++;
            }
        }
    }

    /// What was found, in a line.
    @Override
    public String toString() {
        return (byNumber + atTheGate + bySweep) + " ditemukan dengan alasannya (" + byNumber + " bernomor sama, "
                + atTheGate + " mirip saat daftar diperiksa, " + bySweep + " oleh penelusuran)";
    }

    private static boolean saysWhoCovers(@Nullable JsonNode row) {
        return row != null
                && row.get("findings")
                        .valueStream()
                        .anyMatch(finding -> finding.get("code").asString().equals(COVERED_ELSEWHERE)
                                && !finding.path("sentence").asString("").isBlank());
    }

    private static long person(Map<Integer, JsonNode> rows, int row) {
        JsonNode found = rows.get(row);
        return found == null ? -row : found.path("person").asLong(-row);
    }

    private static Map<Integer, JsonNode> rows(DemoClient reader, long list) {
        Map<Integer, JsonNode> rows = new HashMap<>();
        for (JsonNode row : reader.all("/api/v1/lists/" + list + "/rows?limit=500", "rows")) {
            rows.put(row.get("row").asInt(), row);
        }
        return rows;
    }

    private static void forEachPair(DemoClient reader, String filter, Consumer<JsonNode> then) {
        List<Long> explained = new ArrayList<>();
        for (JsonNode pair : reader.all("/api/v1/pairs?limit=500&state=all&" + filter, "pairs")) {
            if (!pair.get("reasons").asString().isBlank()) {
                explained.add(pair.get("id").asLong());
            }
        }
        explained.forEach(id -> then.accept(reader.get("/api/v1/pairs/" + id)));
    }
}
