package id.payung.linkage.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import id.payung.linkage.pair.Explanation;
import id.payung.linkage.pair.PairScorer;
import id.payung.linkage.pair.ScoredPairs;
import id.payung.linkage.run.LinkResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/// Writes pairs as `id_a,id_b,score,probability,reasons`.
final class PairFile {
    private PairFile() {}

    static void write(Path file, LinkResult result, boolean english) throws IOException {
        ScoredPairs pairs = result.pairs();
        PairScorer scorer = result.scorer();
        try (CsvWriter csv = CsvWriter.builder().build(file)) {
            csv.writeRecord("id_a", "id_b", "score", "probability", "reasons");
            for (int i = 0; i < pairs.size(); i++) {
                int left = pairs.left(i);
                int right = pairs.right(i);
                Explanation why = scorer.explain(
                        result.left().words(),
                        result.left().at(left),
                        result.right().words(),
                        result.right().at(right));
                csv.writeRecord(
                        result.left().ids().get(left),
                        result.right().ids().get(right),
                        String.format(Locale.ROOT, "%.2f", why.bits()),
                        String.format(Locale.ROOT, "%.6f", why.probability()),
                        why.words(english));
            }
        }
    }
}
