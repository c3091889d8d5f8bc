package id.payung.linkage.clean;

import java.util.List;

/// One line of the spelling table: where to replace which letters, and in which words not to.
record SpellingRule(String id, boolean soundOnly, String where, String from, String to, List<String> unless) {
    private static final String VOWELS = "AEIOU";
    private static final String OLD = "old-";

    static SpellingRule of(List<String> row) {
        return new SpellingRule(
                row.get(0), row.get(1).equals("B"), row.get(2), row.get(3), row.get(4), DataTable.words(row.get(5)));
    }

    /// @param word the word so far, capital letters
    /// @param oldSpelling whether the word as written shows old spelling
    String apply(String word, boolean oldSpelling) {
        String place = where;
        if (place.startsWith(OLD)) {
            if (!oldSpelling) {
                return word;
            }
            place = place.substring(OLD.length());
        }
        if (!from.isEmpty() && !word.contains(from)) {
            return word;
        }
        String changed = switch (place) {
            case "start" -> word.startsWith(from) ? to + word.substring(from.length()) : word;
            case "whole" -> word.equals(from) ? to : word;
            case "end" -> endsBeyond(word) ? cutEnd(word) + to : word;
            case "end-after-consonant" -> endsBeyond(word) && !vowel(cutEnd(word)) ? cutEnd(word) + to : word;
            case "not-after-d-end" -> endsBeyond(word) && !cutEnd(word).endsWith("D") ? cutEnd(word) + to : word;
            case "any" -> word.replace(from, to);
            case "after-vowel" -> inside(word, true);
            case "before-consonant" -> inside(word, false);
            case "doubled" -> single(word);
            case "lone-y" -> loneY(word);
            default -> throw new IllegalStateException("the spelling table says \"" + where + "\" in " + id);
        };
        return changed.equals(word) || excepted(word) ? word : changed;
    }

    /// An ending is only cut where at least two letters stay.
    private boolean endsBeyond(String word) {
        return word.length() >= from.length() + 2 && word.endsWith(from);
    }

    private String cutEnd(String word) {
        return word.substring(0, word.length() - from.length());
    }

    private String inside(String word, boolean afterVowel) {
        StringBuilder changed = new StringBuilder(word.length());
        int i = 0;
        while (i < word.length()) {
            int next = i + from.length();
            boolean hit = word.startsWith(from, i)
                    && (afterVowel
                            ? i > 0 && isVowel(word.charAt(i - 1))
                            : next < word.length() && !isVowel(word.charAt(next)));
            changed.append(hit ? to : word.substring(i, i + 1));
            i = hit ? next : i + 1;
        }
        return changed.toString();
    }

    private static String single(String word) {
        StringBuilder changed = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            if (i == 0 || word.charAt(i) != word.charAt(i - 1)) {
                changed.append(word.charAt(i));
            }
        }
        return changed.toString();
    }

    /// Y is a vowel where no vowel follows it.
    private static String loneY(String word) {
        int at = word.indexOf('Y');
        if (at < 0) {
            return word;
        }
        StringBuilder changed = new StringBuilder(word);
        for (; at >= 0; at = word.indexOf('Y', at + 1)) {
            boolean vowelFollows = at + 1 < word.length() && isVowel(word.charAt(at + 1));
            if (!vowelFollows && word.length() > 1) {
                changed.setCharAt(at, 'I');
            }
        }
        return changed.toString();
    }

    private boolean excepted(String word) {
        for (String exception : unless) {
            boolean hit = exception.endsWith("*")
                    ? word.startsWith(exception.substring(0, exception.length() - 1))
                    : exception.startsWith("*") ? word.endsWith(exception.substring(1)) : word.equals(exception);
            if (hit) {
                return true;
            }
        }
        return false;
    }

    private static boolean vowel(String text) {
        return isVowel(text.charAt(text.length() - 1));
    }

    private static boolean isVowel(char c) {
        return VOWELS.indexOf(c) >= 0;
    }
}
