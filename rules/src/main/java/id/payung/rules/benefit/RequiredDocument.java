package id.payung.rules.benefit;

import id.payung.rules.Text;
import java.util.List;

/// A document a claim needs.
///
/// @param code   stable id
/// @param issuer who issues it
public record RequiredDocument(String code, Text label, Text issuer, List<String> sources) {
    public RequiredDocument {
        sources = List.copyOf(sources);
    }
}
