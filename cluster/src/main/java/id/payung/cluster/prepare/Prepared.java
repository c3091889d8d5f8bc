package id.payung.cluster.prepare;

import id.payung.cluster.Part;
import id.payung.linkage.record.Frequencies;
import id.payung.linkage.record.RowLayout;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;

/// Sets whose rows are numbered and know how rare their values are.
///
/// @param layout where the fields lie
/// @param sets one set, or a list and a register
/// @param frequencies how common values are in all sets together
public record Prepared(RowLayout layout, List<NumberedSet> sets, Broadcast<Frequencies> frequencies) {
    /// One set.
    ///
    /// @param parts its rows, one part per partition
    /// @param firsts number of the first row of each part
    /// @param size rows of the whole set
    public record NumberedSet(JavaRDD<Part> parts, int[] firsts, int size) {}
}
