package id.payung.linkage.clean;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// A versioned tab-separated table shipped with the library.
///
/// @param version what the first line says after `# version`
/// @param rows the cells of each line that is neither empty nor a comment
public record DataTable(String version, List<List<String>> rows) {
    private static final String VERSION = "# version ";

    static DataTable read(String name) {
        return read(DataTable.class, name);
    }

    /// Reads a table that lies beside a class.
    ///
    /// @throws IllegalStateException when it is missing or has no version
    public static DataTable read(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the library was packed without its table " + name);
            }
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            if (!lines.getFirst().startsWith(VERSION)) {
                throw new IllegalStateException("the table " + name + " does not start with its version");
            }
            return new DataTable(
                    lines.getFirst().substring(VERSION.length()).strip(),
                    lines.stream()
                            .filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .map(line -> List.of(line.split("\t", -1)))
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("the table " + name + " cannot be read", e);
        }
    }

    /// The words of a cell, separated by spaces or commas.
    public static List<String> words(String cell) {
        return cell.isBlank() ? List.of() : List.of(cell.strip().split("[ ,]+"));
    }
}
