package id.payung.server.screen;

/// One line of a ranking with last month beside it. Drawn by `fragments/board :: ranking`.
///
/// @param rank place, from 1
/// @param lastRank place last month, from 1; the same number when it is new
/// @param name who
/// @param value the figure, ready to read
/// @param line length of the drawn line, 0 to 100
/// @param ofWhat numerator and denominator, ready to read
/// @param change against last month, ready to read
/// @param href page behind it
public record RankRow(
        int rank, int lastRank, String name, String value, double line, String ofWhat, String change, String href) {}
