package id.payung.server.enrolment.sheet;

import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// A file with one or more tables of lines.
public interface ListFile extends AutoCloseable {

    /// Opens a file whose kind is known.
    ///
    /// @throws Problem `list.file-corrupt`
    static ListFile open(FileKind kind, Path path) {
        try {
            return switch (kind) {
                case XLSX -> XlsxFile.open(path);
                case XLS -> XlsFile.open(path);
                case ODS -> OdsFile.open(path);
                case CSV -> CsvFile.open(path);
            };
        } catch (IOException | RuntimeException broken) {
            throw corrupt(broken);
        }
    }

    /// Names of the sheets that a person sees when she opens the file, in their order. A CSV file has one, unnamed.
    List<String> sheets();

    /// Whether there are sheets that the program hides.
    boolean hidesSheets();

    /// Columns of a sheet that the program hides, 0 for column A.
    default Set<Integer> hiddenColumns(String sheet) {
        return Set.of();
    }

    /// Whether days are counted from 1904.
    boolean counts1904();

    /// What stands between two fields of a text file; `;` for a workbook.
    char separator();

    /// The lines of a sheet from the top, read as they are asked for; close the stream.
    Stream<SheetRow> rows(String sheet);

    @Override
    void close();

    /// What a reader makes of a failure while reading: the file is damaged.
    static Problem corrupt(Exception cause) {
        if (cause instanceof Problem problem) {
            return problem;
        }
        Problem problem = new Problem(Kind.UNREADABLE, "list.file-corrupt");
        problem.initCause(cause);
        return problem;
    }
}
