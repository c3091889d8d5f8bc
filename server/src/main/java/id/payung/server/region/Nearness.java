package id.payung.server.region;

import java.util.HashSet;
import java.util.Set;

/// How alike two folded keys are.
final class Nearness {

    private Nearness() {}

    /// The better of two views: shared three-letter pieces (forgives missing parts) and typing steps (forgives slips).
    ///
    /// @return 0 (nothing in common) to 1 (equal)
    static double of(String left, String right) {
        if (left.isEmpty() || right.isEmpty()) {
            return 0;
        }
        int longest = Math.max(left.length(), right.length());
        double typing = 1 - (double) typingSteps(left, right) / longest;
        return Math.max(typing, sharedPieces(left, right));
    }

    /// Insertions, deletions, replacements and swaps of neighbours needed to get from one to the other.
    static int typingSteps(String left, String right) {
        int width = right.length() + 1;
        int[] twoBefore = new int[width];
        int[] before = new int[width];
        int[] now = new int[width];
        for (int j = 0; j < width; j++) {
            before[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            now[0] = i;
            for (int j = 1; j < width; j++) {
                boolean same = left.charAt(i - 1) == right.charAt(j - 1);
                int steps = Math.min(Math.min(now[j - 1], before[j]) + 1, before[j - 1] + (same ? 0 : 1));
                boolean swapped = i > 1
                        && j > 1
                        && left.charAt(i - 1) == right.charAt(j - 2)
                        && left.charAt(i - 2) == right.charAt(j - 1);
                now[j] = swapped ? Math.min(steps, twoBefore[j - 2] + 1) : steps;
            }
            int[] reuse = twoBefore;
            twoBefore = before;
            before = now;
            now = reuse;
        }
        return before[width - 1];
    }

    private static double sharedPieces(String left, String right) {
        Set<String> pieces = pieces(left);
        Set<String> others = pieces(right);
        int total = pieces.size() + others.size();
        pieces.retainAll(others);
        return 2.0 * pieces.size() / total;
    }

    private static Set<String> pieces(String key) {
        String padded = "  " + key + " ";
        Set<String> pieces = new HashSet<>();
        for (int i = 0; i + 3 <= padded.length(); i++) {
            pieces.add(padded.substring(i, i + 3));
        }
        return pieces;
    }
}
