package id.payung.server.coverage.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import id.payung.server.access.Open;
import id.payung.server.problem.Problem;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/// Open data under addresses that stay: each set as CSV and JSON, with what its columns mean and a DCAT description.
@Controller
@RequestMapping("/open/coverage/data")
class OpenDataPages {

    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final MediaType JSON_LD = MediaType.valueOf("application/ld+json");

    private final OpenSets sets;
    private final JsonMapper json;

    OpenDataPages(OpenSets sets, JsonMapper json) {
        this.sets = sets;
        this.json = json;
    }

    @GetMapping
    @Open
    String catalogue(Model model, Locale locale) {
        model.addAttribute("sets", OpenSets.all());
        model.addAttribute("english", locale.getLanguage().equals("en"));
        model.addAttribute("licence", OpenSets.LICENCE);
        return "coverage/data";
    }

    /// A set as CSV.
    @GetMapping("/{set}.csv")
    @Open
    ResponseEntity<byte[]> csv(@PathVariable String set) {
        OpenSets.Table table = sets.table(named(set));
        var out = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(out)) {
            csv.writeRecord(table.columns());
            table.rows()
                    .forEach(row -> csv.writeRecord(row.stream()
                            .map(cell -> cell == null ? "" : cell.toString())
                            .toList()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return answer(CSV, out.toString().getBytes(StandardCharsets.UTF_8));
    }

    /// A set as JSON: a list of objects with the columns as names.
    @GetMapping("/{set}.json")
    @Open
    ResponseEntity<byte[]> json(@PathVariable String set) {
        OpenSets.Table table = sets.table(named(set));
        List<Map<String, Object>> objects = new ArrayList<>();
        for (List<Object> row : table.rows()) {
            Map<String, Object> object = new LinkedHashMap<>();
            for (int column = 0; column < row.size(); column++) {
                object.put(table.columns().get(column), row.get(column));
            }
            objects.add(object);
        }
        return answer(MediaType.APPLICATION_JSON, json.writeValueAsBytes(objects));
    }

    /// What the sets and their columns mean.
    @GetMapping("/dictionary")
    @Open
    ResponseEntity<byte[]> dictionary() {
        return answer(MediaType.APPLICATION_JSON, json.writeValueAsBytes(OpenSets.all()));
    }

    /// The sets for data portals, as DCAT in JSON-LD.
    @GetMapping("/catalog")
    @Open
    ResponseEntity<byte[]> catalog() {
        String base = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/open/coverage/data")
                .build()
                .toUriString();
        return answer(JSON_LD, json.writeValueAsBytes(Dcat.catalog(base)));
    }

    static String tag(byte[] content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
            return "\"" + HexFormat.of().formatHex(hash, 0, 16) + "\"";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static OpenSets.Description named(String set) {
        return OpenSets.all().stream()
                .filter(each -> each.name().equals(set))
                .findFirst()
                .orElseThrow(() -> new Problem(Problem.Kind.NOT_FOUND, "coverage.set-unknown", set));
    }

    private static ResponseEntity<byte[]> answer(MediaType type, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                .header("Access-Control-Allow-Origin", "*")
                .eTag(tag(content))
                .body(content);
    }
}
