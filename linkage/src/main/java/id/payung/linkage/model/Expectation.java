package id.payung.linkage.model;

import id.payung.linkage.record.Schema;

/// Splits counted level vectors between pairs of one person and pairs of two (Fellegi-Sunter with EM).
final class Expectation {
    private static final int ROUNDS = 25;
    private static final double BELIEF = 40;

    private Expectation() {}

    /// Learns the shares of matches from the pairs of one blocking key.
    ///
    /// @param vectors counted pairs of the key
    /// @param model shares to start from; those of other pairs are kept
    /// @param left fields that the key is made of, or that depend on it, and so teach nothing here
    /// @param birth the birth date's field, or -1
    /// @return expected matches per field and level
    static double[][] matches(LevelVectors vectors, LinkageModel model, boolean[] left, int birth) {
        double[][] match = copy(model.match());
        double share = 0.1;
        double[][] expected = new double[match.length][];
        for (int round = 0; round < ROUNDS; round++) {
            LinkageModel current =
                    new LinkageModel(model.schema(), match, model.other(), model.otherBornAlike(), model.matchShare());
            double[][] counted = zeros(match);
            double[] sums = new double[2];
            double prior = Math.log(share / (1 - share)) / Math.log(2);
            double[][] plain = table(current, false);
            double[][] alike = table(current, true);
            vectors.forEach((vector, count) -> {
                boolean bornAlike = birth >= 0 && !left[birth] && LevelVectors.level(vector, birth) == 1;
                double bits = prior;
                for (int f = 0; f < counted.length; f++) {
                    bits += left[f] ? 0 : (bornAlike ? alike : plain)[f][LevelVectors.level(vector, f)];
                }
                double weight = count / (1 + Math.pow(2, -bits));
                sums[0] += weight;
                sums[1] += count;
                for (int f = 0; f < counted.length; f++) {
                    int level = LevelVectors.level(vector, f);
                    if (!left[f] && level > 0) {
                        counted[f][level - 1] += weight;
                    }
                }
            });
            expected = counted;
            share = Math.clamp(sums[0] / Math.max(sums[1], 1), 1e-6, 0.999);
            match = smoothed(counted, model.schema());
        }
        return expected;
    }

    /// Shares from expected counts, as if a few pairs of the usual kind had been seen before.
    static double[][] smoothed(double[][] counted, Schema schema) {
        double[][] usual = LinkageModel.usual(schema, 0.5).match();
        double[][] shares = new double[counted.length][];
        for (int f = 0; f < counted.length; f++) {
            shares[f] = smoothed(counted[f], usual[f], BELIEF);
        }
        return shares;
    }

    static double[] smoothed(double[] counted, double[] usual, double belief) {
        double total = belief;
        for (double count : counted) {
            total += count;
        }
        double[] shares = new double[counted.length];
        for (int level = 0; level < shares.length; level++) {
            shares[level] = (counted[level] + belief * usual[level]) / total;
        }
        return shares;
    }

    /// Bits per field and level.
    static double[][] table(LinkageModel model, boolean bornAlike) {
        double[][] table = new double[model.match().length][];
        for (int f = 0; f < table.length; f++) {
            table[f] = new double[model.match()[f].length + 1];
            for (int level = 1; level < table[f].length; level++) {
                table[f][level] = model.bits(f, level, bornAlike);
            }
        }
        return table;
    }

    /// Bits of a whole vector.
    static double bits(long vector, double[][] plain, double[][] alike, int birth, double starting) {
        double[][] table = birth >= 0 && LevelVectors.level(vector, birth) == 1 ? alike : plain;
        double bits = starting;
        for (int f = 0; f < table.length; f++) {
            bits += table[f][LevelVectors.level(vector, f)];
        }
        return bits;
    }

    static double[][] zeros(double[][] shape) {
        double[][] zeros = new double[shape.length][];
        for (int f = 0; f < shape.length; f++) {
            zeros[f] = new double[shape[f].length];
        }
        return zeros;
    }

    private static double[][] copy(double[][] from) {
        double[][] copy = new double[from.length][];
        for (int f = 0; f < from.length; f++) {
            copy[f] = from[f].clone();
        }
        return copy;
    }
}
