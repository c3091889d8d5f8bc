package id.payung.server.coverage.web;

import id.payung.server.coverage.TileGrid;
import java.util.List;

/// The key of the colour scale, in words.
record BandKey(int number, String label) {

    static List<BandKey> of(Words words) {
        return TileGrid.bands().stream()
                .map(band -> new BandKey(band.number(), words.english() ? band.labelEn() : band.labelId()))
                .toList();
    }
}
