package id.payung.server.coverage.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/// Simple enough to draw, and no slits between neighbours.
class SimplifierTests {

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    @Test
    void keepsTheBorderThatTwoNeighboursShare() {
        var random = new Random(15);
        List<Coordinate> border = new ArrayList<>();
        for (int step = 0; step <= 2_000; step++) {
            border.add(new Coordinate(103 + random.nextDouble() / 2_000, -1 - step / 2_000.0));
        }
        Geometry west = place(102, border);
        Geometry east = place(104, border);

        List<Outline> simple = Simplifier.simplify(List.of("A", "B"), List.of(west, east));

        assertThat(corners(simple.getFirst())).hasSizeBetween(5, 200);
        Set<String> shared = new HashSet<>(corners(simple.getFirst()));
        shared.retainAll(corners(simple.getLast()));
        assertThat(shared).hasSize(corners(simple.getFirst()).size() - 2).hasSizeGreaterThan(2);
    }

    @Test
    void leavesNobodyOutWherePlacesOverlap() {
        List<Coordinate> border = List.of(new Coordinate(103, -1), new Coordinate(103, -2));
        List<Coordinate> farther = List.of(new Coordinate(102.9, -1), new Coordinate(102.9, -2));

        List<Outline> simple = Simplifier.simplify(List.of("A", "B"), List.of(place(102, border), place(104, farther)));

        assertThat(simple).extracting(Outline::code).containsExactly("A", "B");
        assertThat(simple).allSatisfy(outline -> assertThat(outline.rings()).hasSize(1));
    }

    private static Geometry place(double far, List<Coordinate> border) {
        List<Coordinate> ring = new ArrayList<>(border);
        ring.add(new Coordinate(far, border.getLast().y));
        ring.add(new Coordinate(far, border.getFirst().y));
        ring.add(border.getFirst());
        return GEOMETRIES.createPolygon(ring.toArray(Coordinate[]::new));
    }

    private static Set<String> corners(Outline outline) {
        Set<String> corners = new HashSet<>();
        for (double[] ring : outline.rings()) {
            for (int at = 0; at < ring.length; at += 2) {
                corners.add(ring[at] + " " + ring[at + 1]);
            }
        }
        return corners;
    }
}
