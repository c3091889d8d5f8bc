package id.payung.rules.parameter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The page `docs/law/parameters.md` is written from the parameter files.
///
/// After a change of a figure: `./payung test -pl rules -Dtest=ParametersPageTests -Dpayung.update=true`.
class ParametersPageTests {

    private static final Path PAGE = Path.of("../docs/law/parameters.md");

    @Test
    void listsEveryFigureWithItsHistory() throws IOException {
        String page = page();
        if (Boolean.getBoolean("payung.update")) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE))
                .as("docs/law/parameters.md is older than the figures; see this test for the command that renews it")
                .isEqualTo(page);
    }

    private static String page() {
        StringBuilder page = new StringBuilder("""
                # Figures of the law

                Written from `rules/src/main/resources/parameters`; do not edit by hand. A value holds from its first day until the next.
                *Recalled* values were not found in a source: a contribution that uses one says so, a benefit that uses one is handed to a person.
                """);
        String folder = "";
        for (Parameter<?> parameter : Parameters.current().all()) {
            String own = parameter.id().substring(0, parameter.id().indexOf('/'));
            if (!own.equals(folder)) {
                page.append("\n## ").append(own).append('\n');
                folder = own;
            }
            append(page, parameter);
        }
        return page.toString();
    }

    private static void append(StringBuilder page, Parameter<?> parameter) {
        Description description = parameter.description();
        page.append("\n### `").append(parameter.id()).append("`\n\n");
        page.append(description.label().en())
                .append(" · *")
                .append(description.label().id());
        page.append("* · ").append(description.unit()).append(" · read again on ");
        page.append(description.verifiedOn()).append("\n\n");
        page.append("| from | value | promulgated | sources | confidence |\n| --- | --- | --- | --- | --- |\n");
        for (Entry<?> entry : parameter.history()) {
            @Nullable Object promulgated = entry.promulgated();
            page.append("| ").append(entry.from()).append(" | ");
            page.append(entry instanceof Dated<?> dated ? value(dated.value()) : "ends");
            page.append(" | ").append(promulgated == null ? "" : promulgated).append(" | ");
            page.append(String.join("; ", entry.sources())).append(" | ");
            page.append(
                    entry instanceof Dated<?> dated
                            ? dated.confidence().name().toLowerCase(java.util.Locale.ROOT)
                            : "");
            page.append(" |\n");
        }
        tables(page, parameter);
        if (description.notes() != null) {
            page.append('\n').append(description.notes()).append('\n');
        }
    }

    private static String value(Object value) {
        return value instanceof Table table ? table.rows().size() + " rows, below" : value.toString();
    }

    private static void tables(StringBuilder page, Parameter<?> parameter) {
        for (Entry<?> entry : parameter.history()) {
            if (entry instanceof Dated<?> dated && dated.value() instanceof Table table) {
                page.append("\nFrom ").append(dated.from()).append(":\n\n| ");
                page.append(String.join(" | ", table.columns())).append(" |\n");
                page.append("| --- ".repeat(table.columns().size())).append("|\n");
                for (Table.Row row : table.rows()) {
                    Map<String, Object> cells = row.cells();
                    table.columns()
                            .forEach(c -> page.append("| ").append(cells.get(c)).append(' '));
                    page.append("|\n");
                }
            }
        }
    }
}
