package id.payung.rules.contribution;

import id.payung.rules.Rupiah;
import id.payung.rules.explain.Choice;
import id.payung.rules.parameter.Table;
import java.util.Arrays;

/// The bands of monthly income of the self-employed (PP 44/2015 Lampiran II), ready for looking up.
public final class Bands {

    private final long[] from;
    private final long[] publishedTo;
    private final Rupiah[] base;

    private Bands(long[] from, long[] publishedTo, Rupiah[] base) {
        this.from = from;
        this.publishedTo = publishedTo;
        this.base = base;
    }

    /// Reads the table `bpu/bands`.
    public static Bands of(Table table) {
        return new Bands(
                table.rows().stream().mapToLong(r -> r.rupiah("from").amount()).toArray(),
                table.rows().stream()
                        .mapToLong(r -> r.rupiah("published_to").amount())
                        .toArray(),
                table.rows().stream().map(r -> r.rupiah("base")).toArray(Rupiah[]::new));
    }

    /// Number of the band that holds the income, counted from 0; a gap belongs to the lower or the upper band.
    public int indexOf(long income, Choice gap) {
        int found = Arrays.binarySearch(from, income);
        int lower = found >= 0 ? found : -found - 2;
        return gap == Choice.GAP_TO_UPPER_BAND && isGap(income, lower) ? lower + 1 : lower;
    }

    /// Whether the income lies above the published end of the band that starts below it.
    public boolean isGap(long income, int lower) {
        return publishedTo[lower] != 0 && income > publishedTo[lower];
    }

    /// The base of a band, on which contribution and benefit are computed.
    public Rupiah base(int index) {
        return base[index];
    }

    int size() {
        return base.length;
    }

    long from(int index) {
        return from[index];
    }

    long publishedTo(int index) {
        return publishedTo[index];
    }

    @Override
    public String toString() {
        return "tabel / table, " + base.length;
    }
}
