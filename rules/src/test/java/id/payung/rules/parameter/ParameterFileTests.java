package id.payung.rules.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.payung.rules.Rate;
import id.payung.rules.Rupiah;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParameterFileTests {

    private static final String GOOD = """
            description: Monthly amount
            label_id: Jumlah sebulan
            unit: rupiah
            values:
              2015-07-01: { value: 6800, promulgated: 2015-06-30, sources: ["PP 44/2015 Pasal 18"], confidence: confirmed }
              2020-01-01: { value: 7000, sources: ["PP 1/2020"], confidence: recalled }
              2021-01-01: { value: null, sources: ["PP 2/2021"] }
            verified_on: 2026-11-20
            notes: Why.
            """;

    @ParameterizedTest(name = "{0} -> {3}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "value without source | sources: [\"PP 44/2015 Pasal 18\"], | '' | line 5: 'sources' is missing",
                "blank source | \"PP 1/2020\" | \"\" | line 6: a value needs a source: name the article it rests on",
                "no source at all | [\"PP 1/2020\"] | [] | line 6: a value needs a source: name the article it rests on",
                "unknown key | notes: | remarks: | line 9: unknown key 'remarks'; known are description",
                "unknown key of a value | promulgated: | announced: | line 5: unknown key 'announced'; known are value",
                "dates out of order | 2020-01-01 | 2014-01-01 | line 6: the dates are out of order: 2014-01-01 comes after 2015-07-01",
                "same date twice | 2020-01-01 | 2015-07-01 | line 6: '2015-07-01' is given twice",
                "not a date | 2020-01-01 | 2020-13-01 | line 6: '2020-13-01' is not a date; write it as 2026-04-30",
                "not a rupiah amount | 6800 | 6800.5 | line 5: '6800.5' is not a value in rupiah",
                "unknown confidence | recalled | guessed | line 6: 'guessed' is unknown; known are confirmed, derived, recalled",
                "confidence missing | , confidence: recalled | '' | line 6: 'confidence' is missing",
                "unknown unit | unit: rupiah | unit: dollars | line 3: 'dollars' is unknown; known are rupiah, rate",
                "no verification day | verified_on: 2026-11-20 | '' | line 1: 'verified_on' is missing",
                "value missing | value: 7000, | '' | line 6: 'value' is missing",
                "columns without a table | notes: Why. | columns: { a: rate } | line 1: 'columns' belongs to a table, and only to a table",
                "broken YAML | [\"PP 1/2020\"] | [\"PP 1/2020\" | line 6: this is not YAML",
            })
    void refuses(String what, String from, String to, String complaint) {
        String broken = GOOD.replace(from, "''".equals(to) ? "" : to);
        assertThat(broken).isNotEqualTo(GOOD);
        assertThatThrownBy(() -> read(broken))
                .isInstanceOf(ParameterFileException.class)
                .hasMessageStartingWith("parameters/a/b.yaml, " + complaint);
    }

    @Test
    void refusesAnEmptyFile() {
        assertThatThrownBy(() -> read("")).hasMessage("parameters/a/b.yaml, line 1: the file is empty");
    }

    @Test
    void holdsAValueFromItsFirstDayUntilTheNext() {
        Parameter<?> parameter = read(GOOD);
        assertThat(parameter.find(day("2015-06-30"))).isNull();
        assertThat(parameter.at(day("2015-07-01")).value()).isEqualTo(Rupiah.of(6800));
        assertThat(parameter.at(day("2019-12-31")).value()).isEqualTo(Rupiah.of(6800));
        assertThat(parameter.at(day("2020-01-01")).value()).isEqualTo(Rupiah.of(7000));
        assertThat(parameter.on(day("2020-12-31"))).isPresent();
        assertThat(parameter.on(day("2021-01-01"))).isEmpty();
        assertThatThrownBy(() -> parameter.at(day("2021-01-01")))
                .isInstanceOf(NotInForceException.class)
                .hasMessage("no value of 'a/b' is in force on 2021-01-01; the first one holds from 2015-07-01");
    }

    @Test
    void keepsPromulgationSourceAndConfidenceOfEachValue() {
        Dated<?> first = read(GOOD).at(day("2015-07-01"));
        assertThat(first.promulgated()).isEqualTo(day("2015-06-30"));
        assertThat(first.sources()).containsExactly("PP 44/2015 Pasal 18");
        assertThat(first.confidence()).isEqualTo(Confidence.CONFIRMED);
        assertThat(first.decides()).isTrue();
        assertThat(read(GOOD).description().verifiedOn()).isEqualTo(day("2026-11-20"));
        assertThat(read(GOOD).description().notes()).isEqualTo("Why.");
        assertThat(read(GOOD).description().label().id()).isEqualTo("Jumlah sebulan");
    }

    @Test
    void letsARecalledValueDecideOnlyWhenSomebodySignedItOff() {
        assertThat(read(GOOD).at(day("2020-06-01")).decides()).isFalse();
        String signed = GOOD.replace("confidence: recalled", "confidence: recalled, signed_off: R. Ahli 2026-11-20");
        assertThat(read(signed).at(day("2020-06-01")).decides()).isTrue();
    }

    @Test
    void readsATableWithItsOwnConfidencePerRow() {
        Parameter<?> parameter = read("""
                description: Losses
                label_id: Cacat
                unit: table
                columns: { code: text, share: rate, sure: confidence }
                values:
                  2015-07-01:
                    sources: ["PP 44/2015 Lampiran III"]
                    confidence: confirmed
                    rows:
                      - [EYES, 0.7, confirmed]
                      - [HAND, 0.32, recalled]
                verified_on: 2026-11-20
                """);
        Table table = (Table) parameter.at(day("2015-07-01")).value();
        assertThat(table.columns()).containsExactly("code", "share", "sure");
        Table.Row hand = table.row("code", "HAND").orElseThrow();
        assertThat(hand.rate("share")).isEqualTo(Rate.percent("32"));
        assertThat(hand.confidence()).isEqualTo(Confidence.RECALLED);
        assertThat(table.row("code", "NOSE")).isEmpty();
        assertThatThrownBy(() -> hand.rate("shape")).hasMessageStartingWith("there is no column 'shape'");
    }

    @Test
    void refusesARowWithTheWrongNumberOfCells() {
        assertThatThrownBy(() -> read("""
                        description: Losses
                        label_id: Cacat
                        unit: table
                        columns: { code: text, share: rate }
                        values:
                          2015-07-01:
                            sources: ["PP 44/2015 Lampiran III"]
                            confidence: confirmed
                            rows:
                              - [EYES]
                        verified_on: 2026-11-20
                        """))
                .hasMessage("parameters/a/b.yaml, line 10: this row has 1 cells, but there are 2 columns: code, share");
    }

    private static Parameter<?> read(String yaml) {
        return ParameterFile.read("a/b", "parameters/a/b.yaml", yaml);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
