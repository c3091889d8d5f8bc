package id.payung.rules.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.payung.rules.Rupiah;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ParametersTests {

    private static final Path FOLDER = Path.of("src/main/resources/parameters");

    @Test
    void listsEveryFileOfTheFolderInItsIndex() throws IOException {
        List<String> indexed = Files.readAllLines(FOLDER.resolve("index.txt"));
        try (Stream<Path> files = Files.walk(FOLDER)) {
            List<String> found = files.map(f -> FOLDER.relativize(f).toString())
                    .filter(f -> f.endsWith(".yaml"))
                    .map(f -> f.substring(0, f.length() - ".yaml".length()))
                    .sorted()
                    .toList();
            assertThat(indexed).isEqualTo(found);
        }
    }

    @Test
    void namesTheLineOfAnIndexEntryWithoutFile() {
        assertThatThrownBy(() -> Parameters.read(Map.of("index.txt", "a/b\n")::get))
                .hasMessage("parameters/index.txt, line 1: there is no file a/b.yaml");
        assertThatThrownBy(() -> Parameters.read(path -> null)).hasMessageContaining("the file is missing");
    }

    @Test
    void refusesAnUnknownIdAndAWrongUnit() {
        assertThatThrownBy(() -> Parameters.current().rupiah("no/such")).hasMessage("there is no parameter 'no/such'");
        assertThatThrownBy(() -> Parameters.current().rate("bpu/jkm/amount"))
                .hasMessage("parameter 'bpu/jkm/amount' is not of type Rate");
    }

    @Test
    void readsAValueOnADay() {
        assertThat(Parameters.current()
                        .rupiah("bpu/jkm/amount")
                        .at(LocalDate.of(2025, 1, 1))
                        .value())
                .isEqualTo(Rupiah.of(6_800));
    }
}
