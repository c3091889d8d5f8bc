package id.payung.server.coverage.outline;

import id.payung.server.access.Actor;
import id.payung.server.access.Actors;
import id.payung.server.audit.Act;
import id.payung.server.audit.Audit;
import id.payung.server.coverage.CoverageQuestion;
import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import id.payung.server.region.Region;
import id.payung.server.region.Regions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Borders for the map of a board. Nobody's borders are shipped: each region brings those that it stands for.
@Component
public class Outlines {

    /// Largest file in bytes.
    public static final int MOST_BYTES = 20 * 1024 * 1024;

    private final JdbcOutlines store;
    private final Regions regions;
    private final Actors actors;
    private final Audit audit;

    Outlines(JdbcOutlines store, Regions regions, Actors actors, Audit audit) {
        this.store = store;
        this.regions = regions;
        this.actors = actors;
        this.audit = audit;
    }

    /// Takes the borders of all parts of a region in place of those it had.
    ///
    /// @throws Problem `coverage.outline-outside-territory` (403); `coverage.outline-too-large` (413);
    ///     what is wrong in the file, with the number of its feature (422)
    @Transactional
    public OutlineSet supply(OutlineUpload upload) {
        Actor actor = actors.current();
        boolean country = upload.regionCode().equals(CoverageQuestion.COUNTRY);
        String territory = country ? "" : regions.require(upload.regionCode()).code();
        if (country ? !actor.territory().isEmpty() : !actor.covers(territory)) {
            throw new Problem(Kind.FORBIDDEN, "coverage.outline-outside-territory", upload.regionCode());
        }
        if (upload.content().length > MOST_BYTES) {
            throw new Problem(Kind.TOO_LARGE, "coverage.outline-too-large", MOST_BYTES / 1024 / 1024);
        }
        List<GeoJson.Feature> features = GeoJson.read(upload.content(), upload.property());
        List<String> codes = codes(features, territory, upload.statistics());
        List<Geometry> places = features.stream().map(GeoJson.Feature::geometry).toList();
        List<Outline> outlines = Simplifier.simplify(codes, places);
        long id = store.replace(
                upload,
                outlines,
                places.stream().mapToInt(Geometry::getNumPoints).sum(),
                outlines.stream()
                        .flatMap(outline -> outline.rings().stream())
                        .mapToInt(ring -> ring.length / 2)
                        .sum());
        audit.record(new Act(
                "coverage.outlined",
                "outlines",
                Long.toString(id),
                territory,
                Map.of("source", upload.source(), "places", outlines.size())));
        return store.set(upload.regionCode()).orElseThrow();
    }

    private List<String> codes(List<GeoJson.Feature> features, String territory, boolean statistics) {
        Map<String, String> parts = new HashMap<>();
        for (Region part : regions.children(territory)) {
            String bps = part.bpsCode();
            if (!statistics) {
                parts.put(digits(part.code()), part.code());
            } else if (bps != null) {
                parts.put(digits(bps), part.code());
            }
        }
        Map<String, Integer> seen = new HashMap<>();
        List<String> codes = new ArrayList<>();
        for (GeoJson.Feature feature : features) {
            String code = parts.get(digits(feature.code()));
            if (code == null) {
                throw new Problem(
                        Kind.REFUSED,
                        "coverage.outline-code-unknown",
                        feature.number(),
                        feature.code(),
                        territory.isEmpty() ? "Indonesia" : regions.displayName(territory));
            }
            Integer first = seen.putIfAbsent(code, feature.number());
            if (first != null) {
                throw new Problem(
                        Kind.REFUSED, "coverage.outline-twice", feature.number(), regions.displayName(code), first);
            }
            codes.add(code);
        }
        return codes;
    }

    private static String digits(String code) {
        return code.replace(".", "");
    }

    /// The borders of the parts of a region, in the order of the codes; empty when nobody supplied any.
    @Transactional(readOnly = true)
    public List<Outline> of(String regionCode) {
        return store.of(regionCode);
    }

    /// What was supplied for a region.
    @Transactional(readOnly = true)
    public Optional<OutlineSet> set(String regionCode) {
        return store.set(regionCode);
    }

    /// Takes the borders of a region away; its tiles are drawn again.
    ///
    /// @throws Problem `coverage.outline-outside-territory` (403), `coverage.outline-unknown` (404)
    @Transactional
    public void remove(String regionCode) {
        Actor actor = actors.current();
        if (regionCode.equals(CoverageQuestion.COUNTRY) ? !actor.territory().isEmpty() : !actor.covers(regionCode)) {
            throw new Problem(Kind.FORBIDDEN, "coverage.outline-outside-territory", regionCode);
        }
        OutlineSet set = store.set(regionCode)
                .orElseThrow(() -> new Problem(Kind.NOT_FOUND, "coverage.outline-unknown", regionCode));
        store.remove(set.id());
        audit.record(new Act(
                "coverage.outline-removed",
                "outlines",
                Long.toString(set.id()),
                regionCode.equals(CoverageQuestion.COUNTRY) ? "" : regionCode,
                Map.of("source", set.source())));
    }
}
