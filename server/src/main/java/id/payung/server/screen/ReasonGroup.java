package id.payung.server.screen;

/// Rows that ended the same way for the same reason, with what to do about it: a good teacher's correction.
/// Drawn by `fragments/verdict :: reasons`.
///
/// @param verdict one of accepted, review, duplicate, refused
/// @param rows how many rows
/// @param sentence what is the matter, without blame: "NIK ini 15 angka; NIK selalu 16 angka"
/// @param advice what to do: "Lihat angka pada KTP-el, lalu perbaiki kolom B"
/// @param href the rows concerned
public record ReasonGroup(String verdict, long rows, String sentence, String advice, String href) {}
