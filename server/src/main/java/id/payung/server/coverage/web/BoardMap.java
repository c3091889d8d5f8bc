package id.payung.server.coverage.web;

import java.util.List;

/// The parts of a place as a map.
///
/// @param width of the drawing, in its own units
/// @param source whose borders they are
/// @param figures whose figures they are
record BoardMap(int width, int height, List<Shape> shapes, String source, String figures) {

    /// One part.
    ///
    /// @param value percentage, ready to read
    /// @param band step of the colour scale; 0 where nothing is known
    /// @param path its rings as an SVG path
    /// @param roomy whether the value fits into it
    record Shape(String name, String value, int band, String href, String path, double x, double y, boolean roomy) {}
}
