package id.payung.server.coverage;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/// What a percentage divides by what, in words.
public record Indicator(
        String numeratorId, String numeratorEn, String denominatorId, String denominatorEn, String source) {

    private static final Map<Segment, Indicator> BY_SEGMENT = read();

    /// The indicator of a segment.
    public static Indicator of(Segment segment) {
        return Objects.requireNonNull(BY_SEGMENT.get(segment));
    }

    private static Map<Segment, Indicator> read() {
        Map<Segment, Indicator> indicators = new EnumMap<>(Segment.class);
        for (var row : ShippedTable.read("indicators.csv")) {
            indicators.put(
                    Segment.valueOf(row.getField("id")),
                    new Indicator(
                            row.getField("numerator_id"),
                            row.getField("numerator_en"),
                            row.getField("denominator_id"),
                            row.getField("denominator_en"),
                            row.getField("source")));
        }
        return indicators;
    }
}
