package id.payung.cluster.table;

import id.payung.linkage.file.InputProblem;
import java.util.Locale;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;

/// Writes a table. What exists already is never overwritten.
public final class Output {
    private Output() {}

    /// Writes rows to a place.
    ///
    /// @throws InputProblem when something lies there already
    public static void write(Dataset<Row> rows, Place place) {
        try {
            switch (place) {
                case Place.Csv file ->
                    rows.write()
                            .mode(SaveMode.ErrorIfExists)
                            .option("header", true)
                            .option("escape", "\"")
                            .option("emptyValue", "")
                            .csv(file.path());
                case Place.Parquet file ->
                    rows.write().mode(SaveMode.ErrorIfExists).parquet(file.path());
                case Place.Postgres table ->
                    rows.write().mode(SaveMode.ErrorIfExists).jdbc(table.url(), table.table(), Table.login());
            }
        } catch (Exception e) {
            if (e instanceof AnalysisException exists
                    && String.valueOf(exists.getMessage())
                            .toUpperCase(Locale.ROOT)
                            .contains("EXISTS")) {
                throw new InputProblem(
                        "There is something at " + place + " already. Name another place or remove it first.");
            }
            throw e;
        }
    }
}
