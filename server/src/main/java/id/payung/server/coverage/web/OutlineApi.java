package id.payung.server.coverage.web;

import id.payung.server.access.Open;
import id.payung.server.access.Permission;
import id.payung.server.access.Requires;
import id.payung.server.coverage.outline.Outline;
import id.payung.server.coverage.outline.OutlineSet;
import id.payung.server.coverage.outline.Outlines;
import id.payung.server.region.Regions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// Borders for the map of a board, for other programs.
@RestController
@RequestMapping("/api/v1/coverage/outlines")
class OutlineApi {

    private final Outlines outlines;
    private final Regions regions;

    OutlineApi(Outlines outlines, Regions regions) {
        this.outlines = outlines;
        this.regions = regions;
    }

    record Geometry(String type, List<List<double[]>> coordinates) {}

    record Feature(String type, Map<String, String> properties, Geometry geometry) {}

    /// @param source whose borders they are; null when nobody supplied any
    record Collection(String type, @Nullable String source, List<Feature> features) {}

    /// The borders of the parts of a region as they are drawn, as GeoJSON; each ring is a line of its own.
    @GetMapping
    @Open
    Collection borders(@RequestParam String region) {
        String source = outlines.set(region).map(OutlineSet::source).orElse(null);
        return new Collection(
                "FeatureCollection",
                source,
                outlines.of(region).stream().map(this::feature).toList());
    }

    private Feature feature(Outline outline) {
        List<List<double[]>> lines = new ArrayList<>();
        for (double[] ring : outline.rings()) {
            List<double[]> line = new ArrayList<>();
            for (int at = 0; at < ring.length; at += 2) {
                line.add(new double[] {ring[at], ring[at + 1]});
            }
            lines.add(line);
        }
        return new Feature(
                "Feature",
                Map.of("kode_kemendagri", outline.code(), "nama", regions.displayName(outline.code())),
                new Geometry("MultiLineString", lines));
    }

    /// Supplies borders (part `file`, GeoJSON). `codes` says whether they are those of `KEMENDAGRI` or `BPS`.
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires({Permission.COVERAGE_MANAGE, Permission.PROGRAMME_MANAGE})
    OutlineSet supply(
            @RequestParam String region,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "") String property,
            @RequestParam(defaultValue = "KEMENDAGRI") String codes,
            @RequestParam(required = false) @Nullable MultipartFile file) {
        return outlines.supply(OutlinePages.upload(region, source, property, codes, file));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires({Permission.COVERAGE_MANAGE, Permission.PROGRAMME_MANAGE})
    void remove(@RequestParam String region) {
        outlines.remove(region);
    }
}
