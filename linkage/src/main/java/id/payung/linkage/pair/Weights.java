package id.payung.linkage.pair;

import id.payung.linkage.compare.Levels;
import id.payung.linkage.model.LinkageModel;
import id.payung.linkage.record.FieldKind;
import id.payung.linkage.record.FieldRole;
import id.payung.linkage.record.Rarity;
import id.payung.linkage.record.Schema;

/// A model in the form in which it is applied: bits per level, and how far a value's rarity changes them.
///
/// Equal values count by their own rarity; values that are merely alike move half as far, four bits at most.
final class Weights {
    private static final double FURTHEST = 4;
    private static final double SMALLEST_PART = 0.05;

    private final double starting;
    private final double[][] bits;
    private final double[][] bitsBornAlike;
    private final double[] average;
    private final double[] mostOpen;
    private final boolean[] rarityCounts;
    private final FieldKind[] kinds;

    Weights(LinkageModel model) {
        Schema schema = model.schema();
        int n = schema.size();
        starting = model.startingBits();
        bits = new double[n][];
        bitsBornAlike = new double[n][];
        average = new double[n];
        mostOpen = new double[n];
        rarityCounts = new boolean[n];
        kinds = new FieldKind[n];
        for (int f = 0; f < n; f++) {
            kinds[f] = schema.fields().get(f).kind();
            rarityCounts[f] = switch (kinds[f]) {
                case NAME, TEXT, DATE, PLACE, EXACT -> true;
                case NATIONAL_ID, ID_NUMBER, PHONE, SEX -> false;
            };
            bits[f] = ordered(model, f, false);
            bitsBornAlike[f] = ordered(model, f, true);
            if (rarityCounts[f]) {
                separateRarity(model, f);
            }
        }
    }

    /// Bits of the levels; a level further down never says more than one further up, except for the NIK.
    private static double[] ordered(LinkageModel model, int f, boolean bornAlike) {
        int levels = model.match()[f].length;
        boolean nik = model.schema().fields().get(f).role() == FieldRole.NATIONAL_ID;
        double[] bits = new double[levels + 1];
        for (int level = 1; level <= levels; level++) {
            bits[level] = model.bits(f, level, bornAlike);
            if (level > 1 && !nik) {
                bits[level] = Math.min(bits[level], bits[level - 1]);
            }
        }
        if (nik) {
            bits[Levels.NIK_SERIAL] = Math.min(bits[Levels.NIK_SERIAL], 0);
            bits[Levels.NIK_DIFFERENT] = Math.min(bits[Levels.NIK_DIFFERENT], -1);
        }
        return bits;
    }

    /// Equal values: the average chance of meeting is taken out of the level, the value's own rarity comes in.
    private void separateRarity(LinkageModel model, int f) {
        double equal = model.other()[f][0];
        double alike = kinds[f] == FieldKind.NAME ? model.other()[f][1] : 0;
        average[f] = -log2(equal + alike);
        bits[f][1] = log2(model.match()[f][0]) - log2(Math.max(equal / (equal + alike), SMALLEST_PART));
        if (kinds[f] == FieldKind.NAME) {
            bits[f][2] = log2(model.match()[f][1]) - log2(Math.max(alike / (equal + alike), SMALLEST_PART));
            bits[f][2] = Math.min(bits[f][2], bits[f][1]);
            mostOpen[f] = bits[f][3] + FURTHEST;
        } else if (kinds[f] == FieldKind.TEXT) {
            mostOpen[f] = bits[f][2] + FURTHEST;
        }
    }

    double starting() {
        return starting;
    }

    /// Bits of a level.
    ///
    /// @param rarity the smaller rarity of the two values, in eighths of a bit
    double of(int field, int level, int rarity, boolean bornAlike) {
        double base = (bornAlike ? bitsBornAlike : bits)[field][level];
        if (!rarityCounts[field] || level == Levels.MISSING) {
            return base;
        }
        base = bits[field][level];
        if (level == Levels.EQUAL || level == Levels.NAME_SOUND && kinds[field] == FieldKind.NAME) {
            return base + Rarity.bits(rarity);
        }
        if (base <= 0) {
            return base;
        }
        return base + Math.clamp((Rarity.bits(rarity) - average[field]) / 2, -FURTHEST, FURTHEST);
    }

    /// Most bits that a field can still bring whose letters have not been compared.
    double mostOpen(int field, int rarity) {
        return kinds[field] == FieldKind.NAME
                ? Math.max(mostOpen[field], bits[field][2] + Rarity.bits(rarity))
                : mostOpen[field];
    }

    private static double log2(double value) {
        return Math.log(Math.max(value, 1e-12)) / Math.log(2);
    }
}
