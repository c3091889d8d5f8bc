package id.payung.linkage.compare;

import id.payung.linkage.record.Codes;
import id.payung.linkage.record.WordCounts;
import java.util.Arrays;

/// Compares names word by word: order, missing and shortened words, glued words, slips of the pen. Not for several
/// threads at once.
///
/// A slip is told from another name: *Rina* and *Rini* differ in one letter, but each is borne by many.
public final class Names {
    private static final int SHORT_WORD = 6;
    private static final int TINY_WORD = 4;
    private static final int LONG_NAME = 12;
    private static final int SHORTEST_GLUED = 8;
    private static final int LETTER_A = 1;
    private static final int LETTER_E = 5;
    private static final int LETTER_I = 9;
    private static final int LETTER_O = 15;
    private static final int LETTER_U = 21;
    private static final int SHORTEST_CUT = 3;
    private static final int SHORTEST_NICKNAME = 4;
    private static final int SAME = 0;
    private static final int SLIP = 1;
    private static final int CUT = 2;
    private static final int INITIAL = 3;
    private static final int GARBLED = 4;
    private static final int NO_MATCH = 5;
    private static final double ALIKE = 0.86;

    private final WordCounts counts;
    private final CodeStrings strings = new CodeStrings();
    private final DistinctNames distinct = DistinctNames.shipped();
    private final Words left = new Words();
    private final Words right = new Words();
    private final byte[] gluedLeft = new byte[Codes.NAME_CODES];
    private final byte[] gluedRight = new byte[Codes.NAME_CODES];

    private int slips;
    private int shortened;
    private boolean garbled;
    private boolean anotherName;

    /// @param counts how often each word occurs
    public Names(WordCounts counts) {
        this.counts = counts;
    }

    /// Level of two names that sound the same but are not written the same.
    public int soundingAlike(long headA, long tailA, long headB, long tailB) {
        left.read(headA, tailA);
        right.read(headB, tailB);
        int lengthA = left.glue(gluedLeft);
        int lengthB = right.glue(gluedRight);
        if (Arrays.equals(gluedLeft, 0, lengthA, gluedRight, 0, lengthB)) {
            return Levels.EQUAL;
        }
        if (left.size == right.size) {
            for (int i = 0; i < left.size; i++) {
                if (!Words.same(left, i, right, i) && onlyVowelsDiffer(i)) {
                    return Levels.NAME_LOOSE;
                }
            }
        }
        return Levels.NAME_SOUND;
    }

    /// Level of two names that are both present and do not sound the same.
    public int unlike(long headA, long tailA, long headB, long tailB) {
        left.read(headA, tailA);
        right.read(headB, tailB);
        if (left.size == 0 || right.size == 0) {
            return Levels.MISSING;
        }
        if (gluedWithASlip()) {
            return Levels.NAME_TYPO;
        }
        Words few = left.size <= right.size ? left : right;
        Words many = few == left ? right : left;
        slips = 0;
        shortened = 0;
        garbled = false;
        anotherName = false;
        int used = match(few, many);
        if (used >= 0) {
            return matched(few, many, used);
        }
        return whole(few.size != many.size);
    }

    /// Whether two names that are alike differ in a word by its vowels alone: *Nurlina*, *Nurlena*. A slip of the pen
    /// looks so, and so do the names of twins and sisters; only a number can tell.
    public boolean vowelsApart(long headA, long tailA, long headB, long tailB) {
        left.read(headA, tailA);
        right.read(headB, tailB);
        Words few = left.size <= right.size ? left : right;
        Words many = few == left ? right : left;
        boolean apart = false;
        for (int i = 0; i < few.size; i++) {
            boolean same = false;
            boolean likeIt = false;
            for (int j = 0; j < many.size; j++) {
                same |= Words.same(few, i, many, j);
                likeIt |= few.length(i) > 2 && consonantsAgree(few, i, many, j);
            }
            if (!same && !likeIt) {
                return false;
            }
            apart |= !same;
        }
        return apart;
    }

    /// Pairs each word of the shorter name with one of the other; returns the words used as bits, or -1.
    private int match(Words few, Words many) {
        int used = 0;
        for (int i = 0; i < few.size; i++) {
            int best = -1;
            int bestRank = NO_MATCH;
            for (int j = 0; j < many.size; j++) {
                if ((used >>> j & 1) == 0) {
                    int rank = rank(few, i, many, j);
                    if (rank < bestRank) {
                        bestRank = rank;
                        best = j;
                    }
                }
            }
            if (best < 0) {
                return -1;
            }
            used |= 1 << best;
            slips += bestRank == SLIP ? 1 : 0;
            shortened += bestRank == CUT || bestRank == INITIAL ? 1 : 0;
            garbled |= bestRank == GARBLED;
            anotherName |= bestRank == SLIP && anotherName(few, i, many, best);
        }
        return used;
    }

