package id.payung.cluster.table;

import id.payung.linkage.file.CellPacker;
import id.payung.linkage.file.FieldColumn;
import id.payung.linkage.file.InputProblem;
import id.payung.linkage.record.PackedRows;
import id.payung.linkage.record.RowLayout;
import id.payung.linkage.record.RowPacker;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Properties;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/// A table that is read by the tasks of a cluster.
///
/// Rows of a CSV file keep its order, so that a run over it is the run of one machine over it. Other tables have no
/// order; their rows are taken in the order of their identifiers.
public final class Table {
    private static final int SAMPLE = 300;

    private final SparkSession session;
    private final Place place;
    private final int tasks;
    private final @Nullable CsvTable csv;
    private final @Nullable Dataset<Row> frame;

    /// Opens a table.
    ///
    /// @param tasks about so many tasks read it
    /// @throws InputProblem when there is none
    public Table(SparkSession session, Place place, int tasks) {
        this.session = session;
        this.place = place;
        this.tasks = tasks;
        this.csv = place instanceof Place.Csv file ? new CsvTable(context(), file.path()) : null;
        this.frame = csv == null ? texts(open(session, place, tasks)) : null;
    }

    /// What the table is called in messages.
    public String name() {
        return switch (place) {
            case Place.Csv file -> file.path();
            case Place.Parquet file -> file.path();
            case Place.Postgres table -> table.toString();
        };
    }

    /// Names of its columns.
    public List<String> header() {
        return csv != null ? csv.header() : List.of(rows().columns());
    }

    /// Some of its rows.
    public List<List<String>> firstRows() {
        return csv != null
                ? csv.firstRows(SAMPLE)
                : rows().limit(SAMPLE).collectAsList().stream()
                        .map(Table::cells)
                        .toList();
    }

    /// Its rows in packed form, one [PackedRows] per partition.
    public JavaRDD<PackedRows> packed(
            String id, @Nullable String idType, List<FieldColumn> fields, RowLayout layout, LocalDate asOf) {
        CellPacker cells = new CellPacker(name(), header(), id, idType, fields, layout);
        if (csv != null) {
            return csv.map(tasks, lines -> pack(lines, cells, layout, asOf));
        }
        Column[] order = header().stream()
                .sorted((a, b) -> Boolean.compare(b.equalsIgnoreCase(id), a.equalsIgnoreCase(id)))
                .map(functions::col)
                .toArray(Column[]::new);
        return rows().orderBy(order)
                .javaRDD()
                .mapPartitions(
                        some -> List.of(pack(lines(some), cells, layout, asOf)).iterator());
    }

    /// Its rows as texts.
    public Dataset<Row> rows() {
        Dataset<Row> opened = frame;
        if (opened != null) {
            return opened;
        }
        CsvTable file = csv;
        if (file == null) {
            throw new IllegalStateException("no table");
        }
        int columns = file.header().size();
        StructType type = new StructType();
        for (String column : file.header()) {
            type = type.add(column, DataTypes.StringType);
        }
        JavaRDD<Row> rows = file.map(tasks, lines -> {
                    List<Row> some = new ArrayList<>();
                    lines.forEachRemaining(line -> some.add(row(line.cells(), columns)));
                    return some;
                })
                .flatMap(List::iterator);
        return session.createDataFrame(rows, type);
    }

    private static Row row(List<String> cells, int columns) {
        @Nullable Object[] values = new @Nullable Object[columns];
        for (int i = 0; i < columns; i++) {
            values[i] = i < cells.size() && !cells.get(i).isEmpty() ? cells.get(i) : null;
        }
        return RowFactory.create(values);
    }

    private static PackedRows pack(Iterator<CsvTable.Line> lines, CellPacker cells, RowLayout layout, LocalDate asOf) {
        PackedRows.Builder rows = new PackedRows.Builder(layout);
        RowPacker packer = new RowPacker(layout, asOf);
        long[] row = new long[layout.stride()];
        while (lines.hasNext()) {
            CsvTable.Line line = lines.next();
            cells.checkId(line.number(), line.cells());
            Arrays.fill(row, 0);
            cells.pack(line.cells(), packer, row, 0);
            rows.add(cells.id(line.cells()), row, 0);
        }
        return rows.build();
    }

    private static Iterator<CsvTable.Line> lines(Iterator<Row> rows) {
        return new Iterator<>() {
            private long number;

            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public CsvTable.Line next() {
                return new CsvTable.Line(++number, cells(rows.next()));
            }
        };
    }

    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>(row.length());
        for (int i = 0; i < row.length(); i++) {
            cells.add(row.isNullAt(i) ? "" : row.getString(i));
        }
        return cells;
    }

    private JavaSparkContext context() {
        return new JavaSparkContext(session.sparkContext());
    }

    private static Dataset<Row> open(SparkSession session, Place place, int tasks) {
        try {
            return switch (place) {
                case Place.Csv file -> throw new IllegalStateException(file.path());
                case Place.Parquet file -> session.read().parquet(file.path());
                case Place.Postgres table ->
                    session.read().jdbc(table.url(), table.table(), predicates(table, tasks), login());
            };
        } catch (Exception e) {
            throw new InputProblem("The table " + place + " cannot be read: "
                    + String.valueOf(e.getMessage()).lines().findFirst().orElse("") + ".");
        }
    }

    /// Each task reads the rows whose text falls to it, whatever the columns are.
    private static String[] predicates(Place.Postgres table, int tasks) {
        String bare =
                table.table().substring(table.table().lastIndexOf('.') + 1).replace("\"", "");
        String[] predicates = new String[tasks];
        Arrays.setAll(
                predicates,
                i -> "(hashtext(\"" + bare.replace("\"", "\"\"") + "\"::text) & 2147483647) % " + tasks + " = " + i);
        return predicates;
    }

    static Properties login() {
        Properties login = new Properties();
        login.setProperty("driver", "org.postgresql.Driver");
        String password = System.getenv("PAYUNG_DB_PASSWORD");
        if (password != null) {
            login.setProperty("password", password);
        }
        return login;
    }

    private static Dataset<Row> texts(Dataset<Row> frame) {
        return frame.select(Arrays.stream(frame.columns())
                .map(column -> functions
                        .col("`" + column.replace("`", "``") + "`")
                        .cast(DataTypes.StringType)
                        .as(column))
                .toArray(Column[]::new));
    }
}
