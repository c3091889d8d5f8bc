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

    @Test
    void letsARecalledValueDecideOnceAnExpertHasConfirmedIt() {
        Dated<?> recalled = Parameters.current().number("eligibility/bpu/minimum_age").history().stream()
                .map(Dated.class::cast)
                .filter(value -> !value.decides())
                .findFirst()
                .orElseThrow();
        Parameters confirmed = Parameters.current()
                .confirmedBy((id, from) ->
                        id.equals(recalled.parameter()) && from.equals(recalled.from()) ? "Dewi, 2026-01-02" : null);
        Dated<Integer> value = confirmed.number(recalled.parameter()).at(recalled.from());
        assertThat(value.decides()).isTrue();
        assertThat(value.signedOff()).isEqualTo("Dewi, 2026-01-02");
        assertThat(value.value()).isEqualTo(recalled.value());
        assertThat(confirmed.find("bpu/jkm/amount").orElseThrow().history())
                .isEqualTo(Parameters.current().rupiah("bpu/jkm/amount").history());
    }

    @Test
    void confirmsTheRecalledRowsOfATable() {
        LocalDate day = LocalDate.of(2026, 1, 1);
        Dated<Table> shipped = Parameters.current().table("benefit/jkk/losses").at(day);
        assertThat(shipped.needsConfirmation()).isTrue();
        Dated<Table> confirmed = Parameters.current()
                .confirmedBy((id, from) -> "Dewi")
                .table("benefit/jkk/losses")
                .at(day);
        assertThat(confirmed.needsConfirmation()).isFalse();
        assertThat(confirmed.value().row("code", "HAND_LEFT").orElseThrow().rate("share"))
                .isEqualTo(
                        shipped.value().row("code", "HAND_LEFT").orElseThrow().rate("share"));
    }
}