    private int rank(Words few, int i, Words many, int j) {
        if (Words.same(few, i, many, j)) {
            return SAME;
        }
        int lengthA = few.length(i);
        int lengthB = many.length(j);
        if (lengthA == 1 || lengthB == 1) {
            return few.codes[few.from[i]] == many.codes[many.from[j]] ? INITIAL : NO_MATCH;
        }
        int allowed = Math.min(lengthA, lengthB) > SHORT_WORD ? 2 : 1;
        int edits = Math.abs(lengthA - lengthB) > allowed + 1
                ? Integer.MAX_VALUE
                : strings.edits(few.codes, few.from[i], few.to[i], many.codes, many.from[j], many.to[j]);
        if (edits <= allowed) {
            return SLIP;
        }
        boolean cutA = i == few.size - 1 && i > 0 && lengthA >= SHORTEST_CUT && Words.startsWith(many, j, few, i);
        boolean cutB = j == many.size - 1 && many.cutOff() && Words.startsWith(few, i, many, j);
        boolean nickname = lengthA >= SHORTEST_NICKNAME && Words.endsWith(many, j, few, i)
                || lengthB >= SHORTEST_NICKNAME && Words.endsWith(few, i, many, j);
        if (cutA || cutB || nickname) {
            return CUT;
        }
        boolean longEnough = Math.min(lengthA, lengthB) >= TINY_WORD;
        return longEnough && edits == allowed + 1 && !bothNames(few, i, many, j) ? GARBLED : NO_MATCH;
    }

    private int matched(Words few, Words many, int used) {
        if (anotherName) {
            return counts.reliable() ? Levels.NAME_DIFFERENT : Levels.NAME_LOOSE;
        }
        if (garbled || shortened > 1) {
            return Levels.NAME_LOOSE;
        }
        boolean allUsed = Integer.bitCount(used) == many.size;
        if (allUsed && shortened == 0) {
            return slips == 0 ? Levels.NAME_SOUND : Levels.NAME_TYPO;
        }
        boolean firstUsed = (used & 1) != 0;
        boolean telling = few.size > 1 || few.length(0) > 2;
        if (!allUsed && !firstUsed || !telling) {
            return Levels.NAME_LOOSE;
        }
        return slips > 0 && few.size == 1 && !allUsed ? Levels.NAME_LOOSE : Levels.NAME_PARTIAL;
    }

    private int whole(boolean otherWordCount) {
        int lengthA = left.glue(gluedLeft);
        int lengthB = right.glue(gluedRight);
        if (otherWordCount) {
            boolean slip = Math.min(lengthA, lengthB) > LONG_NAME
                    && Math.abs(lengthA - lengthB) <= 1
                    && strings.edits(gluedLeft, 0, lengthA, gluedRight, 0, lengthB) <= 1;
            if (slip) {
                return Levels.NAME_LOOSE;
            }
        }
        boolean alike = strings.jaroWinkler(gluedLeft, lengthA, gluedRight, lengthB) >= ALIKE;
        return alike && !(counts.reliable() && allNames(left) && allNames(right))
                ? Levels.NAME_LOOSE
                : Levels.NAME_DIFFERENT;
    }

    /// Whether one name is the other's two words written as one, but for one letter: *Hamzah Romi*, *Hamzahromi*,
    /// whose
    /// last *h* sounds only inside the word.
    private boolean gluedWithASlip() {
        if (left.size + right.size != 3) {
            return false;
        }
        int lengthA = left.glue(gluedLeft);
        int lengthB = right.glue(gluedRight);
        return Math.min(lengthA, lengthB) >= SHORTEST_GLUED
                && Math.abs(lengthA - lengthB) <= 1
                && strings.edits(gluedLeft, 0, lengthA, gluedRight, 0, lengthB) <= 1;
    }

    /// Whether two words that differ like a slip are two names: both common, told apart by the last vowel, a known
    /// pair, or tiny where too few names were seen to tell what is common.
    private boolean anotherName(Words a, int i, Words b, int j) {
        if (!counts.reliable() && a.length(i) <= TINY_WORD && b.length(j) <= TINY_WORD) {
            return true;
        }
        return bothNames(a, i, b, j) || onlyLastVowelDiffers(a, i, b, j) || distinct.holds(a, i, b, j);
    }

    private boolean bothNames(Words a, int i, Words b, int j) {
        return counts.established(a.codes, a.from[i], a.to[i]) && counts.established(b.codes, b.from[j], b.to[j]);
    }

    private boolean allNames(Words words) {
        for (int i = 0; i < words.size; i++) {
            if (words.length(i) > 1 && !counts.established(words.codes, words.from[i], words.to[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean onlyLastVowelDiffers(Words a, int i, Words b, int j) {
        int n = a.length(i);
        if (n != b.length(j)) {
            return false;
        }
        for (int k = 0; k < n - 1; k++) {
            if (a.codes[a.from[i] + k] != b.codes[b.from[j] + k]) {
                return false;
            }
        }
        return isVowel(a.codes[a.to[i] - 1]) && isVowel(b.codes[b.to[j] - 1]);
    }

    /// Whether the words at one place differ in vowels only, are short, and are both common: *Rini*, *Reni*.
    private boolean onlyVowelsDiffer(int word) {
        if (left.length(word) > TINY_WORD + 1 || !consonantsAgree(left, word, right, word)) {
            return false;
        }
        return distinct.holds(left, word, right, word)
                || counts.established(left.codes, left.from[word], left.to[word])
                        && counts.established(right.codes, right.from[word], right.to[word]);
    }

    private static boolean consonantsAgree(Words a, int i, Words b, int j) {
        int n = a.length(i);
        if (n != b.length(j)) {
            return false;
        }
        for (int k = 0; k < n; k++) {
            byte codeA = a.codes[a.from[i] + k];
            byte codeB = b.codes[b.from[j] + k];
            if (codeA != codeB && !(isVowel(codeA) && isVowel(codeB))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isVowel(byte code) {
        return code == LETTER_A || code == LETTER_E || code == LETTER_I || code == LETTER_O || code == LETTER_U;
    }
}
