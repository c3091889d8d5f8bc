package id.payung.server.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The figures of a pack as text: the same figures are the same letters.
@Component
class PackFigures {

    private static final TypeReference<List<ReportTable>> TABLES = new TypeReference<>() {};

    private final JsonMapper json = JsonMapper.builder().build();

    String write(List<ReportTable> tables) {
        return json.writeValueAsString(tables);
    }

    List<ReportTable> read(String text) {
        return json.readValue(text, TABLES);
    }

    static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
