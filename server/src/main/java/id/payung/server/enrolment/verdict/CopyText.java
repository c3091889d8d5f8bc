package id.payung.server.enrolment.verdict;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;

/// Writes rows in the text format of COPY.
final class CopyText {

    private static final int FULL = 1 << 16;
    private static final char[] HEX = "0123456789abcdef".toCharArray();

    private final CopyIn copy;
    private final StringBuilder text = new StringBuilder(FULL + 4096);
    private boolean begun;

    CopyText(CopyIn copy) {
        this.copy = copy;
    }

    CopyText field(@Nullable Object value) {
        separate();
        if (value == null) {
            text.append("\\N");
        } else {
            escape(value.toString());
        }
        return this;
    }

    CopyText field(int value) {
        separate();
        text.append(value);
        return this;
    }

    CopyText bytes(byte @Nullable [] value) {
        separate();
        if (value == null) {
            text.append("\\N");
            return this;
        }
        text.append("\\\\x");
        for (byte b : value) {
            text.append(HEX[(b >> 4) & 15]).append(HEX[b & 15]);
        }
        return this;
    }

    void endRow() throws SQLException {
        text.append('\n');
        begun = false;
        if (text.length() >= FULL) {
            flush();
        }
    }

    void flush() throws SQLException {
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        text.setLength(0);
    }

    private void separate() {
        if (begun) {
            text.append('\t');
        }
        begun = true;
    }

    private void escape(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\0' -> {}
                default -> text.append(c);
            }
        }
    }
}
