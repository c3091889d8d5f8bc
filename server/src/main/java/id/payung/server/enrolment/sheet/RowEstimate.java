package id.payung.server.enrolment.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// About how many lines a file has, for a progress bar: counted without reading them.
public final class RowEstimate {

    private static final byte[] ROW = {'<', 'r', 'o', 'w', ' '};
    private static final byte[] ODS_ROW = "<table:table-row".getBytes(StandardCharsets.US_ASCII);
    private static final int XLS_BYTES_PER_ROW = 250;
    private static final byte[] LINE = {'\n'};

    private RowEstimate() {}

    public static int of(FileKind kind, Path file) {
        try {
            return switch (kind) {
                case CSV -> lines(file);
                case XLSX -> inZip(file, "xl/worksheets/sheet", ROW);
                case ODS -> inZip(file, "content.xml", ODS_ROW);
                case XLS -> (int) Math.min(Files.size(file) / XLS_BYTES_PER_ROW, Integer.MAX_VALUE);
            };
        } catch (IOException broken) {
            throw ListFile.corrupt(broken);
        }
    }

    private static int lines(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return count(in, LINE);
        }
    }

    private static int inZip(Path file, String entries, byte[] mark) throws IOException {
        int rows = 0;
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (entry.getName().startsWith(entries)) {
                    try (InputStream in = zip.getInputStream(entry)) {
                        rows += count(in, mark);
                    }
                }
            }
        }
        return rows;
    }

    /// How often the bytes occur; they must not begin again within themselves.
    static int count(InputStream in, byte[] wanted) throws IOException {
        byte[] buffer = new byte[64 << 10];
        int matched = 0;
        int count = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            for (int i = 0; i < read; i++) {
                matched = buffer[i] == wanted[matched] ? matched + 1 : buffer[i] == wanted[0] ? 1 : 0;
                if (matched == wanted.length) {
                    count++;
                    matched = 0;
                }
            }
        }
        return count;
    }
}
