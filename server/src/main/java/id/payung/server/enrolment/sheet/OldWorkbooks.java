package id.payung.server.enrolment.sheet;

import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/// Looks into a compound file, the container of Excel 97 to 2003 and of locked newer workbooks.
final class OldWorkbooks {

    private OldWorkbooks() {}

    /// @throws Problem `list.file-locked`, `list.file-macro`, `list.file-old-excel`, `list.file-not-a-list`,
    ///     `list.file-corrupt`
    static void inspect(Path file) throws IOException {
        try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true)) {
            Set<String> entries = container.getRoot().getEntryNames();
            if (entries.contains("EncryptedPackage")) {
                throw new Problem(Kind.UNREADABLE, "list.file-locked");
            }
            if (entries.contains("_VBA_PROJECT_CUR")) {
                throw new Problem(Kind.UNREADABLE, "list.file-macro");
            }
            if (!entries.contains("Workbook")) {
                throw new Problem(
                        Kind.UNREADABLE, entries.contains("Book") ? "list.file-old-excel" : "list.file-not-a-list");
            }
            new HSSFWorkbook(container.getRoot(), container, false).close();
        } catch (EncryptedDocumentException locked) {
            throw new Problem(Kind.UNREADABLE, "list.file-locked");
        } catch (IllegalArgumentException | IndexOutOfBoundsException broken) {
            throw ListFile.corrupt(broken);
        }
    }
}
