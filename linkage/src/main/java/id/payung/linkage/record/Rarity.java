package id.payung.linkage.record;

/// How much it says that two records share a value: the base-2 logarithm of one over its frequency, in eighths of a
/// bit.
///
/// A short list knows little about how common a name is. Every frequency is therefore taken as if fifty thousand
/// further people with values of ordinary frequency had been counted too.
public final class Rarity {
    private static final double FURTHER_PEOPLE = 50_000;
    private static final int HIGHEST = 255;

    private Rarity() {}

    static int of(int count, long rows, FieldKind kind) {
        double share = (Math.max(count - 1, 0) + FURTHER_PEOPLE * ordinary(kind)) / (rows + FURTHER_PEOPLE);
        long eighths = Math.round(-8 * Math.log(share) / Math.log(2));
        return (int) Math.clamp(eighths, 0, HIGHEST);
    }

    /// Bits that a rarity stands for.
    public static double bits(int rarity) {
        return rarity / 8.0;
    }

    private static double ordinary(FieldKind kind) {
        return switch (kind) {
            case NAME, TEXT, DATE -> 1 / 20_000.0;
            case PLACE, EXACT -> 1 / 1_000.0;
            case NATIONAL_ID, ID_NUMBER, PHONE, SEX -> 1.0;
        };
    }
}
