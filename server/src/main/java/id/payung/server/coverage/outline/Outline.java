package id.payung.server.coverage.outline;

import java.util.List;

/// The borders of a place.
///
/// @param rings closed rings of longitude, latitude, longitude …; islands and holes alike
public record Outline(String code, List<double[]> rings) {}
