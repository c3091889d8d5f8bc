package id.payung.server.enrolment.sheet;

import java.util.List;
import java.util.Map;

/// How a file is to be read.
///
/// @param sheets the sheets that make up the list, in this order; all have the same columns
/// @param remembered what headings meant in earlier lists of the sender, see [Header#headings]
/// @param choice what was said of this very file
public record Reading(List<String> sheets, Map<String, Column> remembered, ColumnChoice choice) {

    public Reading {
        sheets = List.copyOf(sheets);
        remembered = Map.copyOf(remembered);
    }

    /// One sheet, nothing known of its sender.
    public static Reading of(String sheet) {
        return new Reading(List.of(sheet), Map.of(), ColumnChoice.NONE);
    }
}
