package id.payung.server.enrolment.sheet;

import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// The kinds of file that can be read, told by their content and never by their name.
public enum FileKind {
    XLSX,
    /// Excel 97 to 2003.
    XLS,
    /// OpenDocument, as LibreOffice saves it.
    ODS,
    CSV;

    private static final int HEAD = 8192;

    /// Tells the kind, or says in one sentence why the file cannot be taken.
    ///
    /// @throws Problem `list.file-empty`, `list.file-not-a-list`, and those of [Workbooks#inspect] and
    ///     [OldWorkbooks#inspect]
    public static FileKind of(Path file) {
        try {
            byte[] head = head(file);
            if (head.length == 0) {
                throw new Problem(Kind.REFUSED, "list.file-empty");
            }
            if (startsWith(head, 0xD0, 0xCF, 0x11, 0xE0)) {
                OldWorkbooks.inspect(file);
                return XLS;
            }
            if (startsWith(head, 'P', 'K', 3, 4) || startsWith(head, 'P', 'K', 5, 6)) {
                return Workbooks.inspect(file);
            }
            if (!looksLikeText(head)) {
                throw new Problem(Kind.UNREADABLE, "list.file-not-a-list");
            }
            return CSV;
        } catch (IOException broken) {
            throw ListFile.corrupt(broken);
        }
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD);
        }
    }

    private static boolean startsWith(byte[] head, int... signature) {
        if (head.length < signature.length) {
            return false;
        }
        for (int i = 0; i < signature.length; i++) {
            if ((head[i] & 0xFF) != signature[i]) {
                return false;
            }
        }
        return true;
    }

    /// Whether it holds named sheets.
    public boolean isWorkbook() {
        return this != CSV;
    }

    /// In which kind a copy goes back.
    public FileKind ofCopy() {
        return isWorkbook() ? XLSX : CSV;
    }

    private static boolean looksLikeText(byte[] head) {
        if (startsWith(head, 0xFF, 0xFE) || startsWith(head, 0xFE, 0xFF)) {
            return true;
        }
        String start = new String(head, 0, Math.min(head.length, 256), StandardCharsets.ISO_8859_1)
                .strip()
                .toLowerCase(Locale.ROOT);
        if (start.startsWith("%pdf") || start.startsWith("<") || start.startsWith("{\\rtf")) {
            return false;
        }
        for (byte b : head) {
            int c = b & 0xFF;
            if (c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f') {
                return false;
            }
        }
        return true;
    }
}
