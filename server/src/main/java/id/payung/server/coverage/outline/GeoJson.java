package id.payung.server.coverage.outline;

import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.valid.IsValidOp;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads polygons with a code out of GeoJSON (RFC 7946). Each refusal names the feature by its number, from 1.
final class GeoJson {

    private static final double WEST = 94;
    private static final double EAST = 142;
    private static final double SOUTH = -12;
    private static final double NORTH = 7;
    private static final int FEWEST_POSITIONS = 4;
    private static final List<String> USUAL = List.of(
            "kode_kemendagri",
            "kemendagri",
            "kode",
            "code",
            "kode_wilayah",
            "kdppum",
            "kdcpum",
            "kdcbps",
            "kdbbps",
            "kode_bps",
            "bps");
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    /// @param code as the file writes it
    record Feature(int number, String code, Geometry geometry) {}

    private final String property;

    private GeoJson(String property) {
        this.property = property;
    }

    /// @param property name of the property with the code; empty to look for a usual one
    /// @throws Problem `coverage.outline-*` (422)
    static List<Feature> read(byte[] content, String property) {
        JsonNode document;
        try {
            document = JsonMapper.builder().build().readTree(content);
        } catch (JacksonException broken) {
            throw refused(
                    "coverage.outline-json",
                    broken.getLocation() == null ? 0 : broken.getLocation().getLineNr());
        }
        if (!document.path("type").asString("").equals("FeatureCollection")
                || !document.path("features").isArray()) {
            throw refused("coverage.outline-collection");
        }
        var reader = new GeoJson(property.strip());
        List<Feature> features = new ArrayList<>();
        for (JsonNode feature : document.get("features")) {
            features.add(reader.feature(features.size() + 1, feature));
        }
        if (features.isEmpty()) {
            throw refused("coverage.outline-empty");
        }
        return features;
    }

    private Feature feature(int number, JsonNode feature) {
        String code = code(number, feature.path("properties"));
        JsonNode geometry = feature.path("geometry");
        JsonNode coordinates = geometry.path("coordinates");
        List<Polygon> polygons = new ArrayList<>();
        switch (geometry.path("type").asString("")) {
            case "Polygon" -> polygons.add(polygon(number, coordinates));
            case "MultiPolygon" -> coordinates.forEach(each -> polygons.add(polygon(number, each)));
            default ->
                throw refused(
                        "coverage.outline-kind", number, geometry.path("type").asString("–"));
        }
        if (polygons.isEmpty()) {
            throw refused("coverage.outline-kind", number, "–");
        }
        Geometry whole = polygons.size() == 1
                ? polygons.getFirst()
                : GEOMETRIES.createMultiPolygon(polygons.toArray(Polygon[]::new));
        var check = new IsValidOp(whole);
        if (!check.isValid()) {
            Coordinate where = check.getValidationError().getCoordinate();
            throw refused("coverage.outline-crosses", number, degrees(where.x), degrees(where.y));
        }
        return new Feature(number, code, whole);
    }

    private String code(int number, JsonNode properties) {
        Map<String, String> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        properties
                .properties()
                .forEach(each -> byName.put(each.getKey(), each.getValue().asString("")));
        for (String name : property.isEmpty() ? USUAL : List.of(property)) {
            String code = byName.getOrDefault(name, "").strip();
            if (!code.isEmpty()) {
                return code;
            }
        }
        throw refused("coverage.outline-code-missing", number, property.isEmpty() ? "kode_kemendagri" : property);
    }

    private static Polygon polygon(int number, JsonNode rings) {
        List<LinearRing> closed = new ArrayList<>();
        rings.forEach(ring -> closed.add(ring(number, ring)));
        if (closed.isEmpty()) {
            throw refused("coverage.outline-ring-short", number);
        }
        return GEOMETRIES.createPolygon(
                closed.getFirst(), closed.subList(1, closed.size()).toArray(LinearRing[]::new));
    }

    private static LinearRing ring(int number, JsonNode positions) {
        List<Coordinate> corners = new ArrayList<>();
        for (JsonNode position : positions) {
            if (!position.path(0).isNumber() || !position.path(1).isNumber()) {
                throw refused("coverage.outline-position", number);
            }
            corners.add(
                    inside(number, position.get(0).asDouble(), position.get(1).asDouble()));
        }
        if (corners.size() < FEWEST_POSITIONS) {
            throw refused("coverage.outline-ring-short", number);
        }
        if (!corners.getFirst().equals2D(corners.getLast())) {
            throw refused("coverage.outline-ring-open", number);
        }
        return GEOMETRIES.createLinearRing(corners.toArray(Coordinate[]::new));
    }

    private static Coordinate inside(int number, double longitude, double latitude) {
        if (isIn(longitude, latitude)) {
            return new Coordinate(longitude, latitude);
        }
        throw refused(
                isIn(latitude, longitude) ? "coverage.outline-swapped" : "coverage.outline-outside",
                number,
                degrees(longitude),
                degrees(latitude));
    }

    private static boolean isIn(double longitude, double latitude) {
        return longitude >= WEST && longitude <= EAST && latitude >= SOUTH && latitude <= NORTH;
    }

    private static String degrees(double degrees) {
        return String.format(Locale.ROOT, "%.4f", degrees);
    }

    private static Problem refused(String code, Object... arguments) {
        return new Problem(Kind.REFUSED, code, arguments);
    }
}
