package id.payung.linkage.file;

import id.payung.linkage.record.Field;

/// A field and the column that holds it.
///
/// @param field the field
/// @param column the column's header as written in the file
public record FieldColumn(Field field, String column) {}
