package id.payung.cluster.table;

import id.payung.linkage.file.InputProblem;
import java.io.Serializable;

/// Where a table lies: CSV files, Parquet files, or a table in PostgreSQL.
public sealed interface Place extends Serializable {
    /// A CSV file, or a folder of them, in any file system the cluster can read.
    record Csv(String path) implements Place {}

    /// A folder of Parquet files.
    record Parquet(String path) implements Place {}

    /// A table in PostgreSQL.
    ///
    /// @param url JDBC address, with user; the password comes from `PAYUNG_DB_PASSWORD` when the address has none
    /// @param table name of the table
    record Postgres(String url, String table) implements Place {
        @Override
        public String toString() {
            return "table " + table;
        }
    }

    /// Reads a place as written on a command line.
    ///
    /// @throws InputProblem when it is none of the three
    static Place of(String text) {
        if (text.startsWith("jdbc:postgresql:")) {
            int mark = text.lastIndexOf('#');
            if (mark < 0 || mark == text.length() - 1) {
                throw new InputProblem(
                        "The address of a PostgreSQL table ends with #TABLE: jdbc:postgresql://host/database"
                                + "?user=name#people.");
            }
            return new Postgres(text.substring(0, mark), text.substring(mark + 1));
        }
        String bare = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
        if (bare.endsWith(".csv")) {
            return new Csv(bare);
        }
        if (bare.endsWith(".parquet")) {
            return new Parquet(bare);
        }
        throw new InputProblem(
                "\"" + text
                        + "\" is no table: it must end with .csv or .parquet, or begin with jdbc:postgresql: and end with #TABLE.");
    }
}
