package id.payung.linkage.clean;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Folding of text that is not a name: occupations, places, addresses.
public final class FreeText {
    private static final Map<String, String> PLACE_WORDS = placeWords();

    private FreeText() {}

    /// Capitals, no diacritics or punctuation, single spaces; `buruh2` becomes `BURUH BURUH`. Null counts as empty.
    public static String fold(@Nullable String raw) {
        if (raw == null) {
            return "";
        }
        String text = isAscii(raw)
                ? raw
                : Normalizer.normalize(raw, Normalizer.Form.NFKD).replaceAll("\\p{Mn}|\\p{Cf}", "");
        text = text.toUpperCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(text.length() + 1);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                folded.append(c);
            } else if (c != '\''
                    && c != '’'
                    && c != '`'
                    && !folded.isEmpty()
                    && folded.charAt(folded.length() - 1) != ' ') {
                folded.append(' ');
            }
        }
        return doubledWords(folded.toString().strip());
    }

    /// Folds a village, district or address: words such as *desa* are dropped, abbreviations written out. The kind of
    /// place is kept when it is all there is.
    public static String foldPlace(@Nullable String raw) {
        String folded = fold(raw);
        StringBuilder place = new StringBuilder(folded.length());
        for (String word : folded.split(" ", -1)) {
            String written = PLACE_WORDS.getOrDefault(word, word);
            if (!written.isEmpty()) {
                place.append(place.isEmpty() ? "" : " ").append(written);
            }
        }
        return place.isEmpty() ? folded : place.toString();
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }

    private static String doubledWords(String text) {
        int two = text.indexOf('2');
        if (two < 1 || !Character.isLetter(text.charAt(two - 1))) {
            return text;
        }
        return text.replaceAll("\\b([A-Z]{3,})2\\b", "$1 $1");
    }

    private static Map<String, String> placeWords() {
        Map<String, String> words = new HashMap<>();
        DataTable.read("place-words.tsv")
                .rows()
                .forEach(row -> DataTable.words(row.get(1)).forEach(word -> words.put(word, row.get(0))));
        return Map.copyOf(words);
    }
}
