package id.payung.server.coverage.pivot;

import id.payung.rules.Payer;
import id.payung.server.coverage.Segment;
import id.payung.server.coverage.Trait;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the people of our own ledger may be arranged by. Each person has one value of each, so that parts add up.
public enum Dimension {
    PROVINCE(2, null),
    REGENCY(5, null),
    DISTRICT(8, null),
    VILLAGE(13, null),
    MONTH(0, null),
    /// The narrowest segment, unlike [Trait#SEGMENT] whose parts overlap.
    SEGMENT(0, Trait.PAYER),
    OCCUPATION_GROUP(0, Trait.OCCUPATION),
    OCCUPATION(0, Trait.OCCUPATION),
    /// Decile of welfare, 1 the poorest; empty for people of whom no list stated it.
    DECILE(0, Trait.DECILE),
    /// Whose money pays.
    PAYER(0, Trait.PAYER),
    PROGRAMME(0, Trait.PROGRAMME),
    SEX(0, Trait.SEX),
    AGE(0, Trait.AGE);

    /// The raw values that make up a value.
    ///
    /// @param among whether those of the list are meant, or all others
    record Selection(boolean among, List<String> raw) {}

    private final int codeLength;
    private final @Nullable Trait base;

    Dimension(int codeLength, @Nullable Trait base) {
        this.codeLength = codeLength;
        this.base = base;
    }

    /// Length of the region codes of a place; 0 for what is no place.
    public int codeLength() {
        return codeLength;
    }

    public boolean isPlace() {
        return codeLength > 0;
    }

    /// Whether people can be narrowed by it; places and months are narrowed by the question itself.
    public boolean isFilter() {
        return base != null;
    }

    /// The trait that is kept, from which this one follows; null for places and months.
    @Nullable
    Trait base() {
        return base;
    }

    /// The value that follows from what is kept.
    String fold(String raw) {
        return switch (this) {
            case SEGMENT -> Segment.narrowest(raw).name();
            case OCCUPATION_GROUP -> Trait.OCCUPATION_GROUP.ofOccupation(raw);
            default -> raw;
        };
    }

    Selection selection(String value) {
        return switch (this) {
            case SEGMENT -> payers(Segment.valueOf(value));
            case OCCUPATION_GROUP ->
                new Selection(!value.isEmpty(), List.copyOf(Trait.OCCUPATION_GROUP.occupations(value)));
            default -> new Selection(true, List.of(value));
        };
    }

    /// Payers nobody knows count as people without a wage, so these are all but the others.
    private static Selection payers(Segment segment) {
        boolean rest = segment == Segment.BPU;
        return new Selection(
                !rest,
                Arrays.stream(Payer.values())
                        .map(Payer::name)
                        .filter(payer -> (Segment.narrowest(payer) == segment) != rest)
                        .toList());
    }
}
