package id.payung.server.coverage;

import java.util.List;

/// What is wrong in one cell, said by the message `coverage.fault.<code>`.
///
/// @param row from 1, as the spreadsheet program counts
/// @param letter of the column as the spreadsheet program names it; empty for a column that is missing
/// @param code stable
/// @param arguments of the message; a [Segment] is to be said by its word
public record CellFault(int row, String letter, FigureColumn column, String code, List<Object> arguments) {}
