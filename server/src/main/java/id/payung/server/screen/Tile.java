package id.payung.server.screen;

/// One regency on the tile grid. Drawn by `fragments/board :: tiles`.
///
/// @param code short name written in the tile, at most four letters
/// @param name full name for title and screen readers
/// @param value percentage, ready to read
/// @param band 1 (lowest) to 5 (highest) step of the colour scale
/// @param column place on the grid from 1
/// @param row place on the grid from 1
/// @param href page of the regency
public record Tile(String code, String name, String value, int band, int column, int row, String href) {}
