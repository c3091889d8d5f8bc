package id.payung.cluster.group;

import java.io.Serializable;

/// A row that belongs to a group of at least two.
///
/// @param group number of the group: that of its first row, rows of a register counted behind those of the list
/// @param right whether the row is one of the second set
/// @param id identifier of the row
/// @param size rows of the group
/// @param weakest bits of the weakest link that holds the group together
public record Grouped(long group, boolean right, String id, int size, double weakest) implements Serializable {}
