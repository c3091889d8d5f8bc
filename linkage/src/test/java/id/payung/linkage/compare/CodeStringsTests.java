package id.payung.linkage.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeStringsTests {
    private final CodeStrings strings = new CodeStrings();

    private static byte[] codes(String word) {
        byte[] codes = new byte[word.length()];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = (byte) (word.charAt(i) - 'A' + 1);
        }
        return codes;
    }

    private int edits(String a, String b) {
        return strings.edits(codes(a), 0, a.length(), codes(b), 0, b.length());
    }

    @ParameterizedTest
    @CsvSource({"MARTHA,MARHTA,0.9611", "DIXON,DICKSONX,0.8133", "DWAYNE,DUANE,0.84", "ABC,XYZ,0", "SITI,SITI,1"})
    void jaroWinklerGivesThePublishedValues(String a, String b, double similarity) {
        assertThat(strings.jaroWinkler(codes(a), a.length(), codes(b), b.length()))
                .isCloseTo(similarity, within(0.0001));
    }

    @ParameterizedTest
    @CsvSource({"SUTIKNO,SUTIKNO,0", "SUTIKNO,SUTIKO,1", "SUTIKNO,SUTKINO,1", "CA,ABC,3", "KITTEN,SITTING,3"})
    void swappingNeighboursIsOneEdit(String a, String b, int edits) {
        assertThat(edits(a, b)).isEqualTo(edits);
    }

    @Test
    void bitsGiveTheSameDistancesAsTheTextbookTable() {
        SplittableRandom random = new SplittableRandom(11);
        for (int i = 0; i < 5_000; i++) {
            String a = word(random);
            String b = word(random);
            assertThat(edits(a, b)).as(a + " " + b).isEqualTo(table(a, b));
        }
    }

    private static String word(SplittableRandom random) {
        StringBuilder word = new StringBuilder();
        for (int n = random.nextInt(1, 13); n > 0; n--) {
            word.append((char) ('A' + random.nextInt(4)));
        }
        return word.toString();
    }

    private static int table(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int replace = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                d[i][j] = Math.min(replace, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
                boolean swap =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swap) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
