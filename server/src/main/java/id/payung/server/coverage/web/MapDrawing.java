package id.payung.server.coverage.web;

import id.payung.server.coverage.outline.Outline;
import java.util.List;
import java.util.Locale;

/// Brings longitudes and latitudes onto paper: so near the equator a degree is as long either way, but for the cosine
/// of
/// the middle latitude.
final class MapDrawing {

    static final int WIDTH = 720;

    private static final int MARGIN = 6;
    private static final double ROOM_ACROSS = 58;
    private static final double ROOM_UP = 20;

    private final double west;
    private final double north;
    private final double across;
    private final double scale;
    private final int height;

    MapDrawing(List<Outline> outlines) {
        double[] box = {Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE};
        outlines.forEach(outline -> outline.rings().forEach(ring -> stretch(box, ring)));
        west = box[0];
        north = box[3];
        across = Math.cos(Math.toRadians((box[1] + box[3]) / 2));
        scale = (WIDTH - 2 * MARGIN) / Math.max(1e-9, (box[2] - box[0]) * across);
        height = (int) Math.ceil((box[3] - box[1]) * scale) + 2 * MARGIN;
    }

    int height() {
        return height;
    }

    String path(Outline outline) {
        StringBuilder path = new StringBuilder();
        for (double[] ring : outline.rings()) {
            for (int at = 0; at < ring.length - 2; at += 2) {
                path.append(at == 0 ? "M" : "L")
                        .append(String.format(Locale.ROOT, "%.1f %.1f", x(ring[at]), y(ring[at + 1])));
            }
            path.append("Z");
        }
        return path.toString();
    }

    /// Where the value of a place is written: `x`, `y`, and whether there is room for it.
    Label label(Outline outline) {
        double[] largest = outline.rings().getFirst();
        for (double[] ring : outline.rings()) {
            if (Math.abs(area(ring)) > Math.abs(area(largest))) {
                largest = ring;
            }
        }
        double[] box = {Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE};
        stretch(box, largest);
        boolean roomy = (box[2] - box[0]) * across * scale >= ROOM_ACROSS && (box[3] - box[1]) * scale >= ROOM_UP;
        double[] centre = centre(largest);
        return new Label(x(centre[0]), y(centre[1]), roomy);
    }

    record Label(double x, double y, boolean roomy) {}

    private static double[] centre(double[] ring) {
        double area = area(ring);
        if (area == 0) {
            return new double[] {ring[0], ring[1]};
        }
        double x = 0;
        double y = 0;
        for (int at = 0; at < ring.length - 2; at += 2) {
            double cross = ring[at] * ring[at + 3] - ring[at + 2] * ring[at + 1];
            x += (ring[at] + ring[at + 2]) * cross;
            y += (ring[at + 1] + ring[at + 3]) * cross;
        }
        return new double[] {x / (6 * area), y / (6 * area)};
    }

    private static double area(double[] ring) {
        double twice = 0;
        for (int at = 0; at < ring.length - 2; at += 2) {
            twice += ring[at] * ring[at + 3] - ring[at + 2] * ring[at + 1];
        }
        return twice / 2;
    }

    private static void stretch(double[] box, double[] ring) {
        for (int at = 0; at < ring.length; at += 2) {
            box[0] = Math.min(box[0], ring[at]);
            box[1] = Math.min(box[1], ring[at + 1]);
            box[2] = Math.max(box[2], ring[at]);
            box[3] = Math.max(box[3], ring[at + 1]);
        }
    }

    private double x(double longitude) {
        return Math.round(((longitude - west) * across * scale + MARGIN) * 10) / 10.0;
    }

    private double y(double latitude) {
        return Math.round(((north - latitude) * scale + MARGIN) * 10) / 10.0;
    }
}
