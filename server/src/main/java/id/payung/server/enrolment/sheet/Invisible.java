package id.payung.server.enrolment.sheet;

/// Characters that nobody sees: non-breaking and zero-width spaces, tabs, the apostrophe that marks a text.
public final class Invisible {

    private Invisible() {}

    /// The visible text, with single spaces and without a leading apostrophe.
    public static String clean(String text) {
        if (isClean(text)) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.getType(c) == Character.FORMAT) {
                continue;
            }
            boolean space = Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
            if (!space) {
                clean.append(c);
            } else if (!clean.isEmpty() && clean.charAt(clean.length() - 1) != ' ') {
                clean.append(' ');
            }
        }
        String visible = clean.toString().strip();
        return visible.startsWith("'") ? visible.substring(1).strip() : visible;
    }

    /// Whether characters stand in the text that [#clean] takes out and that are more than a doubled space.
    public static boolean hidden(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean odd =
                    c != ' ' && (Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT || c == '\t');
            if (odd || (i == 0 && c == '\'')) {
                return true;
            }
        }
        return false;
    }

    private static boolean isClean(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = c > ' ' && c < 127 && !(c == '\'' && i == 0);
            if (!plain && !(c == ' ' && before != ' ')) {
                return false;
            }
            before = c;
        }
        return before != ' ' || text.isEmpty();
    }
}
