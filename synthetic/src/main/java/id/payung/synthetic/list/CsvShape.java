package id.payung.synthetic.list;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// How a text file is written.
public enum CsvShape {
    /// Semicolons and Windows-1252, as an Indonesian spreadsheet program exports.
    SEMICOLON_WINDOWS(';', Charset.forName("windows-1252"), false),
    /// Semicolons, UTF-8 with a byte order mark.
    SEMICOLON_UTF8_BOM(';', StandardCharsets.UTF_8, true),
    /// Commas and plain UTF-8.
    COMMA_UTF8(',', StandardCharsets.UTF_8, false);

    private final char separator;
    private final Charset charset;
    private final boolean byteOrderMark;

    CsvShape(char separator, Charset charset, boolean byteOrderMark) {
        this.separator = separator;
        this.charset = charset;
        this.byteOrderMark = byteOrderMark;
    }

    /// Between two fields.
    public char separator() {
        return separator;
    }

    /// Of the text.
    public Charset charset() {
        return charset;
    }

    /// True when the file begins with a byte order mark.
    public boolean byteOrderMark() {
        return byteOrderMark;
    }
}
