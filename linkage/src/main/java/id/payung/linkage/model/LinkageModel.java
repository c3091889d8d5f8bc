package id.payung.linkage.model;

import id.payung.linkage.compare.Levels;
import id.payung.linkage.record.FieldKind;
import id.payung.linkage.record.FieldRole;
import id.payung.linkage.record.Schema;
import java.io.Serializable;
import java.util.List;

/// What each level of each field says, as shares among pairs of one person and among pairs of two.
///
/// Field by field, level 1 first. Missing values say nothing. NIKs of people born on one day in one district differ in
/// the serial only, so for pairs with equal birth dates the NIK has shares of its own.
///
/// @param schema the fields
/// @param match shares among pairs of one person
/// @param other shares among pairs of two people
/// @param otherBornAlike shares of NIK levels among pairs of two people with one birth date
/// @param matchShare share of all possible pairs that are pairs of one person
public record LinkageModel(
        Schema schema, double[][] match, double[][] other, double[] otherBornAlike, double matchShare)
        implements Serializable {
    private static final double SMALLEST = 1e-9;

    /// The model before anything was learnt.
    public static LinkageModel usual(Schema schema, double matchShare) {
        double[][] match = new double[schema.size()][];
        double[][] other = new double[schema.size()][];
        for (int f = 0; f < schema.size(); f++) {
            FieldKind kind = schema.fields().get(f).kind();
            match[f] = Levels.of(kind).stream()
                    .mapToDouble(level -> level.usualMatch())
                    .toArray();
            other[f] = Levels.of(kind).stream()
                    .mapToDouble(level -> level.usualOther())
                    .toArray();
        }
        double[] bornAlike = schema.indexOf(FieldRole.NATIONAL_ID) < 0
                ? new double[0]
                : new double[] {0.0000001, 0.00001, 0.001, 0.001, 0.01, 0.005, 0.9829899};
        return new LinkageModel(schema, match, other, bornAlike, matchShare);
    }

    /// Bits of evidence of a level, positive for one person, negative for two; 0 for missing.
    ///
    /// @param bornAlike whether the pair's birth dates are equal
    public double bits(int field, int level, boolean bornAlike) {
        if (level == Levels.MISSING) {
            return 0;
        }
        boolean conditional = bornAlike
                && otherBornAlike.length > 0
                && schema.fields().get(field).role() == FieldRole.NATIONAL_ID;
        double m = Math.max(match[field][level - 1], SMALLEST);
        double u = Math.max((conditional ? otherBornAlike : other[field])[level - 1], SMALLEST);
        return Math.log(m / u) / Math.log(2);
    }

    /// Bits with which every pair starts.
    public double startingBits() {
        return Math.log(matchShare / (1 - matchShare)) / Math.log(2);
    }

    /// Names of the levels of a field, for reports.
    public List<String> levelCodes(int field) {
        return Levels.of(schema.fields().get(field).kind()).stream()
                .map(level -> level.code())
                .toList();
    }
}
