package id.payung.server.coverage;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Places as equal tiles roughly where they lie: small cities stay visible and no geometry is needed.
///
/// @param places one tile each
public record TileGrid(List<Place> places) {

    /// @param letters at most four, for a narrow tile
    /// @param row from 0 in the north
    /// @param column from 0 in the west
    public record Place(String code, String letters, String shortName, int row, int column) {}

    /// A step of the colour scale.
    ///
    /// @param number from 1, the lowest
    /// @param from percentage where it begins
    public record Band(int number, BigDecimal from, String labelId, String labelEn) {}

    private static final List<Band> BANDS = ShippedTable.read("bands.csv").stream()
            .map(row -> new Band(
                    Integer.parseInt(row.getField("band")),
                    new BigDecimal(row.getField("from_percent")),
                    row.getField("label_id"),
                    row.getField("label_en")))
            .toList();

    /// The grid of a region's parts, where one has been drawn.
    ///
    /// @param regionCode region, or `ID` for the provinces
    public static Optional<TileGrid> of(String regionCode) {
        List<Place> places = ShippedTable.read("tiles.csv").stream()
                .filter(row -> row.getField("grid").equals(regionCode))
                .map(row -> new Place(
                        row.getField("code"),
                        row.getField("letters"),
                        row.getField("short"),
                        Integer.parseInt(row.getField("row")),
                        Integer.parseInt(row.getField("col"))))
                .toList();
        return places.isEmpty() ? Optional.empty() : Optional.of(new TileGrid(places));
    }

    /// The steps of the colour scale, lowest first.
    public static List<Band> bands() {
        return BANDS;
    }

    /// The step of a percentage; 0 where none is known.
    public static int bandOf(@Nullable BigDecimal percent) {
        return percent == null
                ? 0
                : BANDS.stream()
                        .filter(band -> band.from().compareTo(percent) <= 0)
                        .mapToInt(Band::number)
                        .max()
                        .orElse(0);
    }
}
