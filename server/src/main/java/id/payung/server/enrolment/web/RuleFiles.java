package id.payung.server.enrolment.web;

import id.payung.server.enrolment.RulePreview;
import id.payung.server.enrolment.RulePreview.ChangedRow;
import id.payung.server.enrolment.RulePreviews;
import id.payung.server.enrolment.RuleRowSearch;
import id.payung.server.enrolment.copy.FaultTexts;
import id.payung.server.enrolment.sheet.RowNumbers;
import id.payung.server.programme.Eligibility;
import id.payung.server.programme.Programme;
import id.payung.server.programme.Programmes;
import id.payung.server.programme.StatedRule;
import id.payung.server.web.TableFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Files to download: changed rows of a preview, and the rules as `./payung check` takes them.
@Component
class RuleFiles {

    private final RulePreviews previews;
    private final Programmes programmes;
    private final FaultTexts texts;

    RuleFiles(RulePreviews previews, Programmes programmes, FaultTexts texts) {
        this.previews = previews;
        this.programmes = programmes;
        this.texts = texts;
    }

    ResponseEntity<byte[]> rows(RulePreview preview, RuleRowSearch wanted, String format, Locale locale) {
        List<ChangedRow> rows = new ArrayList<>();
        previews.forEachRow(preview, wanted, rows::add);
        return new TableFile<ChangedRow>(texts.word("rules.file", locale, Long.toString(preview.id())))
                .column(texts.word("list.number", locale), row -> row.list().value())
                .column(texts.word("list.file", locale), ChangedRow::fileName)
                .column(texts.word("list.column.row", locale), row -> RowNumbers.line(row.row()))
                .column(texts.word("list.column.sheet", locale), row -> RowNumbers.sheetName(row.row(), row.sheets()))
                .column(texts.word("list.column.nik", locale), ChangedRow::maskedNik)
                .column(texts.word("list.column.name", locale), ChangedRow::name)
                .column(texts.word("list.column.village", locale), ChangedRow::villageCode)
                .column(texts.word("rules.now", locale), row -> texts.verdict(row.now(), locale))
                .column(texts.word("rules.then", locale), row -> texts.verdict(row.then(), locale))
                .column(texts.word("list.sheet.reason", locale), row -> reasons(row, locale))
                .answer(format, rows);
    }

    /// What makes the difference, in words.
    String reasons(ChangedRow row, Locale locale) {
        List<String> parts = new ArrayList<>();
        row.reasons().forEach(finding -> parts.add(texts.sentence(finding, row.sheets(), locale)));
        if (!row.gone().isEmpty()) {
            parts.add(texts.word(
                    "rules.no-longer",
                    locale,
                    row.gone().stream()
                            .map(fault -> texts.general(fault, locale))
                            .collect(Collectors.joining("; "))));
        }
        return parts.isEmpty() ? texts.word("rules.decision-lost", locale) : String.join(" ", parts);
    }

    /// Where a changed row stands: file, sheet and line.
    String where(ChangedRow row, Locale locale) {
        return texts.word("rules.where.row", locale, row.fileName(), texts.row(row.row(), row.sheets(), locale));
    }

    /// The version that holds now as YAML, so that a list can be checked at home as the server will check it.
    ResponseEntity<byte[]> programme(Programme programme) {
        byte[] content = yaml(programme).getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .contentType(new MediaType("application", "yaml", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("program-" + programme.id() + ".yaml")
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(content);
    }

    private String yaml(Programme programme) {
        Eligibility version = programme.eligibility();
        var further = version.further();
        StringBuilder yaml = new StringBuilder();
        line(yaml, "territory", quoted(programme.territory()));
        line(yaml, "from", programme.months().from().toString());
        line(yaml, "through", programme.months().until().plus(-1).toString());
        line(yaml, "quota", programme.quota());
        line(yaml, "version", version.number());
        line(yaml, "validFrom", version.validFrom());
        line(yaml, "decree", quoted(version.source()));
        line(yaml, "minimumAge", version.minimumAge());
        line(yaml, "belowAge", version.belowAge());
        line(yaml, "belowAgeAtEnd", further.belowAgeAtEnd());
        line(yaml, "domicile", version.domicileRequired());
        line(yaml, "cardRegion", further.cardRegion());
        line(yaml, "occupations", codes(version.occupations()));
        line(yaml, "highestDecile", further.highestDecile());
        line(yaml, "onePerFamily", further.onePerFamily());
        line(yaml, "noOffice", further.noOffice());
        line(yaml, "noWageEarner", further.noWageEarner());
        line(yaml, "consent", further.consent());
        line(yaml, "proofFor", codes(further.proofFor()));
        yaml.append("cites:\n");
        for (StatedRule rule : version.rules()) {
            yaml.append("  ")
                    .append(rule.rule())
                    .append(": [")
                    .append(rule.since())
                    .append(", ");
            yaml.append(quoted(rule.source())).append(rule.needsConfirmation() ? ", recalled]\n" : "]\n");
        }
        var villages = programmes.villageQuotas(programme.id());
        if (!villages.isEmpty()) {
            yaml.append("villages:\n");
            villages.forEach((village, places) -> yaml.append("  ")
                    .append(quoted(village))
                    .append(": ")
                    .append(places)
                    .append('\n'));
        }
        return yaml.toString();
    }

    private static void line(StringBuilder yaml, String key, @Nullable Object value) {
        if (value != null) {
            yaml.append(key).append(": ").append(value).append('\n');
        }
    }

    private static @Nullable String codes(Set<String> codes) {
        return codes.isEmpty() ? null : "[" + String.join(", ", new TreeSet<>(codes)) + "]";
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
