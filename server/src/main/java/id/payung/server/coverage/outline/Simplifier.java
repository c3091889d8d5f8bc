package id.payung.server.coverage.outline;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.simplify.TopologyPreservingSimplifier;

/// Takes away what cannot be seen in a drawing of a thousand points across. Borders that two places share stay shared,
/// without slits between them; where the places of a file overlap, each is simplified by itself.
final class Simplifier {

    private static final double ACROSS = 1_000;

    /// Digits that are kept of a degree: about eleven metres.
    private static final double GRAIN = 1e4;

    private Simplifier() {}

    static List<Outline> simplify(List<String> codes, List<Geometry> places) {
        var extent = new Envelope();
        places.forEach(place -> extent.expandToInclude(place.getEnvelopeInternal()));
        double tolerance = Math.max(extent.getWidth(), extent.getHeight()) / ACROSS;
        Geometry[] all = places.toArray(Geometry[]::new);
        Geometry[] simple = CoverageValidator.hasInvalidResult(CoverageValidator.validate(all))
                ? places.stream()
                        .map(place -> TopologyPreservingSimplifier.simplify(place, tolerance))
                        .toArray(Geometry[]::new)
                : CoverageSimplifier.simplify(all, tolerance);
        List<Outline> outlines = new ArrayList<>();
        for (int at = 0; at < simple.length; at++) {
            outlines.add(new Outline(codes.get(at), rings(simple[at])));
        }
        return outlines;
    }

    private static List<double[]> rings(Geometry place) {
        List<double[]> rings = new ArrayList<>();
        for (int part = 0; part < place.getNumGeometries(); part++) {
            if (place.getGeometryN(part) instanceof Polygon polygon && !polygon.isEmpty()) {
                rings.add(ring(polygon.getExteriorRing().getCoordinates()));
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    rings.add(ring(polygon.getInteriorRingN(hole).getCoordinates()));
                }
            }
        }
        return rings;
    }

    private static double[] ring(Coordinate[] corners) {
        double[] ring = new double[2 * corners.length];
        for (int at = 0; at < corners.length; at++) {
            ring[2 * at] = Math.round(corners[at].x * GRAIN) / GRAIN;
            ring[2 * at + 1] = Math.round(corners[at].y * GRAIN) / GRAIN;
        }
        return ring;
    }
}
