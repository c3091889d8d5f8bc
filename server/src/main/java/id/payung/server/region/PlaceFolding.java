package id.payung.server.region;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Brings spellings of one place name to one key: case, accents, punctuation, abbreviations (`SEI` for `SUNGAI`),
/// Roman,
/// Arabic and written numbers.
final class PlaceFolding {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("['’‘`´\"]");
    private static final Pattern SEPARATORS = Pattern.compile("[^A-Z0-9]+");
    private static final Pattern LETTER_DIGIT = Pattern.compile("(?<=[A-Z])(?=[0-9])|(?<=[0-9])(?=[A-Z])");
    /// `MUKO2` is how Muko-muko is written in haste.
    private static final Pattern DOUBLED = Pattern.compile("[A-Z]{3,}2");
    private static final Pattern ROMAN = Pattern.compile("X{0,3}(IX|IV|V?I{0,3})");

    private final Map<String, String> words;

    PlaceFolding(Map<String, String> words) {
        this.words = Map.copyOf(words);
    }

    /// The shipped table of abbreviations.
    static PlaceFolding shipped() {
        Map<String, String> words = new HashMap<>();
        for (var row : ReferenceTable.read("abbreviations.csv")) {
            words.put(row.getField("short"), row.getField("word"));
        }
        return new PlaceFolding(words);
    }

    /// Upper-case words as written, without folding of abbreviations or numbers.
    List<String> words(String text) {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        plain = APOSTROPHES.matcher(plain.toUpperCase(Locale.ROOT)).replaceAll("");
        List<String> result = new ArrayList<>();
        for (String part : SEPARATORS.split(plain)) {
            if (DOUBLED.matcher(part).matches()) {
                String word = part.substring(0, part.length() - 1);
                result.add(word);
                result.add(word);
                continue;
            }
            for (String word : LETTER_DIGIT.split(part)) {
                if (!word.isEmpty()) {
                    result.add(word);
                }
            }
        }
        return result;
    }

    /// Words with abbreviations and numbers brought to one form.
    List<String> fold(List<String> words) {
        return words.stream().map(this::fold).toList();
    }

    /// The key of a name: its folded words without spaces, because lists write `Sungaipenuh` and `Sungai Penuh`.
    String key(String text) {
        return String.join("", fold(words(text)));
    }

    private String fold(String word) {
        String known = words.get(word);
        if (known != null) {
            return known;
        }
        int roman = romanNumber(word);
        if (roman > 0) {
            return Integer.toString(roman);
        }
        return isNumber(word) ? word.replaceFirst("^0+(?=.)", "") : word;
    }

    static boolean isNumber(String word) {
        return !word.isEmpty() && word.chars().allMatch(Character::isDigit);
    }

    private static int romanNumber(String word) {
        if (word.isEmpty() || !ROMAN.matcher(word).matches()) {
            return 0;
        }
        int total = 0;
        for (int i = 0; i < word.length(); i++) {
            int value = valueOf(word.charAt(i));
            boolean subtract = i + 1 < word.length() && valueOf(word.charAt(i + 1)) > value;
            total += subtract ? -value : value;
        }
        return total;
    }

    private static int valueOf(char digit) {
        return switch (digit) {
            case 'I' -> 1;
            case 'V' -> 5;
            default -> 10;
        };
    }
}
