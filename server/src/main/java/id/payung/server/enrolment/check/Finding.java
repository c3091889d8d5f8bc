package id.payung.server.enrolment.check;

import id.payung.server.enrolment.sheet.Column;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One fault found in a row.
///
/// @param column where; null when it concerns the whole row
/// @param arguments what fills the sentence; identity numbers only masked
public record Finding(Fault fault, @Nullable Column column, List<String> arguments) {

    /// As the database keeps it: `{"f":"NOT_SIXTEEN_DIGITS","c":"NIK","a":["15"]}`.
    void appendJson(StringBuilder json) {
        json.append("{\"f\":\"").append(fault.name()).append('"');
        if (column != null) {
            json.append(",\"c\":\"").append(column.name()).append('"');
        }
        json.append(",\"a\":[");
        for (int i = 0; i < arguments.size(); i++) {
            json.append(i == 0 ? "\"" : ",\"");
            appendEscaped(json, arguments.get(i));
            json.append('"');
        }
        json.append("]}");
    }

    private static void appendEscaped(StringBuilder json, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ') {
                json.append(' ');
            } else {
                json.append(c);
            }
        }
    }
}
