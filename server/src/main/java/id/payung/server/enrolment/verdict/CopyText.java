package id.payung.server.enrolment.verdict;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Writes rows in the text format of COPY.
final class CopyText {

    private static final char[] HEX = "0123456789abcdef".toCharArray();

    private final StringBuilder text = new StringBuilder(1 << 16);
    private boolean begun;

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

    void endRow() {
        text.append('\n');
        begun = false;
    }

    byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
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
