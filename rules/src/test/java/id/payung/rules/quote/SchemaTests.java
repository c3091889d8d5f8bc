package id.payung.rules.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.payung.rules.Payer;
import id.payung.rules.Scheme;
import id.payung.rules.Sector;
import id.payung.rules.Segment;
import id.payung.rules.benefit.AccidentQuestion;
import id.payung.rules.benefit.Cause;
import id.payung.rules.benefit.Child;
import id.payung.rules.benefit.Event;
import id.payung.rules.benefit.Injury;
import id.payung.rules.benefit.JobLoss;
import id.payung.rules.benefit.Relative;
import id.payung.rules.benefit.Savings;
import id.payung.rules.contribution.RiskClass;
import id.payung.rules.explain.CaseRejectedException;
import id.payung.rules.explain.Choice;
import id.payung.rules.explain.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The published schema and the reader know the same fields and the same words.
class SchemaTests {

    private final JsonNode definitions = schema().get("$defs");

    @Test
    void knowsTheFieldsOfEachKind() {
        assertThat(known("contribution", ContributionReader::read)).isEqualTo(properties("contribution"));
        assertThat(known("benefit", BenefitReader::read)).isEqualTo(properties("benefit"));
        assertThat(known("projection", OutlookReader::read)).isEqualTo(properties("projection"));
    }

    @Test
    void knowsTheWordsOfEachField() {
        assertThat(words("/programmes/items")).isEqualTo(names(Scheme.values()));
        assertThat(words("/readings/items"))
                .isEqualTo(Arrays.stream(Choice.values())
                        .filter(choice -> choice.policy().place() == Place.ANSWER)
                        .map(Enum::name)
                        .toList());
        assertThat(words("/segment")).isEqualTo(names(Segment.values()));
        assertThat(words("/contribution/properties/payer")).isEqualTo(names(Payer.values()));
        assertThat(words("/contribution/properties/sector")).isEqualTo(names(Sector.values()));
        assertThat(words("/contribution/properties/riskClass")).isEqualTo(names(RiskClass.values()));
        assertThat(words("/benefit/properties/event")).isEqualTo(names(Event.values()));
        assertThat(words("/benefit/properties/cause")).isEqualTo(names(Cause.values()));
        assertThat(words("/benefit/properties/savingsReason")).isEqualTo(names(Savings.Reason.values()));
        assertThat(words("/benefit/properties/jobLossReason")).isEqualTo(names(JobLoss.Reason.values()));
        assertThat(words("/benefit/properties/transport/items/properties/mode")).isEqualTo(names(Injury.Mode.values()));
        assertThat(words("/benefit/properties/aids/items/properties/kind")).isEqualTo(names(Injury.AidKind.values()));
        assertThat(words("/benefit/properties/children/items/properties/level")).isEqualTo(names(Child.Level.values()));
        assertThat(words("/benefit/properties/children/items/properties/work")).isEqualTo(names(Child.Work.values()));
        assertThat(words("/benefit/properties/heirs/items/properties/relation"))
                .isEqualTo(names(Relative.Relation.values()));
        assertThat(List.copyOf(
                        definitions.at("/benefit/properties/answers/properties").propertyNames()))
                .isEqualTo(names(AccidentQuestion.values()));
    }

    /// The fields a reader knows, as it names them when it meets an unknown one.
    private static List<String> known(String kind, java.util.function.Consumer<Fields> reader) {
        ObjectNode json = (ObjectNode) Json.read("""
                        {"segment":"BPU","programmes":["JKK"],"from":"2025-01","event":"DEATH","cause":"OTHER","date":"2025-01-01",
                         "registered":"2025-01-01","paidMonths":1,"lastPaid":"2025-01","nonsense":1}""");
        json.put("kind", kind);
        Fields fields = Fields.of(json, "");
        fields.text("kind");
        CaseRejectedException complaint =
                catchThrowableOfType(CaseRejectedException.class, () -> reader.accept(fields));
        String known = complaint.problem().en();
        return List.of(known.substring(known.indexOf("known are ") + "known are ".length())
                .split(", "));
    }

    private List<String> properties(String kind) {
        return definitions.get(kind).get("properties").propertyNames().stream()
                .sorted()
                .toList();
    }

    private List<String> words(String path) {
        return definitions.at(path).get("enum").values().stream()
                .map(JsonNode::stringValue)
                .toList();
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    private static JsonNode schema() {
        try {
            return Json.read(Files.readString(Path.of("../docs/api/quote.schema.json")));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
