package id.payung.cluster.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import id.payung.linkage.file.CsvHeader;
import id.payung.linkage.file.InputProblem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;

/// A table in one CSV file or in a folder of them, read in pieces and in the order of the file.
final class CsvTable {
    private static final int LONGEST_HEADER = 1 << 20;

    private final JavaSparkContext spark;
    private final String path;
    private final List<Path> files;
    private final CsvHeader header;
    private final long headerBytes;

    /// A piece of one file.
    record Slice(String file, long from, long to, long line) implements Serializable {}

    /// A row with its line in the file.
    record Line(long number, List<String> cells) {}

    CsvTable(JavaSparkContext spark, String path) {
        this.spark = spark;
        this.path = path;
        try {
            this.files = files(path);
            byte[] line = firstLine(files.getFirst());
            String text = new String(line, StandardCharsets.UTF_8);
            if (text.isBlank()) {
                throw new InputProblem("The file " + path + " is empty; its first line must name the columns.");
            }
            this.headerBytes = line.length;
            this.header = CsvHeader.of(text.strip());
            for (Path file : files) {
                if (!Arrays.equals(firstLine(file), line)) {
                    throw new InputProblem(
                            "The files in " + path + " have different first lines; they must be the same.");
                }
            }
        } catch (IOException | CsvParseException e) {
            throw new InputProblem("The file " + path + " cannot be read: " + e.getMessage() + ".");
        }
    }

    List<String> header() {
        return header.columns();
    }

    /// The first rows.
    List<List<String>> firstRows(int most) {
        List<List<String>> rows = new ArrayList<>();
        try {
            long end = fileSystem(spark.hadoopConfiguration(), files.getFirst())
                    .getFileStatus(files.getFirst())
                    .getLen();
            Slice slice = new Slice(files.getFirst().toString(), headerBytes, end, 2);
            read(slice, header.separator(), spark.hadoopConfiguration(), lines -> {
                while (rows.size() < most && lines.hasNext()) {
                    rows.add(lines.next().cells());
                }
                return true;
            });
        } catch (IOException e) {
            throw new InputProblem("The file " + path + " cannot be read: " + e.getMessage() + ".");
        }
        return rows;
    }

    /// Works on the rows of a slice.
    interface Work<T> extends Serializable {
        T on(Iterator<Line> lines);
    }

    /// Every slice's result, in the order of the table; one per partition.
    <T> JavaRDD<T> map(int tasks, Work<T> work) {
        List<Slice> slices;
        try {
            slices = slices(tasks);
        } catch (IOException e) {
            throw new InputProblem("The file " + path + " cannot be read: " + e.getMessage() + ".");
        }
        if (slices.isEmpty()) {
            throw new InputProblem("The file " + path + " has a header but no rows.");
        }
        char separator = header.separator();
        Broadcast<SerializableConfiguration> configuration =
                spark.broadcast(new SerializableConfiguration(spark.hadoopConfiguration()));
        return spark.parallelize(slices, slices.size()).mapPartitions(mine -> {
            List<T> results = new ArrayList<>();
            while (mine.hasNext()) {
                results.add(read(mine.next(), separator, configuration.value().value(), work::on));
            }
            return results.iterator();
        });
    }

    private List<Slice> slices(int tasks) throws IOException {
        Configuration configuration = spark.hadoopConfiguration();
        long bytes = 0;
        for (Path file : files) {
            bytes += fileSystem(configuration, file).getFileStatus(file).getLen();
        }
        List<Slice> slices = new ArrayList<>();
        for (Path file : files) {
            try (FSDataInputStream in = fileSystem(configuration, file).open(file)) {
                in.seek(headerBytes);
                for (CsvCutter.Piece piece :
                        new CsvCutter(header.separator(), headerBytes, bytes / tasks + 1).cut(in)) {
                    slices.add(new Slice(file.toString(), piece.from(), piece.to(), piece.line()));
                }
            }
        }
        return slices;
    }

    private interface Reading<T> {
        T lines(Iterator<Line> lines);
    }

    private static <T> T read(Slice slice, char separator, Configuration configuration, Reading<T> reading)
            throws IOException {
        Path file = new Path(slice.file());
        try (FSDataInputStream in = fileSystem(configuration, file).open(file)) {
            in.seek(slice.from());
            InputStream bounded = new BoundedStream(in, slice.to() - slice.from());
            CsvReader<CsvRecord> csv = CsvReader.builder()
                    .fieldSeparator(separator)
                    .skipEmptyLines(true)
                    .ofCsvRecord(new InputStreamReader(bounded, StandardCharsets.UTF_8));
            Iterator<CsvRecord> records = csv.iterator();
            return reading.lines(new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return records.hasNext();
                }

                @Override
                public Line next() {
                    CsvRecord record = records.next();
                    return new Line(slice.line() + record.getStartingLineNumber() - 1, record.getFields());
                }
            });
        } catch (CsvParseException e) {
            throw new InputProblem("The file " + file + " is not a well-formed CSV file: " + e.getMessage() + ".");
        }
    }

    private List<Path> files(String place) throws IOException {
        Path all = new Path(place);
        FileSystem files = fileSystem(spark.hadoopConfiguration(), all);
        if (!files.exists(all)) {
            throw new InputProblem("There is no file " + place + ". Check the path.");
        }
        List<Path> found = Arrays.stream(files.listStatus(all))
                .filter(FileStatus::isFile)
                .map(FileStatus::getPath)
                .filter(file -> file.getName().endsWith(".csv"))
                .sorted()
                .toList();
        if (found.isEmpty()) {
            throw new InputProblem("The folder " + place + " has no .csv files.");
        }
        return found;
    }

    private byte[] firstLine(Path file) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try (InputStream in = fileSystem(spark.hadoopConfiguration(), file).open(file)) {
            byte[] buffer = new byte[4096];
            for (int n = in.read(buffer); n >= 0 && line.size() < LONGEST_HEADER; n = in.read(buffer)) {
                for (int i = 0; i < n; i++) {
                    line.write(buffer[i]);
                    if (buffer[i] == '\n') {
                        return line.toByteArray();
                    }
                }
            }
        }
        return line.toByteArray();
    }

    private static FileSystem fileSystem(Configuration configuration, Path file) throws IOException {
        return file.getFileSystem(configuration);
    }

    /// Ends where the slice ends.
    private static final class BoundedStream extends InputStream {
        private final InputStream in;
        private long left;

        BoundedStream(InputStream in, long left) {
            this.in = in;
            this.left = left;
        }

        @Override
        public int read() throws IOException {
            if (left <= 0) {
                return -1;
            }
            left--;
            return in.read();
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            if (left <= 0) {
                return -1;
            }
            int n = in.read(into, from, (int) Math.min(length, left));
            left -= Math.max(n, 0);
            return n;
        }
    }
}
