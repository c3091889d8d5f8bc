package id.payung.synthetic.pairs;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Writes records or pairs to a CSV file, UTF-8, commas.
final class PairWriter implements Closeable {
    static final String[] PAIRS = {"id_a", "id_b", "kinds"};

    private final CsvWriter writer;
    private long lines;

    PairWriter(Path file, String... columns) throws IOException {
        BufferedWriter out = Files.newBufferedWriter(file);
        writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
        writer.writeRecord(columns);
    }

    /// Writes a record under the next id of this file: the prefix and a running number from 1.
    String record(String prefix, LinkageRecord record) {
        String id = prefix + ++lines;
        writer.writeRecord(record.line(id));
        return id;
    }

    void pair(String one, String other, List<String> kinds) {
        lines++;
        writer.writeRecord(one, other, kinds.isEmpty() ? "EXACT" : String.join("+", kinds));
    }

    long lines() {
        return lines;
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
