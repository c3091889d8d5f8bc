package id.payung.cluster.table;

import id.payung.cluster.LinkJob;
import id.payung.cluster.compare.FoundPair;
import id.payung.cluster.compare.Scoring;
import id.payung.cluster.group.Grouped;
import id.payung.linkage.pair.Explanation;
import id.payung.linkage.pair.PairScorer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/// Pairs and groups as tables, with the columns that `./payung link` writes.
public final class Results {
    private static final StructType PAIRS = new StructType()
            .add("id_a", DataTypes.StringType)
            .add("id_b", DataTypes.StringType)
            .add("score", DataTypes.DoubleType)
            .add("probability", DataTypes.DoubleType)
            .add("reasons", DataTypes.StringType);
    private static final StructType GROUPS = new StructType()
            .add("cluster", DataTypes.LongType)
            .add("file", DataTypes.StringType)
            .add("id", DataTypes.StringType)
            .add("size", DataTypes.IntegerType)
            .add("weakest_link", DataTypes.DoubleType);

    private Results() {}

    /// Pairs with score, probability and reasons.
    public static Dataset<Row> pairs(SparkSession session, LinkJob.Found found, boolean english) {
        Broadcast<Scoring> scoring = found.scoring();
        JavaRDD<Row> rows = found.pairs()
                .mapPartitions(pairs -> explained(pairs, scoring.value().scorer(), english));
        return session.createDataFrame(rows, PAIRS);
    }

    private static Iterator<Row> explained(Iterator<FoundPair> pairs, PairScorer scorer, boolean english) {
        List<Row> rows = new ArrayList<>();
        pairs.forEachRemaining(pair -> {
            Explanation why = scorer.explain(pair.leftRow(), 0, pair.rightRow(), 0);
            rows.add(RowFactory.create(
                    pair.leftId(), pair.rightId(), why.bits(), why.probability(), why.words(english)));
        });
        return rows.iterator();
    }

    /// Groups of at least two rows.
    public static Dataset<Row> groups(SparkSession session, JavaRDD<Grouped> groups) {
        JavaRDD<Row> rows = groups.map(
                row -> RowFactory.create(row.group(), row.right() ? "b" : "a", row.id(), row.size(), row.weakest()));
        return session.createDataFrame(rows, GROUPS);
    }
}
