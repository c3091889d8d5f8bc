package id.payung.linkage.clean;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads Indonesian telephone numbers into the form `+62…`.
public final class PhoneReader {
    private static final Pattern BETWEEN_NUMBERS = Pattern.compile("[/;,&\\n]|\\b(?:dan|atau)\\b");
    private static final Pattern NOT_DIGITS = Pattern.compile("[^0-9]");
    private static final int SHORTEST_NATIONAL = 7;
    private static final int SHORTEST_MOBILE = 9;
    private static final int LONGEST_NATIONAL = 12;

    private PhoneReader() {}

    /// @param raw the cell as written; null counts as empty
    public static PhoneReading read(@Nullable String raw) {
        if (raw == null) {
            return new PhoneReading(null, null, false, false);
        }
        boolean one = raw.chars().allMatch(c -> c >= '0' && c <= '9');
        List<String> numbers = (one ? Stream.of(raw) : BETWEEN_NUMBERS.splitAsStream(raw.strip()))
                .map(PhoneReader::national)
                .filter(Objects::nonNull)
                .map(national -> "+62" + national)
                .toList();
        if (numbers.isEmpty()) {
            return new PhoneReading(null, null, false, false);
        }
        String first = numbers.getFirst();
        String second = numbers.size() > 1 ? numbers.get(1) : null;
        String digits = one ? raw : NOT_DIGITS.matcher(raw).replaceAll("");
        boolean repaired =
                second != null || !(digits.startsWith("0") || raw.strip().startsWith("+62"));
        return new PhoneReading(first, second, repaired, first.startsWith("+628"));
    }

    private static @Nullable String national(String part) {
        String digits = NOT_DIGITS.matcher(part).replaceAll("");
        if (digits.startsWith("0062")) {
            digits = digits.substring(4);
        } else if (digits.startsWith("62")) {
            digits = digits.substring(2);
        }
        if (digits.startsWith("0")) {
            digits = digits.substring(1);
        }
        int shortest = digits.startsWith("8") ? SHORTEST_MOBILE : SHORTEST_NATIONAL;
        boolean filler = isOneFigure(digits);
        return digits.length() < shortest || digits.length() > LONGEST_NATIONAL || filler || digits.startsWith("0")
                ? null
                : digits;
    }

    private static boolean isOneFigure(String digits) {
        for (int i = 1; i < digits.length(); i++) {
            if (digits.charAt(i) != digits.charAt(0)) {
                return false;
            }
        }
        return true;
    }
}
