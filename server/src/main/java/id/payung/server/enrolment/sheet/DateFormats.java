package id.payung.server.enrolment.sheet;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Tells number formats that show days from those that show numbers.
final class DateFormats {

    private final Map<String, Boolean> known = new HashMap<>();

    boolean isDate(@Nullable Integer id, @Nullable String format) {
        if (id != null && ((id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58))) {
            return true;
        }
        return format != null && known.computeIfAbsent(format, DateFormats::showsDay);
    }

    /// A day is shown by `d` or `y` outside quotes, brackets and escapes.
    private static boolean showsDay(String format) {
        boolean quoted = false;
        boolean bracketed = false;
        for (int i = 0; i < format.length(); i++) {
            char c = Character.toLowerCase(format.charAt(i));
            if (c == '"') {
                quoted = !quoted;
            } else if (quoted) {
                continue;
            } else if (c == '\\' || c == '_' || c == '*') {
                i++;
            } else if (c == '[') {
                bracketed = true;
            } else if (c == ']') {
                bracketed = false;
            } else if (!bracketed && (c == 'd' || c == 'y') && !format.regionMatches(true, i, "General", 0, 7)) {
                return true;
            }
        }
        return false;
    }
}
