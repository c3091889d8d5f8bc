package id.payung.linkage.clean;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Cuts a name in capitals into words, keeping dotted titles and degrees (`S.Pd.I`) in one piece.
final class NameTokens {
    private static final String ABDU = "ABDU";
    private static final int LONGEST_SPACED_DEGREE = 3;

    private NameTokens() {}

    static List<String> of(String text, NameWords words) {
        List<String> tokens = new ArrayList<>(6);
        int length = text.length();
        int start = 0;
        while (start < length) {
            int end = start;
            while (end < length && !isGap(text.charAt(end))) {
                end++;
            }
            if (end > start) {
                addChunk(text.substring(start, end), words, tokens);
            }
            start = end + 1;
        }
        joinSpacedDegree(tokens, words);
        return tokens;
    }

    /// The name behind a glued or assimilated `Abdul`: ABDURRAHMAN gives RAHMAN; null for other words.
    static @Nullable String afterAbdul(String token) {
        if (token.length() < 8 || !token.startsWith(ABDU) || token.startsWith("ABDULLA") || token.equals("ABDULOH")) {
            return isGluedLatif(token) ? token.substring(5) : null;
        }
        char linking = token.charAt(4);
        char next = token.charAt(5);
        if ("DLNRSTZ".indexOf(linking) < 0) {
            return null;
        }
        if (linking == next || linking == 'L' && isConsonant(next)) {
            return token.substring(5);
        }
        return linking == 'L' ? token.substring(5) : token.substring(4);
    }

    private static boolean isGluedLatif(String token) {
        return token.startsWith("ABDULLATI") || token.startsWith("ABDULLATHI");
    }

    private static void addChunk(String chunk, NameWords words, List<String> tokens) {
        String letters = letters(chunk);
        if (letters.isEmpty()) {
            return;
        }
        boolean dotted = chunk.indexOf('.') >= 0 && chunk.indexOf('.') < chunk.length() - 1;
        boolean oneMark = tokens.isEmpty() ? words.is("title", letters) : words.is("degree", letters);
        if (!dotted || oneMark) {
            tokens.add(letters);
            return;
        }
        for (String piece : chunk.split("\\.")) {
            String word = letters(piece);
            if (!word.isEmpty()) {
                tokens.add(word);
            }
        }
    }

    /// `S. PD` at the end is the degree SPD.
    private static void joinSpacedDegree(List<String> tokens, NameWords words) {
        for (int n = LONGEST_SPACED_DEGREE; n >= 2; n--) {
            int from = tokens.size() - n;
            if (from >= 1 && tokens.get(from).length() <= 2) {
                String joined = String.join("", tokens.subList(from, tokens.size()));
                if (words.is("degree", joined)) {
                    tokens.subList(from, tokens.size()).clear();
                    tokens.add(joined);
                    return;
                }
            }
        }
    }

    /// Letters only; figures that look like letters become letters where letters stand beside them.
    private static String letters(String chunk) {
        boolean clean = true;
        boolean anyLetter = false;
        for (int i = 0; i < chunk.length(); i++) {
            boolean letter = Character.isLetter(chunk.charAt(i));
            anyLetter |= letter;
            clean &= letter;
        }
        if (clean) {
            return chunk;
        }
        StringBuilder letters = new StringBuilder(chunk.length());
        for (int i = 0; i < chunk.length(); i++) {
            char c = chunk.charAt(i);
            if (Character.isLetter(c)) {
                letters.append(c);
            } else if (anyLetter && lookAlike(c) != 0) {
                letters.append(lookAlike(c));
            }
        }
        return letters.toString();
    }

    private static char lookAlike(char figure) {
        return switch (figure) {
            case '0' -> 'O';
            case '1', '!' -> 'I';
            case '5' -> 'S';
            case '8' -> 'B';
            default -> 0;
        };
    }

    private static boolean isGap(char c) {
        return c == ' ' || c == ',' || c == ';' || c == '_' || Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean isConsonant(char c) {
        return "AEIOU".indexOf(c) < 0;
    }
}
