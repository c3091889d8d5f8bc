/// Tables in CSV files, Parquet files and PostgreSQL.
@NullMarked
package id.payung.cluster.table;

import org.jspecify.annotations.NullMarked;
