package id.payung.linkage.run;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.linkage.cluster.Clusters;
import id.payung.linkage.file.ColumnGuess;
import id.payung.linkage.file.CsvRecords;
import id.payung.linkage.file.CsvSource;
import id.payung.linkage.file.FieldColumn;
import id.payung.linkage.model.ModelFile;
import id.payung.linkage.record.PackedRows;
import id.payung.linkage.record.RowLayout;
import id.payung.linkage.record.Schema;
import id.payung.synthetic.Population;
import id.payung.synthetic.VillageRef;
import id.payung.synthetic.pairs.LinkageData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Recall and precision on thirty thousand invented people with planted duplicates, at the usual threshold.
class GeneratedDataTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @TempDir
    private static Path folder = Path.of("");

    private static Map<String, String> truth = Map.of();
    private static PackedRows rows = new PackedRows.Builder(new RowLayout(Schema.of("name"))).build();
    private static LinkResult result = emptyResult();
    private static Set<String> found = Set.of();

    private static LinkResult emptyResult() {
        PackedRows.Builder two = new PackedRows.Builder(new RowLayout(Schema.of("name")));
        two.add("a", new long[3], 0);
        two.add("b", new long[3], 0);
        return Linking.within(two.build(), LinkOptions.usual());
    }

    @BeforeAll
    static void link() throws IOException {
        List<VillageRef> villages = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            String district = String.format("15.%02d.%02d", 1 + i % 9, 1 + i % 7);
            villages.add(new VillageRef(
                    district + "." + (2001 + i), "Desa " + i, "Kecamatan " + i % 7, "Kabupaten " + i % 9, "Jambi"));
        }
        Path data = folder.resolve("people.csv");
        Path pairs = folder.resolve("pairs.csv");
        LinkageData.of(Population.of(villages, 4711)).writeOne(data, pairs, 30_000, 0.1);
        truth = new HashMap<>();
        for (String line :
                Files.readAllLines(pairs).subList(1, (int) Files.lines(pairs).count())) {
            String[] cells = line.split(",");
            truth.put(key(cells[0], cells[1]), cells[2]);
        }
        rows = read(data, 2);
        result = Linking.within(rows, LinkOptions.usual().onThreads(2));
        found = pairsOf(result);
    }

    private static PackedRows read(Path data, int threads) {
        CsvSource source = CsvSource.open(data);
        List<FieldColumn> columns = new ColumnGuess(TODAY).guess(source, "id");
        RowLayout layout = new RowLayout(
                new Schema(columns.stream().map(FieldColumn::field).toList()));
        return new CsvRecords(source, "id", null, columns, layout, TODAY).read(threads);
    }

    private static Set<String> pairsOf(LinkResult result) {
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i < result.pairs().size(); i++) {
            pairs.add(key(
                    result.left().ids().get(result.pairs().left(i)),
                    result.right().ids().get(result.pairs().right(i))));
        }
        return pairs;
    }

    private static String key(String a, String b) {
        return a.compareTo(b) < 0 ? a + "+" + b : b + "+" + a;
    }

    private static double recall(Predicate<String> kinds) {
        List<String> wanted = truth.entrySet().stream()
                .filter(pair -> kinds.test(pair.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        assertThat(wanted).hasSizeGreaterThan(30);
        return wanted.stream().filter(found::contains).count() / (double) wanted.size();
    }

    @Test
    void nearlyEveryPairThatIsFoundIsTrue() {
        double right = found.stream().filter(truth::containsKey).count();
        assertThat(right / found.size()).isGreaterThanOrEqualTo(0.998);
    }

    @Test
    void pairsWithTheSameNumberAreFound() {
        assertThat(recall(kinds -> !kinds.contains("NIK"))).isGreaterThanOrEqualTo(0.99);
    }

    @Test
    void pairsWithOneDigitOffAreFound() {
        assertThat(recall(kinds -> kinds.matches("NIK_(DIGIT|SWAP|LAST_DIGIT_LOST)")))
                .isGreaterThanOrEqualTo(0.99);
        assertThat(recall(kinds -> kinds.matches("(.*\\+)?NIK_(DIGIT|LAST_DIGIT_LOST)(\\+[^+]*)?")))
                .isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void pairsWithoutNumberInAnotherSpellingAreFound() {
        assertThat(recall(kinds ->
                        kinds.contains("NIK_MISSING") && kinds.contains("NAME_VARIANT") && !kinds.contains("DATE")))
                .isGreaterThanOrEqualTo(0.92);
    }

    @Test
    void theNumberOfThreadsChangesNothing() {
        PackedRows again = read(folder.resolve("people.csv"), 1);
        LinkResult single = Linking.within(again, LinkOptions.usual().onThreads(1));
        assertThat(pairsOf(single)).isEqualTo(found);
        assertThat(ModelFile.json(single.model())).isEqualTo(ModelFile.json(result.model()));
        assertThat(single.pairs().bits(7)).isEqualTo(result.pairs().bits(7));
    }

    @Test
    void groupsJoinChainsOfPairsAndStaySmall() {
        Clusters clusters = Clusters.of(rows, rows, result.pairs(), 20);
        int together = 0;
        int largest = 0;
        for (int i = 0; i < result.pairs().size(); i++) {
            int group = clusters.groupOfLeft(result.pairs().left(i));
            together += group == clusters.groupOfLeft(result.pairs().right(i)) ? 1 : 0;
            largest = Math.max(largest, clusters.size(group));
        }
        assertThat(together + clusters.refused().size())
                .isGreaterThanOrEqualTo(result.pairs().size());
        assertThat(largest).isBetween(2, 8);
    }
}
