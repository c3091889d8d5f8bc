package id.payung.server.enrolment.check;

import id.payung.server.enrolment.sheet.Column;
import id.payung.server.programme.StatedRule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One fault found in a row.
///
/// @param column where; null when it concerns the whole row
/// @param arguments what fills the sentence; identity numbers only masked
/// @param rule the programme's rule that it is a breach of, as it stood; null when there is none
public record Finding(
        Fault fault,
        @Nullable Column column,
        List<String> arguments,
        @Nullable StatedRule rule) {

    public Finding(Fault fault, @Nullable Column column, List<String> arguments) {
        this(fault, column, arguments, null);
    }

    /// As the database keeps it: `{"f":"NOT_SIXTEEN_DIGITS","c":"NIK","a":["15"]}`, with [#ruleJson] under `r`.
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
        json.append(']');
        if (rule != null) {
            json.append(",\"r\":").append(ruleJson(rule));
        }
        json.append('}');
    }

    /// `{"k":"BELOW_AGE","v":"65","d":"2024-01-01","s":"Permenaker 5/2021 Pasal 33","n":2}`, with `"u":true`
    /// when the rule still has to be confirmed.
    public static String ruleJson(StatedRule rule) {
        StringBuilder json = new StringBuilder(96);
        json.append("{\"k\":\"").append(rule.rule().name()).append("\",\"v\":\"");
        appendEscaped(json, rule.value());
        json.append("\",\"d\":\"").append(rule.since()).append("\",\"s\":\"");
        appendEscaped(json, rule.source());
        json.append("\",\"n\":").append(rule.version());
        return json.append(rule.needsConfirmation() ? ",\"u\":true}" : "}").toString();
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
