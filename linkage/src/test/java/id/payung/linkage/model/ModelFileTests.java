package id.payung.linkage.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.payung.linkage.record.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelFileTests {
    private static final Schema PEOPLE = Schema.of("nik", "name", "birth", "sex");

    private static LinkageModel odd() {
        LinkageModel usual = LinkageModel.usual(PEOPLE, 1 / 3e7);
        double[][] match = usual.match();
        for (double[] shares : match) {
            for (int i = 0; i < shares.length; i++) {
                shares[i] = shares[i] / 3;
            }
        }
        return new LinkageModel(PEOPLE, match, usual.other(), usual.otherBornAlike(), usual.matchShare());
    }

    @Test
    void aModelThatWasWrittenAndReadIsTheSameToTheLastBit() {
        LinkageModel model = odd();
        LinkageModel read = ModelFile.read(ModelFile.json(model), PEOPLE);
        assertThat(read.match()).isDeepEqualTo(model.match());
        assertThat(read.other()).isDeepEqualTo(model.other());
        assertThat(read.otherBornAlike()).isEqualTo(model.otherBornAlike());
        assertThat(read.matchShare()).isEqualTo(model.matchShare());
        assertThat(ModelFile.json(read)).isEqualTo(ModelFile.json(model));
    }

    @Test
    void aModelOfOtherFieldsIsRefusedAndBothAreNamed() {
        assertThatThrownBy(() -> ModelFile.read(ModelFile.json(odd()), Schema.of("name", "birth")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("learnt for the fields nik")
                .hasMessageContaining("fields compared are name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"format\": 2}", "hello", "{\"format\": 1, \"fields\": 7}"})
    void whatIsNoModelIsRefused(String text) {
        assertThatThrownBy(() -> ModelFile.read(text, PEOPLE)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aShareThatIsNoShareIsRefused() {
        String text = ModelFile.json(odd()).replaceFirst("\"match\": [0-9.E-]+", "\"match\": 1.5");
        assertThatThrownBy(() -> ModelFile.read(text, PEOPLE)).hasMessageContaining("from 0 to 1");
        String missing = ModelFile.json(odd()).replaceFirst("\"match\": [0-9.E-]+, ", "");
        assertThatThrownBy(() -> ModelFile.read(missing, PEOPLE)).hasMessageContaining("from 0 to 1");
    }
}
