package id.payung.server.enrolment.sheet;

import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// Looks into a zip container before anything is read from it.
///
/// The sizes that a container announces may be lies, so its entries are unpacked once into nothing and counted.
final class Workbooks {

    private static final int MOST_ENTRIES = 2_000;
    private static final int MOST_MANIFEST = 1 << 20;
    private static final long MOST_BYTES = 3L << 30;
    private static final long MOST_SHARED_TEXT = 512L << 20;
    private static final int HIGHEST_RATIO = 200;
    private static final long RATIO_MATTERS_FROM = 64L << 20;

    private Workbooks() {}

    /// @throws Problem `list.file-bomb`, `list.file-macro`, `list.file-locked`, `list.file-not-a-list`,
    ///     `list.file-corrupt`
    static FileKind inspect(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_ENTRIES) {
                throw new Problem(Kind.TOO_LARGE, "list.file-bomb");
            }
            Set<String> names = new HashSet<>();
            for (ZipEntry entry : java.util.Collections.list(zip.entries())) {
                names.add(entry.getName().toLowerCase(Locale.ROOT));
            }
            FileKind kind = kind(names);
            unpackIntoNothing(zip, file.toFile().length());
            if (kind == FileKind.ODS) {
                refuseLocked(zip);
            }
            return kind;
        }
    }

    private static FileKind kind(Set<String> names) {
        if (names.stream().anyMatch(name -> name.endsWith("vbaproject.bin"))) {
            throw new Problem(Kind.UNREADABLE, "list.file-macro");
        }
        if (names.stream().anyMatch(name -> name.startsWith("basic/"))) {
            throw new Problem(Kind.UNREADABLE, "list.file-macro");
        }
        if (names.contains("content.xml") && names.contains("mimetype")) {
            return FileKind.ODS;
        }
        if (!names.contains("xl/workbook.xml")) {
            throw new Problem(Kind.UNREADABLE, "list.file-not-a-list");
        }
        return FileKind.XLSX;
    }

    /// The manifest of a locked OpenDocument file says how its parts are encrypted; that of a text document names no
    /// spreadsheet.
    private static void refuseLocked(ZipFile zip) throws IOException {
        if (entry(zip, "META-INF/manifest.xml").contains("encryption-data")) {
            throw new Problem(Kind.UNREADABLE, "list.file-locked");
        }
        if (!entry(zip, "mimetype").startsWith("application/vnd.oasis.opendocument.spreadsheet")) {
            throw new Problem(Kind.UNREADABLE, "list.file-not-a-list");
        }
    }

    private static String entry(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            return "";
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return new String(in.readNBytes(MOST_MANIFEST), StandardCharsets.UTF_8);
        }
    }

    private static void unpackIntoNothing(ZipFile zip, long packed) throws IOException {
        byte[] buffer = new byte[64 << 10];
        long total = 0;
        for (ZipEntry entry : java.util.Collections.list(zip.entries())) {
            boolean sharedText = entry.getName().toLowerCase(Locale.ROOT).endsWith("sharedstrings.xml");
            long size = 0;
            try (InputStream in = zip.getInputStream(entry)) {
                int read = in.read(buffer);
                while (read >= 0) {
                    size += read;
                    total += read;
                    boolean tooMuch = total > MOST_BYTES
                            || (sharedText && size > MOST_SHARED_TEXT)
                            || (total > RATIO_MATTERS_FROM && total / HIGHEST_RATIO > packed);
                    if (tooMuch) {
                        throw new Problem(Kind.TOO_LARGE, "list.file-bomb");
                    }
                    read = in.read(buffer);
                }
            }
        }
    }
}
