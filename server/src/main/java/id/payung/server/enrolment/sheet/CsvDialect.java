package id.payung.server.enrolment.sheet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// How a CSV file was saved.
///
/// @param charset code page; a mark at the start decides, then whether it is valid UTF-8, otherwise Windows-1252
/// @param markBytes length of the mark at the start
/// @param separator the one of `;` `,` tab `|` that stands most steadily in the first lines
public record CsvDialect(Charset charset, int markBytes, char separator) {

    private static final char[] SEPARATORS = {';', ',', '\t', '|'};
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int LINES = 40;

    static CsvDialect of(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(3);
        }
        Charset charset;
        int mark = 0;
        if (head.length >= 3 && head[0] == (byte) 0xEF && head[1] == (byte) 0xBB && head[2] == (byte) 0xBF) {
            charset = StandardCharsets.UTF_8;
            mark = 3;
        } else if (head.length >= 2 && head[0] == (byte) 0xFF && head[1] == (byte) 0xFE) {
            charset = StandardCharsets.UTF_16LE;
            mark = 2;
        } else if (head.length >= 2 && head[0] == (byte) 0xFE && head[1] == (byte) 0xFF) {
            charset = StandardCharsets.UTF_16BE;
            mark = 2;
        } else {
            charset = validUtf8(file) ? StandardCharsets.UTF_8 : WINDOWS;
        }
        return new CsvDialect(charset, mark, separator(file, charset, mark));
    }

    private static char separator(Path file, Charset charset, int mark) throws IOException {
        int[] total = new int[SEPARATORS.length];
        int[] lines = new int[SEPARATORS.length];
        try (InputStream in = Files.newInputStream(file);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, charset))) {
            in.skipNBytes(mark);
            String line = reader.readLine();
            for (int n = 0; n < LINES && line != null; n++, line = reader.readLine()) {
                if (line.length() == 5 && line.regionMatches(true, 0, "sep=", 0, 4)) {
                    return line.charAt(4);
                }
                for (int s = 0; s < SEPARATORS.length; s++) {
                    int count = count(line, SEPARATORS[s]);
                    total[s] += count;
                    lines[s] += count > 1 ? 1 : 0;
                }
            }
        }
        int best = 0;
        for (int s = 1; s < SEPARATORS.length; s++) {
            if (lines[s] > lines[best] || (lines[s] == lines[best] && total[s] > total[best])) {
                best = s;
            }
        }
        return total[best] == 0 ? ',' : SEPARATORS[best];
    }

    private static int count(String line, char separator) {
        int count = 0;
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                count++;
            }
        }
        return count;
    }

    private static boolean validUtf8(Path file) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(64 << 10);
        CharBuffer chars = CharBuffer.allocate(64 << 10);
        try (InputStream in = Files.newInputStream(file)) {
            int read = in.read(bytes.array(), 0, bytes.capacity());
            while (read >= 0) {
                bytes.limit(bytes.position() + read).position(0);
                if (decoder.decode(bytes, chars, false).isError()) {
                    return false;
                }
                chars.clear();
                bytes.compact();
                read = in.read(bytes.array(), bytes.position(), bytes.remaining());
            }
            return bytes.position() == 0;
        }
    }
}
