package id.payung.server.population;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// What the register says.
///
/// @param differing elements that do not fit; empty unless the outcome is a mismatch
record Answer(Outcome outcome, List<Element> differing) {

    enum Outcome {
        MATCHED,
        MISMATCH,
        NOT_FOUND,
        DECEASED
    }

    /// Reads the fields of an answer, whether they came over the wire or in a file.
    ///
    /// @param note text beside the fields, such as `Data Tidak Ditemukan`
    static Answer of(Map<String, String> fields, String note) {
        String said = note.toUpperCase(java.util.Locale.ROOT);
        if (said.contains("MENINGGAL")) {
            return new Answer(Outcome.DECEASED, List.of());
        }
        if (said.contains("TIDAK DITEMUKAN")) {
            return new Answer(Outcome.NOT_FOUND, List.of());
        }
        List<Element> differing = Arrays.stream(Element.values())
                .filter(element ->
                        fields.getOrDefault(element.field(), "").strip().startsWith("Tidak"))
                .toList();
        return new Answer(differing.isEmpty() ? Outcome.MATCHED : Outcome.MISMATCH, differing);
    }
}
