package id.payung.linkage.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import id.payung.linkage.cluster.Clusters;
import id.payung.linkage.record.PackedRows;
import id.payung.linkage.run.LinkResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.IntUnaryOperator;

/// Writes groups of two and more rows as `cluster,file,id,size,weakest_link`.
final class ClusterFile {
    private ClusterFile() {}

    static void write(Path file, LinkResult result, Clusters clusters) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().build(file)) {
            csv.writeRecord("cluster", "file", "id", "size", "weakest_link");
            rows(csv, "a", result.left(), clusters, clusters::groupOfLeft);
            if (result.left() != result.right()) {
                rows(csv, "b", result.right(), clusters, clusters::groupOfRight);
            }
        }
    }

    private static void rows(CsvWriter csv, String name, PackedRows rows, Clusters clusters, IntUnaryOperator group) {
        for (int row = 0; row < rows.size(); row++) {
            int cluster = group.applyAsInt(row);
            if (clusters.size(cluster) > 1) {
                csv.writeRecord(
                        Integer.toString(cluster),
                        name,
                        rows.ids().get(row),
                        Integer.toString(clusters.size(cluster)),
                        String.format(Locale.ROOT, "%.2f", clusters.weakestLink(cluster)));
            }
        }
    }
}
