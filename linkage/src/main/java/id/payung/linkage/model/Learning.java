package id.payung.linkage.model;

import id.payung.linkage.compare.Levels;
import id.payung.linkage.record.FieldRole;
import id.payung.linkage.record.Schema;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Learns a model from counted level vectors, without labels.
///
/// Shares among pairs of two people come from random pairs, shares among pairs of one person from EM on the pairs of
/// each blocking key, leaving out what the key fixes; the share of matches comes from all candidate pairs together.
/// Each step uses the others' results, three times round.
public final class Learning {
    private static final int ROUNDS = 3;
    private static final double BELIEF = 10;
    private static final double LEAST_OF_USUAL = 0.1;
    private static final Set<FieldRole> PERSONAL = EnumSet.of(
            FieldRole.NATIONAL_ID,
            FieldRole.ID_NUMBER,
            FieldRole.BIRTH_DATE,
            FieldRole.FULL_NAME,
            FieldRole.GIVEN_NAME);
    private static final double FEWEST_DUPLICATES = 0.001;

    private final Schema schema;
    private final LevelVectors random;
    private final LevelVectors bornAlike;
    private final List<KeySample> keys;
    private final double allPairs;
    private final int rows;
    private final int birth;
    private final int nik;

    /// The pairs of one blocking key.
    ///
    /// @param used per field, whether the key is made of it
    /// @param all counted pairs of the key
    /// @param countedShare share of the key's sampled pairs that were counted
    /// @param own counted pairs that share no earlier key
    /// @param ownFactor how many pairs of the whole run each of `own` stands for
    public record KeySample(
            boolean[] used, LevelVectors all, double countedShare, LevelVectors own, double ownFactor) {}

    /// @param random vectors of random pairs
    /// @param bornAlike vectors of pairs with one birth date
    /// @param keys samples per blocking key
    /// @param allPairs number of all possible pairs
    /// @param rows rows of the smaller set
    public Learning(
            Schema schema,
            LevelVectors random,
            LevelVectors bornAlike,
            List<KeySample> keys,
            double allPairs,
            int rows) {
        this.schema = schema;
        this.random = random;
        this.bornAlike = bornAlike;
        this.keys = keys;
        this.allPairs = Math.max(allPairs, 1);
        this.rows = rows;
        this.birth = schema.indexOf(FieldRole.BIRTH_DATE);
        this.nik = schema.indexOf(FieldRole.NATIONAL_ID);
    }

    /// Learns the model.
    public LinkageModel learn() {
        LinkageModel model = LinkageModel.usual(schema, share(0.05 * rows));
        for (int round = 0; round < ROUNDS; round++) {
            model = withOthers(model);
            model = withMatches(model);
            model = withShare(model);
        }
        return model;
    }

    private LinkageModel withOthers(LinkageModel model) {
        LinkageModel usual = LinkageModel.usual(schema, model.matchShare());
        double[][] counted = others(random, model, model.startingBits());
        double[][] other = new double[schema.size()][];
        for (int f = 0; f < other.length; f++) {
            other[f] = Expectation.smoothed(counted[f], usual.other()[f], BELIEF);
            for (int level = 0; level < other[f].length; level++) {
                other[f][level] = Math.max(other[f][level], LEAST_OF_USUAL * usual.other()[f][level]);
            }
        }
        double[] alike = model.otherBornAlike();
        if (alike.length > 0) {
            double bornAlikePairs = Math.max(allPairs * other[birth < 0 ? nik : birth][0], 1);
            double within = Math.clamp(model.matchShare() * allPairs / bornAlikePairs, 1e-9, 0.5);
            double[] counts = others(bornAlike, model, Math.log(within / (1 - within)) / Math.log(2))[nik];
            alike = Expectation.smoothed(counts, usual.otherBornAlike(), 5 * BELIEF);
        }
        return new LinkageModel(schema, model.match(), other, alike, model.matchShare());
    }

    /// Counts levels among pairs of two people: every pair counts as far as it is not one person.
    private double[][] others(LevelVectors vectors, LinkageModel model, double starting) {
        double[][] plain = Expectation.table(model, false);
        double[][] alike = Expectation.table(model, true);
        boolean born = vectors == bornAlike;
        double[][] counted = Expectation.zeros(model.match());
        vectors.forEach((vector, count) -> {
            double bits = Expectation.bits(vector, plain, alike, birth, starting);
            if (born && birth >= 0) {
                bits -= alike[birth][LevelVectors.level(vector, birth)];
            }
            double weight = count / (1 + Math.pow(2, bits));
            for (int f = 0; f < counted.length; f++) {
                int level = LevelVectors.level(vector, f);
                if (level != Levels.MISSING) {
                    counted[f][level - 1] += weight;
                }
            }
        });
        return counted;
    }

    private LinkageModel withMatches(LinkageModel model) {
        double[][] sum = Expectation.zeros(model.match());
        for (KeySample key : keys) {
            if (!tellsPeopleApart(key.used())) {
                continue;
            }
            boolean[] left = key.used().clone();
            if (nik >= 0 && left[nik]) {
                leaveOut(left, FieldRole.BIRTH_DATE);
                leaveOut(left, FieldRole.SEX);
            }
            double[][] expected = Expectation.matches(key.all(), model, left, birth);
            for (int f = 0; f < sum.length; f++) {
                for (int level = 0; level < sum[f].length; level++) {
                    sum[f][level] += expected[f][level] / key.countedShare();
                }
            }
        }
        return new LinkageModel(
                schema, Expectation.smoothed(sum, schema), model.other(), model.otherBornAlike(), model.matchShare());
    }

    /// A telephone or an address brings a household together, not one person; EM would learn families from it.
    private boolean tellsPeopleApart(boolean[] used) {
        boolean any = false;
        for (int f = 0; f < used.length; f++) {
            boolean personal = PERSONAL.contains(schema.fields().get(f).role());
            any |= personal;
            if (personal && used[f]) {
                return true;
            }
        }
        return !any;
    }

    private void leaveOut(boolean[] left, FieldRole role) {
        int field = schema.indexOf(role);
        if (field >= 0) {
            left[field] = true;
        }
    }

    private LinkageModel withShare(LinkageModel model) {
        double[][] plain = Expectation.table(model, false);
        double[][] alike = Expectation.table(model, true);
        double share = model.matchShare();
        for (int i = 0; i < 10; i++) {
            double starting = Math.log(share / (1 - share)) / Math.log(2);
            double[] matches = new double[1];
            for (KeySample key : keys) {
                key.own().forEach((vector, count) -> {
                    double bits = Expectation.bits(vector, plain, alike, birth, starting);
                    matches[0] += count * key.ownFactor() / (1 + Math.pow(2, -bits));
                });
            }
            share = share(matches[0]);
        }
        return new LinkageModel(schema, model.match(), model.other(), model.otherBornAlike(), share);
    }

    private double share(double matches) {
        return Math.clamp(Math.max(matches, FEWEST_DUPLICATES * rows) / allPairs, 1e-15, 0.3);
    }
}
